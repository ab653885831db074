using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Assessments;

/// <param name="DueAt">With offset, for example <c>2026-12-31T17:00:00Z</c>.</param>
/// <param name="ItemUses">Items that are not named are in scope.</param>
/// <param name="Coordinators">The caller is one in any case.</param>
/// <param name="Reminders">What is left out stays as it is by default.</param>
public sealed record StartAssessmentBody(
    string? TemplateId = null,
    string? Title = null,
    string? State = null,
    string? Cycle = null,
    string? Language = null,
    DateTimeOffset? DueAt = null,
    IReadOnlyList<ItemUseBody>? ItemUses = null,
    IReadOnlyList<CoordinatorBody>? Coordinators = null,
    RemindersBody? Reminders = null,
    string? PreviousAssessmentId = null)
{
    /// <param name="requestId">The same for every try of the same request.</param>
    public StartAssessmentInput ToInput(string? requestId) => new(
        TemplateId,
        Title,
        State,
        Cycle,
        Language,
        DueAt,
        ItemUses?.Select(use => use.ToItemUse()).ToList(),
        Coordinators?.Select(person => new Coordinator(person.ObjectId ?? "", person.Name ?? "", person.Email ?? "")).ToList(),
        Reminders?.Over(ReminderPolicy.Default),
        PreviousAssessmentId,
        requestId);
}

public sealed record CoordinatorBody(string? ObjectId = null, string? Name = null, string? Email = null);

/// <param name="Reason">Required unless the item is in scope.</param>
/// <param name="DecidedBy">Required when the item is not used.</param>
public sealed record ItemUseBody(string? ItemKey = null, ItemUseKind? Kind = null, string? Reason = null, string? DecidedBy = null)
{
    public ItemUse ToItemUse() => new(
        ItemKey ?? throw new RefusedException(Refusal.FieldMissing, ("field", "itemUses.itemKey")),
        Kind ?? throw new RefusedException(Refusal.FieldMissing, ("field", $"itemUses.{ItemKey}.kind")),
        Reason,
        DecidedBy);
}

/// <param name="Weekend">Left out for the days customary where each person is.</param>
/// <param name="EscalateAfterDays">0 for never.</param>
/// <param name="Calendars">What differs in some time zones.</param>
public sealed record RemindersBody(
    IReadOnlyList<int>? DaysBeforeDue = null,
    int? OverdueEveryDays = null,
    int? MaxReminders = null,
    int? FromHour = null,
    int? UntilHour = null,
    IReadOnlyList<DayOfWeek>? Weekend = null,
    int? EscalateAfterDays = null,
    IReadOnlyList<DateOnly>? Holidays = null,
    IReadOnlyList<LocalCalendarBody>? Calendars = null)
{
    public ReminderPolicy Over(ReminderPolicy standard) => new(
        DaysBeforeDue ?? standard.DaysBeforeDue,
        OverdueEveryDays ?? standard.OverdueEveryDays,
        MaxReminders ?? standard.MaxReminders,
        FromHour ?? standard.FromHour,
        UntilHour ?? standard.UntilHour,
        Weekend ?? standard.Weekend,
        EscalateAfterDays ?? standard.EscalateAfterDays,
        Holidays ?? standard.Holidays,
        Calendars?.Select(calendar => calendar.ToCalendar()).ToList() ?? standard.Calendars);
}

/// <param name="TimeZones">IANA names; at least one.</param>
/// <param name="Weekend">This and the others are as in the policy when they are left out.</param>
public sealed record LocalCalendarBody(
    IReadOnlyList<string>? TimeZones = null,
    IReadOnlyList<DayOfWeek>? Weekend = null,
    IReadOnlyList<DateOnly>? Holidays = null,
    int? FromHour = null,
    int? UntilHour = null)
{
    public LocalCalendar ToCalendar() => new(TimeZones ?? [], Weekend, Holidays, FromHour, UntilHour);
}
