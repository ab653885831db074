using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Assignments;

public sealed record AssignmentListView(IReadOnlyList<AssignmentView> Assignments);

/// <summary>One person asked for one item.</summary>
public sealed record AssignmentView(
    string AssignmentId,
    string StakeholderId,
    string ItemKey,
    AssignmentRole Role,
    AssignmentState State,
    DateTimeOffset DueAt,
    int LatestVersion,
    int AcceptedVersion,
    int MergedVersion,
    string? Note,
    string? DelegatedTo,
    string? DelegatedFrom)
{
    public static AssignmentView Of(Assignment assignment) => new(
        assignment.Id,
        assignment.StakeholderId,
        assignment.ItemKey,
        assignment.Role,
        assignment.State,
        assignment.DueAt,
        assignment.LatestVersion,
        assignment.AcceptedVersion,
        assignment.MergedVersion,
        assignment.Note,
        assignment.DelegatedTo,
        assignment.DelegatedFrom);
}
