namespace OfficeIntegration.Core.Workflow;

/// <summary>Decides when a person is reminded next; knows no clock and no store.</summary>
public static class ReminderSchedule
{
    /// <summary>
    /// The next moment, UTC, at which a reminder should go out; null when none is left. A moment that has passed means
    /// "now": after an outage one reminder catches up for all that were missed.
    /// </summary>
    /// <param name="zone">The stakeholder's time zone: reminders arrive in working hours there.</param>
    public static DateTimeOffset? NextAt(Assignment assignment, ReminderPolicy policy, TimeZoneInfo zone)
    {
        if (!AssignmentTransitions.IsOpen(assignment.State) || assignment.RemindersSent >= policy.MaxReminders || assignment.PromptedAt is not { } prompted)
        {
            return null;
        }

        DateTimeOffset after = assignment.LastRemindedAt ?? prompted;
        DateTimeOffset? due = Moments(assignment.DueAt, policy).Cast<DateTimeOffset?>().FirstOrDefault(moment => moment > after);
        return due is { } moment ? WithinHours(moment, policy, zone) : null;
    }

    /// <summary>Reminders are used up, the due date has passed, and there is still no answer.</summary>
    public static bool ShouldEscalate(Assignment assignment, ReminderPolicy policy, DateTimeOffset now) =>
        AssignmentTransitions.IsOpen(assignment.State) && assignment.RemindersSent >= policy.MaxReminders && assignment.DueAt < now;

    private static IEnumerable<DateTimeOffset> Moments(DateTimeOffset due, ReminderPolicy policy)
    {
        foreach (int days in policy.DaysBeforeDue.OrderDescending())
        {
            yield return due.AddDays(-days);
        }

        for (int number = 1; policy.OverdueEveryDays > 0 && number <= policy.MaxReminders * 2; number++)
        {
            yield return due.AddDays(number * policy.OverdueEveryDays);
        }
    }

    /// <summary>The moment itself, or the next start of working hours after it.</summary>
    private static DateTimeOffset WithinHours(DateTimeOffset moment, ReminderPolicy policy, TimeZoneInfo zone)
    {
        DateTime local = TimeZoneInfo.ConvertTime(moment, zone).DateTime;
        if (local.Hour >= policy.UntilHour)
        {
            local = local.Date.AddDays(1).AddHours(policy.FromHour);
        }
        else if (local.Hour < policy.FromHour)
        {
            local = local.Date.AddHours(policy.FromHour);
        }

        while (policy.Weekend.Count < 7 && policy.Weekend.Contains(local.DayOfWeek))
        {
            local = local.Date.AddDays(1).AddHours(policy.FromHour);
        }

        // A spring-forward gap holds no such local time; the hour after it does.
        DateTime valid = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(valid, zone.GetUtcOffset(valid)).ToUniversalTime();
    }
}
