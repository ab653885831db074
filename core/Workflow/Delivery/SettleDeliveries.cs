using System.Collections.Concurrent;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>A try that has ended, to be recorded.</summary>
/// <param name="Parcel">As it was stored last.</param>
/// <param name="Assignments">Of the person, as they were read before the try; empty for what asks nobody.</param>
/// <param name="Wait">Until the next try, should there be one.</param>
public sealed record EndedTry(Assessment Assessment, Parcel Parcel, IReadOnlyList<Row<Assignment>> Assignments, DeliveryResult Result, TimeSpan Wait);

/// <summary>
/// Records what became of messages. All entries of an assessment end in one audit chain, so that writers at the same
/// time would only get in each other's way: what ends while something is being written is written together, right after.
/// </summary>
public sealed class SettleDeliveries(WorkTable work, OutboxTable outbox, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Lane> _lanes = new();

    /// <returns>The messages as they are recorded.</returns>
    public async Task<IReadOnlyList<OutboxMessage>> RunAsync(EndedTry ended, CancellationToken cancellation)
    {
        // What was read and written for the try is most likely still so; if not, the write says it.
        Settlement settlement = ended.Parcel.Rows.Any(row => row.ETag == default)
            ? await LoadAsync(ended, cancellation)
            : Settlement.Of(ended, ended.Parcel.Rows, ended.Assignments, clock.GetUtcNow());
        try
        {
            await _lanes.GetOrAdd(ended.Assessment.Id, id => new(id, work, outbox)).WriteAsync(settlement, cancellation);
        }
        catch (StoreConflictException)
        {
            settlement = await DecideAgain.OnConflictAsync(() => AloneAsync(ended, cancellation), cancellation);
        }

        // Last: as long as a person's row is there, the message is not forgotten.
        await outbox.ForgetAsync([.. settlement.Settled], cancellation);
        return [.. settlement.Messages.Select(message => message.After)];
    }

    private async Task<Settlement> AloneAsync(EndedTry ended, CancellationToken cancellation)
    {
        Settlement settlement = await LoadAsync(ended, cancellation);
        var change = new WorkChange(ended.Assessment.Id);
        settlement.WriteTo(change);
        await work.CommitAsync(change, cancellation);
        await outbox.ParkAsync(settlement.NoLongerDue, cancellation);
        return settlement;
    }

    private async Task<Settlement> LoadAsync(EndedTry ended, CancellationToken cancellation)
    {
        var rows = new List<Row<OutboxMessage>>();
        foreach (Row<OutboxMessage> sent in ended.Parcel.Rows)
        {
            rows.Add(await work.OutboxAsync(ended.Assessment.Id, sent.Value.Id, cancellation)
                ?? throw new InvalidDataException($"Outbox row {sent.Value.Id} is gone."));
        }

        IReadOnlyList<Row<Assignment>> assignments = ended.Parcel.Message.IsToStakeholder ? await work.AssignmentsOfAsync(ended.Assessment.Id, ended.Parcel.Message.StakeholderId, cancellation) : [];
        return Settlement.Of(ended, rows, assignments, clock.GetUtcNow());
    }

    /// <summary>One writer per assessment.</summary>
    private sealed class Lane(string assessmentId, WorkTable work, OutboxTable outbox)
    {
        private readonly Queue<(Settlement Settlement, TaskCompletionSource Written)> _waiting = new();
        private bool _writing;

        public Task WriteAsync(Settlement settlement, CancellationToken cancellation)
        {
            var written = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_waiting)
            {
                _waiting.Enqueue((settlement, written));
                if (_writing)
                {
                    return written.Task;
                }

                _writing = true;
            }

            _ = EmptyAsync(cancellation);
            return written.Task;
        }

        private async Task EmptyAsync(CancellationToken cancellation)
        {
            while (Next() is { Count: > 0 } together)
            {
                await WriteAsync(together, cancellation);
            }
        }

        private async Task WriteAsync(IReadOnlyList<(Settlement Settlement, TaskCompletionSource Written)> together, CancellationToken cancellation)
        {
            try
            {
                var change = new WorkChange(assessmentId);
                foreach ((Settlement settlement, _) in together)
                {
                    settlement.WriteTo(change);
                }

                await work.CommitAsync(change, cancellation);
                await outbox.ParkAsync(together.SelectMany(one => one.Settlement.NoLongerDue), cancellation);
                Tell(together, written => written.SetResult());
            }
            catch (Exception failure)
            {
                // Each of those who wait deals with it for itself.
                Tell(together, written => written.SetException(failure));
            }
        }

        private List<(Settlement Settlement, TaskCompletionSource Written)> Next()
        {
            lock (_waiting)
            {
                var together = new List<(Settlement, TaskCompletionSource)>();
                int rows = 1;
                while (_waiting.TryPeek(out (Settlement Settlement, TaskCompletionSource Written) next)
                    && (together.Count == 0 || rows + next.Settlement.Rows <= StoreLimits.EntitiesPerTransaction))
                {
                    rows += next.Settlement.Rows;
                    together.Add(_waiting.Dequeue());
                }

                _writing = together.Count > 0;
                return together;
            }
        }

        private static void Tell(IReadOnlyList<(Settlement Settlement, TaskCompletionSource Written)> together, Action<TaskCompletionSource> outcome)
        {
            foreach ((_, TaskCompletionSource written) in together)
            {
                outcome(written);
            }
        }
    }
}
