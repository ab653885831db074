using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Messages that were sent, are still to be sent, and never will be.</summary>
public readonly record struct Deliveries(int Sent, int Waiting, int Failed)
{
    public static Deliveries operator +(Deliveries one, Deliveries other) => new(one.Sent + other.Sent, one.Waiting + other.Waiting, one.Failed + other.Failed);
}

/// <summary>Sends what is due, to several people at a time and as fast as Teams allows.</summary>
public sealed class DeliverOutbox(OutboxTable outbox, DeliverToPerson deliver, DeliveryOptions options, TimeProvider clock, ILogger<DeliverOutbox> log)
{
    /// <summary>With so many people in one run it is not the people's messages that something is wrong with.</summary>
    private const int MostBroken = 10;

    /// <summary>Everything that is due; ends early after <see cref="DeliveryOptions.MaxRun"/>, and the next run goes on.</summary>
    public async Task<Deliveries> RunAsync(CancellationToken cancellation)
    {
        (int sent, int waiting, int failed, int broken) = (0, 0, 0, 0);
        var round = new DeliveryRound();
        await Parallel.ForEachAsync(
            PeopleAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = options.AtOnce, CancellationToken = cancellation },
            async (seen, token) =>
            {
                Deliveries own = await DeliverAsync(seen, round, () => Interlocked.Increment(ref broken), token);
                Interlocked.Add(ref sent, own.Sent);
                Interlocked.Add(ref waiting, own.Waiting);
                Interlocked.Add(ref failed, own.Failed);
            });
        await NoteAsync(round, cancellation);
        return new(sent, waiting, failed);
    }

    private async Task NoteAsync(DeliveryRound round, CancellationToken cancellation)
    {
        DeliveryPulse? before = await outbox.PulseAsync(cancellation);
        var after = DeliveryPulse.After(before, round.Taken, round.Refused, clock.GetUtcNow());
        if (after.IsNews(before))
        {
            await outbox.PutAsync(after, cancellation);
        }
    }

    // A message that breaks what delivers it must not keep all later ones from going.
    private async Task<Deliveries> DeliverAsync(IReadOnlyList<QueuedMessage> seen, DeliveryRound round, Func<int> breaks, CancellationToken cancellation)
    {
        try
        {
            return await deliver.RunAsync(seen[0].RecipientObjectId, seen, round, cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException && breaks() < MostBroken)
        {
            log.DeliveryBroke(seen[0].MessageId, failure.GetType().Name, failure.StackTrace);
            return new(0, 1, 0);
        }
    }

    /// <summary>What has been waiting for somebody who can be reached now.</summary>
    public async Task<Deliveries> ToAsync(Caller person, CancellationToken cancellation)
    {
        await outbox.WakeAsync(await outbox.OfPersonAsync(person.ObjectId, cancellation), cancellation);
        return await deliver.RunAsync(person.ObjectId, [], new(), cancellation);
    }

    // Everybody once, with everything that is due to them: they get it together.
    private async IAsyncEnumerable<IReadOnlyList<QueuedMessage>> PeopleAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var due = new List<QueuedMessage>();
        await foreach (QueuedMessage queued in outbox.DueAsync(now, cancellation))
        {
            due.Add(queued);
        }

        // They come by the time they are due.
        Measures.OutboxAge(due.Count == 0 ? TimeSpan.Zero : now - due[0].DueAt);

        foreach (var own in due.GroupBy(queued => queued.RecipientObjectId, StringComparer.OrdinalIgnoreCase).TakeWhile(_ => clock.GetUtcNow() - now < options.MaxRun))
        {
            yield return [.. own];
        }
    }
}
