using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Items;

public sealed record MyItemsView(IReadOnlyList<MyItemView> Items);

/// <param name="Note">Why it came back or was declined.</param>
public sealed record MyItemView(
    string AssessmentId,
    string AssessmentTitle,
    string ItemKey,
    string Label,
    string Text,
    AssignmentState State,
    DateTimeOffset DueAt,
    int LatestVersion,
    string? Note)
{
    public static MyItemView Of(MyItem item) => new(
        item.Assessment.Id,
        item.Assessment.Title,
        item.Item.Key,
        item.Item.Label,
        item.Text,
        item.Assignment.State,
        item.Assignment.DueAt,
        item.Assignment.LatestVersion,
        item.Assignment.Note);
}
