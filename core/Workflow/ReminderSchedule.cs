namespace OfficeIntegration.Core.Workflow;

/// <summary>
/// Decides when somebody is reminded of an item; knows no clock and no store. A reminder belongs to a day of the person's
/// calendar and goes out when that day's working hours begin, so that all items of one person come in one message.
/// </summary>
public static class ReminderSchedule
{
    /// <summary>
    /// The next moment, UTC, at which a reminder should go out; null when none is left. A moment that has passed means
    /// "as soon as working hours allow": after an outage one reminder catches up for all that were missed.
    /// </summary>
    /// <param name="time">Of the stakeholder.</param>
    public static DateTimeOffset? NextAt(Assignment assignment, ReminderPolicy policy, WorkingTime time)
    {
        if (!CanBeReminded(assignment.State) || assignment.RemindersSent >= policy.MaxReminders || assignment.PromptedAt is not { } prompted)
        {
            return null;
        }

        DateTimeOffset written = assignment.LastRemindedAt is { } reminded && reminded > prompted ? reminded : prompted;
        return DayAfter(time.DateOf(written), time.DateOf(assignment.DueAt), policy) is { } day ? time.OpensOn(day) : null;
    }

    /// <summary>A reminder is to go out now.</summary>
    public static bool IsDue(Assignment assignment, ReminderPolicy policy, WorkingTime time, DateTimeOffset now) =>
        time.IsOpen(now) && NextAt(assignment, policy, time) <= now;

    /// <summary>When the coordinators are told that there is no answer, UTC; null when they have been or never will be.</summary>
    public static DateTimeOffset? EscalateAt(Assignment assignment, ReminderPolicy policy, WorkingTime time)
    {
        bool pending = AssignmentTransitions.IsOpen(assignment.State) && assignment.EscalatedAt is null && policy.EscalateAfterDays > 0;
        if (!pending || assignment.PromptedAt is not { } prompted)
        {
            return null;
        }

        DateOnly overdue = time.DateOf(assignment.DueAt).AddDays(policy.EscalateAfterDays);
        DateOnly afterAsking = time.DateOf(prompted).AddDays(1);
        return time.EvenIfMuted.OpensOn(overdue > afterAsking ? overdue : afterAsking);
    }

    public static bool IsToBeEscalated(Assignment assignment, ReminderPolicy policy, WorkingTime time, DateTimeOffset now) =>
        time.EvenIfMuted.IsOpen(now) && EscalateAt(assignment, policy, time) <= now;

    /// <summary>
    /// The person has the question and owes the answer. Whose first message has not arrived yet is not reminded of it:
    /// the question itself is still on its way, and one message is enough when it gets there.
    /// </summary>
    public static bool CanBeReminded(AssignmentState state) =>
        state is AssignmentState.Delivered or AssignmentState.Opened or AssignmentState.Drafting or AssignmentState.Returned;

    /// <summary>The first of the policy's days that is later than the day on which the person was last written to.</summary>
    private static DateOnly? DayAfter(DateOnly written, DateOnly due, ReminderPolicy policy)
    {
        foreach (int days in policy.DaysBeforeDue.OrderDescending())
        {
            if (due.AddDays(-days) is var day && day > written)
            {
                return day;
            }
        }

        int passed = Math.Max(0, written.DayNumber - due.DayNumber);
        return policy.OverdueEveryDays > 0 ? due.AddDays((passed / policy.OverdueEveryDays + 1) * policy.OverdueEveryDays) : null;
    }
}
