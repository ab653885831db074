using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents;

/// <summary>Accepted contributions and the newest master become the next master.</summary>
public static class MasterMerge
{
    /// <summary>Items that get no new answer are carried over without being looked into.</summary>
    /// <param name="current">The newest master; null for the first. The tables of items that get answers, and of answers somebody edited in Word, must have been loaded.</param>
    /// <param name="request">Its version is the one the result will carry.</param>
    /// <param name="numbers">Of the assessment; what is taken from it must be remembered before the result is kept.</param>
    /// <exception cref="DocumentRejectedException"><paramref name="current"/> is no master of this assessment.</exception>
    public static MergedMaster Apply(SegmentedMaster? current, MasterRequest request, NumberSource numbers)
    {
        IReadOnlyList<MergedContribution> merged = [.. request.Accepted.Select(static answer => new MergedContribution(answer.AssignmentId, answer.Version))];
        if (current is null)
        {
            return new MergedMaster(MasterDocument.Of(request, numbers), true, merged, []);
        }

        if (current.AssessmentId != request.Assessment.Id)
        {
            throw new DocumentRejectedException(DocumentRejection.OtherAssessment, "The document is no master of this assessment.");
        }

        var merge = new MergeInto(current, request, numbers);
        return merge.Run() is { } next
            ? new MergedMaster(next, true, merged, merge.Conflicts)
            : new MergedMaster(current, false, merged, []);
    }
}
