using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Core.Documents;

/// <summary>What somebody decided about a conflict becomes the next version.</summary>
public static class ConflictResolution
{
    /// <summary>Only the piece the conflict stands in is written anew; bookmark, comment and tracked insertion are gone from it.</summary>
    /// <param name="head">The newest version; its tables, and the texts of the region the conflict stands in, must have been loaded.</param>
    /// <param name="request">Its version is the one the result will carry; nothing of it needs to be accepted.</param>
    /// <param name="edited">What is to stand there, for <see cref="ConflictChoice.Edited"/>; not empty.</param>
    /// <param name="numbers">Of the assessment; what is taken from it must be remembered before the result is kept.</param>
    /// <param name="decider">Who gave the edited text; empty when it is not known.</param>
    /// <returns>Null when the conflict does not stand in the document: it was decided, or settled in Word.</returns>
    /// <exception cref="ArgumentException">An edited text was chosen and none is given.</exception>
    public static SegmentedMaster? Apply(
        SegmentedMaster head, MasterRequest request, string conflictId, ConflictChoice choice, RichText? edited, NumberSource numbers, string decider = "") =>
        StandingConflicts.Find(head, conflictId) is { } place
            ? new DecideIn(head, request, numbers, decider).Run(place, choice, choice == ConflictChoice.Edited ? edited : null)
            : null;
}
