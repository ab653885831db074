using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Assignments;

/// <param name="AsOf">UTC; somebody who answers in the meantime is not reminded.</param>
/// <param name="Reminders">By name of the person; one message each.</param>
public sealed record NudgePreviewView(DateTimeOffset AsOf, int Later, IReadOnlyList<NudgeView> Reminders)
{
    public static NudgePreviewView Of(NudgePreview preview) => new(preview.AsOf, preview.Later, [.. preview.Nudges.Select(NudgeView.Of)]);
}

/// <param name="ArrivesAt">UTC: now, or when the person's working hours begin.</param>
public sealed record NudgeView(
    string StakeholderId, string Name, string Organisation, string Language, string TimeZone, IReadOnlyList<string> ItemKeys, DateTimeOffset ArrivesAt, int RemindersSent)
{
    public static NudgeView Of(Nudge nudge) => new(
        nudge.Stakeholder.Id,
        nudge.Stakeholder.Name,
        nudge.Stakeholder.Organisation,
        nudge.Language,
        nudge.Stakeholder.TimeZone,
        nudge.ItemKeys,
        nudge.ArrivesAt,
        nudge.RemindersSent);
}
