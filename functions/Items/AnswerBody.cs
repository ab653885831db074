using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Items;

/// <summary>An answer as it was typed.</summary>
/// <param name="Evidence">Absolute http or https addresses.</param>
/// <param name="Marking">TLP 2.0; Amber when left out.</param>
/// <param name="Level">0 to 5, or left out.</param>
public sealed record AnswerBody(
    string? Markdown = null, string? FurtherAction = null, IReadOnlyList<string>? Evidence = null, Marking? Marking = null, int? Level = null)
{
    public DraftInput ToDraft(string assessmentId, string itemKey, DraftSeen over) =>
        new(assessmentId, itemKey, Markdown, FurtherAction, Evidence, Marking ?? Unmarked, Level, Over: over);

    /// <param name="submissionId">The same for every try of the same submission.</param>
    public AnswerInput ToAnswer(string assessmentId, string itemKey, string submissionId, DraftSeen over) =>
        new(assessmentId, itemKey, Markdown, FurtherAction ?? "", Evidence ?? [], Marking ?? Unmarked, Level, ContributionSource.Api, submissionId) { Over = over };

    private static Marking Unmarked => Core.Workflow.Marking.Amber;
}
