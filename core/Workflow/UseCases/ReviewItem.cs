using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Text">The item's official text in the language asked for.</param>
/// <param name="Newest">The answer to decide on; null before the first.</param>
/// <param name="Deputy">Who took over, when the assignment was passed on.</param>
/// <param name="Chain">Names of those who had the item one after the other; empty when it was never passed on.</param>
public sealed record ReviewView(
    Assessment Assessment, Stakeholder Stakeholder, TemplateItem Item, string Text, Assignment Assignment, Contribution? Newest, Stakeholder? Deputy, IReadOnlyList<string> Chain)
{
    /// <summary>Whoever it is for may take the answer.</summary>
    public bool MayAccept { get; init; } = true;

    /// <summary>Whoever it is for may send the answer back.</summary>
    public bool MayReturn { get; init; } = true;
}

/// <summary>Shows one stakeholder's assignment with the newest answer to whoever may read it.</summary>
public sealed class ReviewItem(OpenAssessment open, WorkTable work, TemplateCatalogue templates)
{
    /// <param name="language">Of the texts; null for the assessment's.</param>
    public async Task<ReviewView> RunAsync(Caller caller, string assessmentId, string? assignmentId, string? language, CancellationToken cancellation)
    {
        ReadableAssignment read = await open.AsReaderOfAsync(caller, assessmentId, assignmentId, cancellation);
        (Assessment assessment, Assignment assignment) = (read.Assessment, read.Assignment.Value);
        Template template = templates.Of(assessment);
        return new(
            assessment,
            await PersonAsync(assessment, assignment.StakeholderId, cancellation),
            template.Find(assignment.ItemKey)!,
            template.In(language ?? assessment.Language).ItemTexts[assignment.ItemKey],
            assignment,
            assignment.LatestVersion > 0 ? await work.ContributionAsync(assessment.Id, assignment.Id, assignment.LatestVersion, cancellation) : null,
            assignment.DelegatedTo is { } deputy ? await PersonAsync(assessment, deputy, cancellation) : null,
            [.. (await work.ChainAsync(assessment.Id, assignment, cancellation)).Select(one => one.Name)])
        {
            MayAccept = read.MayAccept,
            MayReturn = read.MayReturn,
        };
    }

    private async Task<Stakeholder> PersonAsync(Assessment assessment, string stakeholderId, CancellationToken cancellation) =>
        (await work.StakeholderAsync(assessment.Id, stakeholderId, cancellation))?.Value
        ?? throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
}
