namespace OfficeIntegration.Core.Workflow;

public enum AssignmentRole
{
    Lead,
    Contributor,
    Reviewer,
}

public enum AssignmentState
{
    Planned,
    Sent,
    Delivered,
    Opened,
    Drafting,
    Submitted,
    Returned,
    Accepted,
    Merged,
    Declined,
    Delegated,
    Unreachable,
}

/// <summary>One stakeholder asked for one item.</summary>
/// <param name="Note">Why it was returned or declined, or why the person cannot be reached.</param>
/// <param name="DelegatedTo">Stakeholder id that took over, when <see cref="AssignmentState.Delegated"/>.</param>
/// <param name="DelegatedFrom">Stakeholder id it was taken over from.</param>
/// <param name="LatestVersion">Version of the newest contribution; 0 before the first.</param>
/// <param name="AcceptedVersion">Version the coordinator accepted last; 0 when none.</param>
/// <param name="MergedVersion">Version that stands in the newest master; 0 when none.</param>
/// <param name="PromptedAt">When the person was asked, or asked again after a return.</param>
/// <param name="RemindersSent">Reminders asked for so far, the first prompt not counted.</param>
/// <param name="LastReminderId">Message of the newest reminder; while it has not left, further reminders join it.</param>
/// <param name="EscalatedAt">When the coordinators were told that there is no answer.</param>
public sealed record Assignment(
    string StakeholderId,
    string ItemKey,
    AssignmentRole Role,
    DateTimeOffset DueAt,
    AssignmentState State,
    string? Note = null,
    string? DelegatedTo = null,
    string? DelegatedFrom = null,
    int LatestVersion = 0,
    int AcceptedVersion = 0,
    int MergedVersion = 0,
    DateTimeOffset? PromptedAt = null,
    int RemindersSent = 0,
    DateTimeOffset? LastRemindedAt = null,
    string? LastReminderId = null,
    DateTimeOffset? EscalatedAt = null)
{
    /// <summary>Stable within the assessment: <c>stakeholder~item</c>.</summary>
    public string Id => IdOf(StakeholderId, ItemKey);

    public static string IdOf(string stakeholderId, string itemKey) => $"{stakeholderId}~{itemKey}";

    /// <param name="id">As <see cref="IdOf"/> gave it.</param>
    public static string ItemKeyOf(string id) => id[(id.LastIndexOf('~') + 1)..];
}
