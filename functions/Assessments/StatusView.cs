using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Functions.Documents;

namespace OfficeIntegration.Functions.Assessments;

/// <param name="Master">Null before the first merge.</param>
/// <param name="Reach">How many people have been reached how far; by name under <c>/reach</c>.</param>
public sealed record StatusView(
    AssessmentView Assessment,
    IReadOnlyList<HeadingView> Headings,
    StatusTotals Totals,
    VersionView? Master,
    IReadOnlyList<OpenConflict> Conflicts,
    IReadOnlyDictionary<string, int> Reach)
{
    public static StatusView Of(StatusReport report) => new(
        AssessmentView.Of(report.Assessment),
        [.. report.Headings.Select(heading => new HeadingView(heading.Id, heading.Title, [.. heading.Items.Select(ItemStatusView.Of)]))],
        report.Totals,
        report.Master is { } master ? VersionView.Of(master) : null,
        report.Conflicts,
        (report.Reach?.Totals ?? new Dictionary<ReachRung, int>()).ToDictionary(total => total.Key.ToString(), total => total.Value));
}

public sealed record HeadingView(string Id, string Title, IReadOnlyList<ItemStatusView> Items);

public sealed record ItemStatusView(string Key, string Label, string Text, ItemUseView Use, IReadOnlyList<AssignmentStatusView> Assignments)
{
    public static ItemStatusView Of(ItemStatus item) => new(
        item.Key,
        item.Label,
        item.Text,
        new(item.Use.Kind, item.Use.Reason, item.Use.DecidedBy),
        [.. item.Assignments.Select(AssignmentStatusView.Of)]);
}

public sealed record ItemUseView(ItemUseKind Kind, string? Reason, string? DecidedBy);

/// <summary>Who was asked for an item, and how far they are.</summary>
public sealed record AssignmentStatusView(
    string StakeholderId,
    string AssignmentId,
    string Name,
    string Organisation,
    StakeholderCategory Category,
    AssignmentRole Role,
    AssignmentState State,
    DateTimeOffset DueAt,
    int LatestVersion,
    int AcceptedVersion,
    int MergedVersion,
    string? Note)
{
    public static AssignmentStatusView Of(AssignmentStatus entry)
    {
        (Assignment assignment, Stakeholder person) = (entry.Assignment, entry.Stakeholder);
        return new(
            person.Id,
            assignment.Id,
            person.Name,
            person.Organisation,
            person.Category,
            assignment.Role,
            assignment.State,
            assignment.DueAt,
            assignment.LatestVersion,
            assignment.AcceptedVersion,
            assignment.MergedVersion,
            assignment.Note);
    }
}
