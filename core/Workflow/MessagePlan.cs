namespace OfficeIntegration.Core.Workflow;

/// <summary>A message that will go out if nobody answers.</summary>
/// <param name="At">UTC; the timer that sends it comes at most a few minutes later.</param>
/// <param name="Kind"><see cref="OutboxKind.Prompt"/>, <see cref="OutboxKind.Reminder"/> or <see cref="OutboxKind.Escalation"/>; the last goes to every coordinator.</param>
/// <param name="StakeholderId">Whom it is to, or about.</param>
/// <param name="ItemKeys">In printing order; at least one.</param>
public sealed record PlannedMessage(DateTimeOffset At, OutboxKind Kind, string StakeholderId, IReadOnlyList<string> ItemKeys);

/// <summary>Foretells, with the rules that the timer goes by, what is sent when; knows no clock and no store.</summary>
public static class MessagePlan
{
    /// <summary>One person's messages in their order, if what is planned were sent now, arrived, and were never answered.</summary>
    /// <param name="assignments">All of the person's.</param>
    /// <param name="inDirectory">Otherwise no message finds the person, and only the coordinators are told.</param>
    public static IReadOnlyList<PlannedMessage> Of(
        string stakeholderId, IReadOnlyList<Assignment> assignments, bool inDirectory, ReminderPolicy policy, WorkingTime time, DateTimeOffset now)
    {
        var messages = new List<PlannedMessage>();
        Assignment[] waiting = [.. assignments.Select(assignment => Asked(assignment, inDirectory, now))];
        if (inDirectory && KeysWhere(assignments, assignment => assignment.State == AssignmentState.Planned) is { Length: > 0 } planned)
        {
            messages.Add(new(now, OutboxKind.Prompt, stakeholderId, planned));
        }

        while (NextOf(waiting, policy, time, now) is { } at)
        {
            Add(OutboxKind.Reminder, assignment => ReminderSchedule.IsDue(assignment, policy, time, at), assignment => Reminded(assignment, at, null));
            Add(OutboxKind.Escalation, assignment => ReminderSchedule.IsToBeEscalated(assignment, policy, time, at), assignment => assignment with { EscalatedAt = at });

            void Add(OutboxKind kind, Func<Assignment, bool> isDue, Func<Assignment, Assignment> after)
            {
                if (KeysWhere(waiting, isDue) is { Length: > 0 } keys)
                {
                    messages.Add(new(at, kind, stakeholderId, keys));
                    waiting = [.. waiting.Select(assignment => isDue(assignment) ? after(assignment) : assignment)];
                }
            }
        }

        return messages;
    }

    /// <summary>The assignment after one more reminder.</summary>
    public static Assignment Reminded(Assignment assignment, DateTimeOffset at, string? messageId) =>
        assignment with { RemindersSent = assignment.RemindersSent + 1, LastRemindedAt = at, LastReminderId = messageId };

    private static DateTimeOffset? NextOf(Assignment[] waiting, ReminderPolicy policy, WorkingTime time, DateTimeOffset now) => Earlier(
        NotBefore(waiting.Min(assignment => ReminderSchedule.NextAt(assignment, policy, time)), time, now),
        NotBefore(waiting.Min(assignment => ReminderSchedule.EscalateAt(assignment, policy, time)), time.EvenIfMuted, now));

    // What should have gone out already goes as soon as working hours allow.
    private static DateTimeOffset? NotBefore(DateTimeOffset? at, WorkingTime time, DateTimeOffset now) => at < now ? time.NextOpen(now) : at;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    // What is on its way counts as arrived: when it arrives nobody knows, that it does is the plan.
    private static Assignment Asked(Assignment assignment, bool inDirectory, DateTimeOffset now) => assignment.State switch
    {
        AssignmentState.Planned when inDirectory => assignment with { State = AssignmentState.Delivered, PromptedAt = now },
        AssignmentState.Planned => assignment with { State = AssignmentState.Unreachable, PromptedAt = now },
        AssignmentState.Sent => assignment with { State = AssignmentState.Delivered },
        _ => assignment,
    };

    private static string[] KeysWhere(IEnumerable<Assignment> assignments, Func<Assignment, bool> wanted) =>
        [.. assignments.Where(wanted).Select(assignment => assignment.ItemKey).Order(StringComparer.Ordinal)];
}
