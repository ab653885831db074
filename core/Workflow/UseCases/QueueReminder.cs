using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Items">Items the person is reminded of; 0 when there was nothing to do.</param>
/// <param name="ArrivesAt">When it may leave, UTC: now, or when the person's working hours begin.</param>
public sealed record QueuedReminder(int Items, DateTimeOffset ArrivesAt);

/// <summary>Writes one reminder for several items of one person, or adds them to the one that has not left yet.</summary>
public sealed class QueueReminder(WorkTable work, TimeProvider clock)
{
    /// <param name="own">All assignments of the person, as they were read.</param>
    /// <param name="wanted">Which of them to remind of.</param>
    public async Task<QueuedReminder> RunAsync(
        Caller caller, Assessment assessment, Stakeholder person, IReadOnlyList<Row<Assignment>> own, Func<Assignment, bool> wanted, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        DateTimeOffset arrives = WorkingTime.Of(assessment.Reminders, person).NextOpen(now);
        Row<Assignment>[] due = [.. own.Where(row => wanted(row.Value)).OrderBy(row => row.Value.ItemKey, StringComparer.Ordinal)];
        if (due.Length == 0 || person.ObjectId is null)
        {
            return new(0, arrives);
        }

        Row<OutboxMessage>? waiting = await WaitingAsync(assessment, own, cancellation);
        OutboxMessage message = Decide(assessment, person, due, waiting?.Value, now) with { DueAt = arrives };
        bool first = true;
        foreach (Row<Assignment>[] some in due.Chunk(AssignItems.MaxWithMessage))
        {
            // The message goes with the first of the transactions: stopped in between, somebody is reminded once more rather than not at all.
            WorkChange change = Mark(caller, assessment, some, message.Id, now);
            await work.CommitAsync(first ? WithMessage(change, waiting, message) : change, cancellation);
            first = false;
        }

        return new(due.Length, arrives);
    }

    /// <summary>The person's newest reminder, when nobody has begun to send it.</summary>
    private async Task<Row<OutboxMessage>?> WaitingAsync(Assessment assessment, IReadOnlyList<Row<Assignment>> own, CancellationToken cancellation)
    {
        string? newest = own
            .Select(row => row.Value).Where(assignment => assignment.LastReminderId is not null).MaxBy(assignment => assignment.LastRemindedAt)?.LastReminderId;
        Row<OutboxMessage>? found = newest is null ? null : await work.OutboxAsync(assessment.Id, newest, cancellation);
        return found?.Value.Status == OutboxStatus.Pending ? found : null;
    }

    private static OutboxMessage Decide(Assessment assessment, Stakeholder person, Row<Assignment>[] due, OutboxMessage? waiting, DateTimeOffset now)
    {
        IEnumerable<string> items = due.Select(row => row.Value.ItemKey);
        return waiting is not null
            ? waiting with { ItemKeys = [.. waiting.ItemKeys.Union(items).Order(StringComparer.Ordinal)] }
            : OutboxMessage.For(
                assessment, OutboxKind.Reminder, person.ObjectId!, person.Id, [.. items],
                string.Join(',', due.Select(row => $"{row.Value.ItemKey}~{row.Value.RemindersSent + 1}")), now);
    }

    private static WorkChange Mark(Caller caller, Assessment assessment, Row<Assignment>[] some, string messageId, DateTimeOffset now)
    {
        var change = new WorkChange(assessment.Id);
        foreach (Row<Assignment> row in some)
        {
            Assignment after = MessagePlan.Reminded(row.Value, now, messageId);
            change.Replace(row, after).Audit(now, AuditActions.Reminded, caller, after.Id, ("number", $"{after.RemindersSent}"));
        }

        return change;
    }

    private static WorkChange WithMessage(WorkChange change, Row<OutboxMessage>? waiting, OutboxMessage message) =>
        waiting is null ? change.Add(message) : change.Replace(waiting, message);
}
