using System.Collections.Concurrent;
using System.Diagnostics;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>
/// Gives one person everything that is due, one message after the other. A message is marked before it is handed over,
/// so that one whose fate is unknown after a crash is seen as such; it is tried again after the lease, under the same id.
/// </summary>
public sealed class DeliverToPerson(
    WorkTable work, OutboxTable outbox, ConversationsTable conversations, INotifier notifier, FindPersonAgain findAgain, InstallFirst install, HoldReminder hold, MarkParcel mark, SettleDeliveries settle, SendingPace pace, QuietConversations quiet, DeliveryOptions options, TimeProvider clock)
    : IDisposable
{
    /// <summary>An announcement without a message is this long believed to have its message on the way.</summary>
    public static readonly TimeSpan Unwritten = TimeSpan.FromMinutes(10);

    /// <summary>Messages that may be marked and still wait for their turn: as many as a crash leaves uncertain without need.</summary>
    private const int MarkedAhead = 6;

    private readonly SemaphoreSlim _marking = new(MarkedAhead);
    private readonly ConcurrentDictionary<string, bool> _busy = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="seen">The announcements that led to this person; empty when nothing in particular did.</param>
    /// <param name="round">The run this is a part of.</param>
    public async Task<Deliveries> RunAsync(string objectId, IReadOnlyList<QueuedMessage> seen, DeliveryRound round, CancellationToken cancellation)
    {
        if (!_busy.TryAdd(objectId, true))
        {
            // Whoever is writing to this person takes everything that is due, or it is still there next time.
            return default;
        }

        try
        {
            return await AllAsync(objectId, seen, round, cancellation);
        }
        finally
        {
            _busy.TryRemove(objectId, out _);
        }
    }

    public void Dispose() => _marking.Dispose();

    private async Task<Deliveries> AllAsync(string objectId, IReadOnlyList<QueuedMessage> seen, DeliveryRound round, CancellationToken cancellation)
    {
        if (await UnmetAsync(objectId, seen, round, cancellation) is { } unmet)
        {
            return new(0, unmet, 0);
        }

        IReadOnlyList<QueuedMessage> queued = await outbox.OfPersonAsync(objectId, cancellation);
        Deliveries all = default;
        foreach (var own in (await WaitingAsync([.. queued, .. Strays(seen, queued)], cancellation)).GroupBy(one => one.Queued.AssessmentId))
        {
            all += await OfAssessmentAsync(objectId, [.. own], round, cancellation);
        }

        return all;
    }

    /// <summary>
    /// Somebody whom the bot has not met may have a long queue. It is not looked at as long as nothing can be sent: only what has been
    /// announced since the last run is, and is parked with the rest.
    /// </summary>
    /// <returns>How many messages wait for the person to be met; null when something may be sent.</returns>
    private async Task<int?> UnmetAsync(string objectId, IReadOnlyList<QueuedMessage> seen, DeliveryRound round, CancellationToken cancellation)
    {
        var waiting = await WaitingAsync(seen, cancellation);
        foreach (var own in waiting.GroupBy(one => one.Queued.AssessmentId))
        {
            if (await AssessmentAsync(own.Key, round, cancellation) is not { } assessment || await ConversationAsync(assessment, objectId, [.. own.Select(one => one.Queued)], cancellation) is not null)
            {
                return null;
            }
        }

        return waiting.Count > 0 ? waiting.Count : null;
    }

    // Halves of announcements, or announcements for an earlier time.
    private static IEnumerable<QueuedMessage> Strays(IReadOnlyList<QueuedMessage> seen, IReadOnlyList<QueuedMessage> queued)
    {
        HashSet<(string, DateTimeOffset)> known = [.. queued.Select(one => (one.MessageId, one.DueAt))];
        return seen.Where(one => !known.Contains((one.MessageId, one.DueAt)));
    }

    private async Task<List<(QueuedMessage Queued, Row<OutboxMessage> Row)>> WaitingAsync(IReadOnlyList<QueuedMessage> queued, CancellationToken cancellation)
    {
        var waiting = new List<(QueuedMessage Queued, Row<OutboxMessage> Row)>();
        foreach (QueuedMessage one in queued)
        {
            if (await WaitingAsync(one, cancellation) is { } row)
            {
                waiting.Add((one, row));
            }
        }

        return waiting;
    }

    private Task<Assessment?> AssessmentAsync(string id, DeliveryRound round, CancellationToken cancellation) =>
        round.Assessments.OfAsync(id, async () => (await work.AssessmentAsync(id, cancellation))?.Value);

    /// <returns>Null when the message is not to be sent now; rows that lead nowhere are removed.</returns>
    private async Task<Row<OutboxMessage>?> WaitingAsync(QueuedMessage queued, CancellationToken cancellation)
    {
        Row<OutboxMessage>? row = await work.OutboxAsync(queued.AssessmentId, queued.MessageId, cancellation);
        DateTimeOffset now = clock.GetUtcNow();
        bool settled = row is null ? now - queued.AnnouncedAt > Unwritten : row.Value.Status is OutboxStatus.Sent or OutboxStatus.Failed;
        if (settled)
        {
            await outbox.RemoveAsync([queued], cancellation);
        }
        else if (row is not null && row.Value.DueAt != queued.DueAt && queued.DueAt <= now)
        {
            await outbox.ParkAsync([queued], cancellation);
        }

        return settled || row is null || row.Value.DueAt > now || IsOnItsWay(row.Value, now) ? null : row;
    }

    private bool IsOnItsWay(OutboxMessage message, DateTimeOffset now) =>
        message.Status == OutboxStatus.Sending && message.LastAttemptAt is { } at && now - at < options.Lease;

    private async Task<Deliveries> OfAssessmentAsync(string objectId, (QueuedMessage Queued, Row<OutboxMessage> Row)[] waiting, DeliveryRound round, CancellationToken cancellation)
    {
        if (await AssessmentAsync(waiting[0].Queued.AssessmentId, round, cancellation) is not { } assessment)
        {
            return new(0, waiting.Length, 0);
        }

        if (await ConversationAsync(assessment, objectId, [.. waiting.Select(one => one.Queued)], cancellation) is not { } conversation)
        {
            return new(0, waiting.Length, 0);
        }

        var now = new List<Row<OutboxMessage>>();
        foreach ((QueuedMessage queued, Row<OutboxMessage> row) in waiting.DistinctBy(one => one.Queued.MessageId))
        {
            if (await hold.UntilAsync(assessment, row.Value, cancellation) is { } until)
            {
                await HoldAsync(assessment.TenantId, queued, row, until, cancellation);
            }
            else
            {
                now.Add(row);
            }
        }

        return new Deliveries(0, waiting.Length - now.Count, 0) + await SendAsync(assessment, conversation, Parcel.Pack(now, Access.IsCoordinator(assessment, new(conversation.TenantId, objectId))), round, cancellation);
    }

    /// <returns>Null when there is none, so that the messages wait: for the person to come, or for the next run.</returns>
    private async Task<Conversation?> ConversationAsync(Assessment assessment, string objectId, QueuedMessage[] waiting, CancellationToken cancellation)
    {
        try
        {
            Conversation? known = await conversations.FindAsync(assessment.TenantId, objectId, cancellation) ?? await install.RunAsync(assessment, objectId, cancellation);
            if (known is null)
            {
                await ParkAsync(assessment, objectId, waiting, cancellation);
            }

            return known;
        }
        catch (GraphFailedException)
        {
            return null;
        }
    }

    private async Task HoldAsync(string tenantId, QueuedMessage queued, Row<OutboxMessage> row, DateTimeOffset until, CancellationToken cancellation)
    {
        try
        {
            await work.CommitAsync(
                new WorkChange(row.Value.AssessmentId)
                    .Replace(row, row.Value with { Status = OutboxStatus.Pending, DueAt = until })
                    .Audit(clock.GetUtcNow(), AuditActions.Held, Caller.System(tenantId), row.Value.Id, ("until", $"{until.UtcDateTime:O}")),
                cancellation);
            await outbox.ParkAsync([queued], cancellation);
        }
        catch (StoreConflictException)
        {
            // Somebody else has it: the next run sees what became of it.
        }
    }

    // Looked up again afterwards: the person may have been met between the first look and the parking.
    private async Task ParkAsync(Assessment assessment, string objectId, QueuedMessage[] queued, CancellationToken cancellation)
    {
        await outbox.ParkAsync(queued, cancellation);
        if (await conversations.FindAsync(assessment.TenantId, objectId, cancellation) is not null)
        {
            await outbox.WakeAsync(queued, cancellation);
        }
    }

    private async Task<Deliveries> SendAsync(Assessment assessment, Conversation conversation, IReadOnlyList<Parcel> parcels, DeliveryRound round, CancellationToken cancellation)
    {
        string place = $"{conversation.TenantId} {conversation.ObjectId}";
        Deliveries all = default;
        foreach (Parcel parcel in parcels)
        {
            all += quiet.IsQuiet(place)
                ? new(0, parcel.Rows.Count, 0)
                : await SendAsync(assessment, conversation, place, parcel, round, cancellation);
        }

        return all;
    }

    private async Task<Deliveries> SendAsync(Assessment assessment, Conversation conversation, string place, Parcel parcel, DeliveryRound round, CancellationToken cancellation)
    {
        parcel = parcel with { Message = parcel.Message with { Attempts = parcel.Message.Attempts + 1, LastAttemptAt = clock.GetUtcNow() } };
        OutboxMessage message = parcel.Message;
        AskedPerson? asked = await AskedAsync(assessment, message, round, cancellation);
        IReadOnlyList<Row<Assignment>> assignments = asked?.Assignments ?? [];
        if (await notifier.PrepareAsync(parcel, conversation, asked, cancellation) is not { } ready)
        {
            return await SettleAsync(new(assessment, parcel, assignments, new(DeliveryOutcome.Obsolete), TimeSpan.Zero));
        }

        if (await MarkedTurnAsync(conversation.TenantId, place, parcel, cancellation) is not { } marked)
        {
            return new(0, parcel.Rows.Count, 0);
        }

        DeliveryResult result = await HandOverAsync(ready, marked.Turn, parcel);
        if (result.Why == DeliveryProblem.ConversationGone)
        {
            result = await findAgain.RunAsync(assessment, message, conversation, place);
        }

        round.Handed(result);
        Measures.Handed(message.Kind, result, parcel.Rows.Count);
        TimeSpan wait = BackOff.After(message.Attempts, result.RetryAfter, Random.Shared.NextDouble());
        if (result.Outcome == DeliveryOutcome.TryAgain)
        {
            quiet.Keep(place, wait);
        }

        return await SettleAsync(new(assessment, marked.Parcel, assignments, result, wait));
    }

    private static async Task<DeliveryResult> HandOverAsync(IReadyMessage ready, IDisposable turn, Parcel parcel)
    {
        using Activity? span = Spans.Start(Spans.Deliver, parcel.Rows.Select(row => row.Value.Trace))?.SetTag(Tags.Assessment, parcel.Message.AssessmentId).SetTag(Tags.Kind, $"{parcel.Message.Kind}");
        using (turn)
        {
            DeliveryResult result = await ready.SendAsync(CancellationToken.None);
            span?.SetTag(Tags.Outcome, $"{result.Outcome}");
            return result;
        }
    }

    /// <returns>Null for what asks nobody for anything, and when the person is not on the list any more.</returns>
    private async Task<AskedPerson?> AskedAsync(Assessment assessment, OutboxMessage message, DeliveryRound round, CancellationToken cancellation) =>
        message.IsToStakeholder && await work.StakeholderAsync(assessment.Id, message.StakeholderId, cancellation) is { } person
            ? new(assessment, person.Value, await work.AssignmentsOfAsync(assessment.Id, person.Value.Id, cancellation), round)
            : null;

    // Marked shortly before its turn, so that the write takes nothing of the time that counts for the limits. After that
    // the host's wish to stop is not heard any more: it would leave a message behind whose fate nobody knows.
    private async Task<(Parcel Parcel, IDisposable Turn)?> MarkedTurnAsync(string tenantId, string place, Parcel parcel, CancellationToken cancellation)
    {
        await pace.RoomAsync(place, cancellation);
        await _marking.WaitAsync(cancellation);
        try
        {
            return await mark.RunAsync(parcel, cancellation) is { } marked ? (marked, await pace.TurnAsync(tenantId, place, CancellationToken.None)) : null;
        }
        finally
        {
            _marking.Release();
        }
    }

    private async Task<Deliveries> SettleAsync(EndedTry ended)
    {
        IReadOnlyList<OutboxMessage> after = await settle.RunAsync(ended, CancellationToken.None);
        return new(
            after.Count(message => message.Status == OutboxStatus.Sent),
            after.Count(message => message.Status == OutboxStatus.Pending),
            after.Count(message => message.Status == OutboxStatus.Failed));
    }
}
