namespace OfficeIntegration.Core.Workflow;

public static class ReminderPolicyRules
{
    /// <exception cref="RefusedException">A number makes no sense.</exception>
    public static ReminderPolicy Check(ReminderPolicy policy)
    {
        Within("reminders.overdueEveryDays", policy.OverdueEveryDays, 0, 60);
        Within("reminders.maxReminders", policy.MaxReminders, 0, 50);
        Within("reminders.fromHour", policy.FromHour, 0, 23);
        Within("reminders.untilHour", policy.UntilHour, policy.FromHour + 1, 24);
        Within("reminders.weekend", policy.Weekend.Count, 0, 6);
        Within("reminders.daysBeforeDue", policy.DaysBeforeDue.Count, 0, 20);
        foreach (int days in policy.DaysBeforeDue)
        {
            Within("reminders.daysBeforeDue", days, 0, 365);
        }

        return policy;
    }

    private static void Within(string field, int value, int from, int to)
    {
        if (value < from || value > to)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", field), ("allowed", $"{from}–{to}"));
        }
    }
}
