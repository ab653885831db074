using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Assignments;

namespace OfficeIntegration.Functions.Items;

/// <summary>One item with everything needed to answer it.</summary>
/// <param name="ParentText">Text of the item this one is a part of; null when it is none.</param>
/// <param name="Draft">What was typed and not submitted; null when nothing was.</param>
/// <param name="Newest">Null before the first submission.</param>
/// <param name="Others">Names of other people asked for the same item.</param>
public sealed record OpenedItemView(
    string AssessmentId,
    string AssessmentTitle,
    string ItemKey,
    string Label,
    string Text,
    string? ParentText,
    Provenance Provenance,
    AssignmentView Assignment,
    DraftView? Draft,
    ContributionView? Newest,
    IReadOnlyList<string> Others)
{
    public static OpenedItemView Of(ItemView view) => new(
        view.Assessment.Id,
        view.Assessment.Title,
        view.Item.Key,
        view.Item.Label,
        view.Text,
        view.ParentText,
        view.Provenance,
        AssignmentView.Of(view.Assignment),
        view.Draft is { } draft ? DraftView.Of(draft) : null,
        view.Newest is { } newest ? ContributionView.Of(newest) : null,
        [.. view.Others.Where(other => other.ItemKey == view.Item.Key).Select(other => other.Name)]);
}
