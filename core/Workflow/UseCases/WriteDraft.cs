using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>What somebody typed elsewhere and did not hand in, in the form in which Word puts it into an open document; for its author.</summary>
public sealed class WriteDraft(OpenAssessment open, WorkTable work, NewestAnswer newest, PicturesTable pictures, TimeProvider clock)
{
    /// <param name="language">Of the document it goes into; null for the assessment's.</param>
    /// <returns>Flat OPC; of the answer handed in last when the draft has been handed in meanwhile.</returns>
    public async Task<byte[]> RunAsync(Caller caller, string assessmentId, string itemKey, string? language, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, assessmentId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, itemKey, cancellation);
        RichText text = await work.DraftAsync(assessment.Value.Id, assignment.Value.Id, cancellation) is { } draft
            ? MarkdownAnswer.Parse(draft.Value.Markdown)
            : (await newest.ContributionAsync(assessment.Value, person.Value, itemKey, cancellation))?.Body ?? RichText.Empty;
        return AnswerDocument.Write(text, language ?? assessment.Value.Language, clock.GetUtcNow(), await pictures.ShownInAsync(assessment.Value.Id, [text], cancellation));
    }
}
