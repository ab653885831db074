using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

public sealed record Deliveries(int Sent, int Waiting, int Failed);

/// <summary>
/// Sends what is due. A message is marked before it is handed over, so that one whose fate is unknown after a crash
/// is seen as such; it is tried again after <see cref="Lease"/>.
/// </summary>
public sealed class DeliverOutbox(WorkTable work, ConversationsTable conversations, INotifier notifier, HoldReminder hold, TimeProvider clock)
{
    /// <summary>A message being sent for longer than this was lost with the process that sent it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>After as many tries without success the person counts as unreachable.</summary>
    public const int MaxAttempts = 10;

    public async Task<Deliveries> RunAsync(CancellationToken cancellation)
    {
        (int sent, int waiting, int failed) = (0, 0, 0);
        foreach (Row<OutboxMessage> message in (await work.DueOutboxAsync(clock.GetUtcNow(), cancellation)).OrderBy(row => row.Value.CreatedAt))
        {
            OutboxStatus after = await DeliverAsync(message, cancellation);
            sent += after == OutboxStatus.Sent ? 1 : 0;
            waiting += after is OutboxStatus.Pending or OutboxStatus.Sending ? 1 : 0;
            failed += after == OutboxStatus.Failed ? 1 : 0;
        }

        return new(sent, waiting, failed);
    }

    private async Task<OutboxStatus> DeliverAsync(Row<OutboxMessage> row, CancellationToken cancellation)
    {
        Assessment? assessment = (await work.AssessmentAsync(row.Value.AssessmentId, cancellation))?.Value;
        Conversation? conversation = assessment is null
            ? null
            : await conversations.FindAsync(assessment.TenantId, row.Value.RecipientObjectId, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        if (assessment is null || conversation is null || IsHeldByAnother(row.Value, now))
        {
            return row.Value.Status;
        }

        if (await hold.UntilAsync(assessment, row.Value, cancellation) is { } until)
        {
            return await HoldAsync(row, until, cancellation);
        }

        if (await ClaimAsync(row, now, cancellation) is not { } claimed)
        {
            return OutboxStatus.Sending;
        }

        DeliveryResult result = await notifier.SendAsync(claimed.Value, conversation, cancellation);
        return await DecideAgain.OnConflictAsync(() => RecordAsync(assessment, claimed.Value, result, cancellation), cancellation);
    }

    private static bool IsHeldByAnother(OutboxMessage message, DateTimeOffset now) =>
        message.Status == OutboxStatus.Sending && message.LastAttemptAt is { } at && now - at < Lease;

    private async Task<OutboxStatus> HoldAsync(Row<OutboxMessage> row, DateTimeOffset until, CancellationToken cancellation)
    {
        try
        {
            await work.CommitAsync(new WorkChange(row.Value.AssessmentId).Replace(row, row.Value with { DueAt = until }), cancellation);
        }
        catch (StoreConflictException)
        {
            // Somebody else has it: the next run sees what became of it.
        }

        return OutboxStatus.Pending;
    }

    private async Task<Row<OutboxMessage>?> ClaimAsync(Row<OutboxMessage> row, DateTimeOffset now, CancellationToken cancellation)
    {
        OutboxMessage sending = row.Value with
        {
            Status = OutboxStatus.Sending,
            Attempts = row.Value.Attempts + 1,
            LastAttemptAt = now,
            Uncertain = row.Value.Uncertain || row.Value.Status == OutboxStatus.Sending,
        };
        try
        {
            await work.CommitAsync(new WorkChange(sending.AssessmentId).Replace(row, sending), cancellation);
        }
        catch (StoreConflictException)
        {
            return null;
        }

        return await work.OutboxAsync(sending.AssessmentId, sending.Id, cancellation);
    }

    private async Task<OutboxStatus> RecordAsync(Assessment assessment, OutboxMessage message, DeliveryResult result, CancellationToken cancellation)
    {
        Row<OutboxMessage> row = await work.OutboxAsync(assessment.Id, message.Id, cancellation)
            ?? throw new InvalidDataException($"Outbox row {message.Id} is gone.");
        OutboxMessage after = After(row.Value, result, clock.GetUtcNow());
        var change = new WorkChange(assessment.Id).Replace(row, after);
        if (after.Status is OutboxStatus.Sent or OutboxStatus.Failed)
        {
            change.Audit(clock.GetUtcNow(), after.Status == OutboxStatus.Sent ? "delivered" : "undeliverable", Caller.System(assessment.TenantId), message.Id, ("kind", message.Kind.ToString()));
            await MarkAssignmentsAsync(assessment, after, change, cancellation);
        }

        await work.CommitAsync(change, cancellation);
        return after.Status;
    }

    private static OutboxMessage After(OutboxMessage message, DeliveryResult result, DateTimeOffset now) => result.Outcome switch
    {
        DeliveryOutcome.Delivered => message with { Status = OutboxStatus.Sent, ActivityId = result.ActivityId, Problem = null },
        DeliveryOutcome.Obsolete => message with { Status = OutboxStatus.Sent, Problem = "no longer needed" },
        DeliveryOutcome.TryAgain when message.Attempts < MaxAttempts => message with
        {
            Status = OutboxStatus.Pending,
            DueAt = now + (result.RetryAfter ?? TimeSpan.FromSeconds(Math.Min(300, 2 << message.Attempts))),
            Problem = result.Problem,
        },
        _ => message with { Status = OutboxStatus.Failed, Problem = result.Problem ?? "no success after several attempts", Why = result.Why ?? DeliveryProblem.GaveUp },
    };

    private async Task MarkAssignmentsAsync(Assessment assessment, OutboxMessage message, WorkChange change, CancellationToken cancellation)
    {
        if (message.Kind is not (OutboxKind.Prompt or OutboxKind.Reminder or OutboxKind.Returned))
        {
            return;
        }

        bool reached = message.Status == OutboxStatus.Sent;
        foreach (Row<Assignment> row in (await work.AssignmentsOfAsync(assessment.Id, message.StakeholderId, cancellation)).Where(row => message.ItemKeys.Contains(row.Value.ItemKey)))
        {
            Assignment after = row.Value.After(reached ? AssignmentEvent.Deliver : AssignmentEvent.CannotReach);
            if (after.State != row.Value.State)
            {
                change.Replace(row, reached ? after : row.Value.Unreachable(message.Why ?? DeliveryProblem.GaveUp));
            }
        }

        if (!reached)
        {
            foreach (Coordinator coordinator in assessment.Coordinators)
            {
                change.Add(OutboxMessage.For(
                    assessment, OutboxKind.Unreachable, coordinator.ObjectId, message.StakeholderId, message.ItemKeys, message.Id, clock.GetUtcNow()));
            }
        }
    }
}
