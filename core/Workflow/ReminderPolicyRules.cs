namespace OfficeIntegration.Core.Workflow;

public static class ReminderPolicyRules
{
    public const int MaxHolidays = 366;
    public const int MaxCalendars = 40;

    /// <exception cref="RefusedException">A number makes no sense.</exception>
    public static ReminderPolicy Check(ReminderPolicy policy)
    {
        Within("reminders.overdueEveryDays", policy.OverdueEveryDays, 0, 60);
        Within("reminders.maxReminders", policy.MaxReminders, 0, 50);
        Within("reminders.escalateAfterDays", policy.EscalateAfterDays, 0, 365);
        Within("reminders.daysBeforeDue", policy.DaysBeforeDue.Count, 0, 20);
        foreach (int days in policy.DaysBeforeDue)
        {
            Within("reminders.daysBeforeDue", days, 0, 365);
        }

        Days("reminders", policy.FromHour, policy.UntilHour, policy.Weekend, policy.Holidays);
        Within("reminders.calendars", policy.Calendars?.Count ?? 0, 0, MaxCalendars);
        foreach (LocalCalendar calendar in policy.Calendars ?? [])
        {
            Check(calendar, policy);
        }

        return policy;
    }

    private static void Check(LocalCalendar calendar, ReminderPolicy policy)
    {
        Within("reminders.calendars.timeZones", calendar.TimeZones.Count, 1, 40);
        foreach (string zone in calendar.TimeZones)
        {
            FieldRules.TimeZone(zone);
        }

        Days("reminders.calendars", calendar.FromHour ?? policy.FromHour, calendar.UntilHour ?? policy.UntilHour, calendar.Weekend, calendar.Holidays);
    }

    // One working day a week is left, so that there always is a next one.
    private static void Days(string field, int fromHour, int untilHour, IReadOnlyList<DayOfWeek>? weekend, IReadOnlyList<DateOnly>? holidays)
    {
        Within($"{field}.fromHour", fromHour, 0, 23);
        Within($"{field}.untilHour", untilHour, fromHour + 1, 24);
        Within($"{field}.weekend", weekend?.Distinct().Count() ?? 0, 0, 6);
        Within($"{field}.holidays", holidays?.Count ?? 0, 0, MaxHolidays);
    }

    private static void Within(string field, int value, int from, int to)
    {
        if (value < from || value > to)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", field), ("allowed", $"{from}–{to}"));
        }
    }
}
