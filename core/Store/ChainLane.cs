using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// Writes the changes of one assessment that append to its audit chain. All of them meet at the end of the chain, so
/// what comes while something is being written goes together, right after, as one transaction, and the end is
/// remembered from the last one. Another process that appended in between is noticed by the tag of that row.
/// </summary>
internal sealed class ChainLane(TableClient table, string assessmentId, Pseudonyms pseudonyms)
{
    private const int Attempts = 25;

    private readonly Queue<Waiting> _waiting = new();
    private ChainEnd? _end;
    private bool _writing;

    /// <returns>What the rows of the change are tagged with now, in its order.</returns>
    /// <exception cref="StoreConflictException">A row the change was decided on is no longer as it was read.</exception>
    public Task<IReadOnlyList<ETag>> WriteAsync(WorkChange change)
    {
        var waiting = new Waiting(change);
        lock (_waiting)
        {
            _waiting.Enqueue(waiting);
            if (_writing)
            {
                return waiting.Written.Task;
            }

            _writing = true;
        }

        _ = EmptyAsync();
        return waiting.Written.Task;
    }

    private async Task EmptyAsync()
    {
        while (Next() is { Count: > 0 } together)
        {
            try
            {
                await WriteAsync(together);
            }
            catch (Exception failure)
            {
                // Whether it was written is not known: each of those who wait finds out for itself.
                _end = null;
                together.ForEach(one => one.Written.TrySetException(failure));
            }
        }
    }

    private async Task WriteAsync(List<Waiting> together)
    {
        for (int attempt = 1; together.Count > 0; attempt++)
        {
            ChainEnd? end = _end ?? await EndAsync();
            try
            {
                (IReadOnlyList<AuditEvent> events, IReadOnlyList<TableTransactionAction> people) = await pseudonyms.ForAsync(assessmentId, [.. together.SelectMany(one => one.Change.Events)]);
                Tell(together, (await table.SubmitTransactionAsync([.. together.SelectMany(one => one.Change.Actions), .. people, .. Chain(events, end)])).Value);
                return;
            }
            catch (TableTransactionFailedException failed) when (failed.Status is 404 or 409 or 412)
            {
                _end = null;
                await StepAsideAsync(together, failed, attempt);
            }
        }
    }

    /// <summary>Whose row is no longer as it was read is told so, and the others are written without; when somebody else appended first, all go behind them.</summary>
    private static async Task StepAsideAsync(List<Waiting> together, TableTransactionFailedException failed, int attempt)
    {
        if (Loser(together, failed.FailedTransactionActionIndex) is { } loser)
        {
            together.Remove(loser.Waiting);
            loser.Waiting.Written.SetException(new StoreConflictException(loser.RowKey, failed));
        }
        else if (attempt >= Attempts || failed.FailedTransactionActionIndex is null)
        {
            together.ForEach(one => one.Written.SetException(new StoreConflictException(null, failed)));
            together.Clear();
        }
        else
        {
            await Task.Delay(Contention.Pause(attempt, Random.Shared.NextDouble()));
        }
    }

    private static (Waiting Waiting, string RowKey)? Loser(List<Waiting> together, int? index)
    {
        int left = index ?? int.MaxValue;
        foreach (Waiting one in together)
        {
            if (left < one.Change.Actions.Count)
            {
                return (one, one.Change.Actions[left].Entity.RowKey);
            }

            left -= one.Change.Actions.Count;
        }

        return null;
    }

    private void Tell(List<Waiting> together, IReadOnlyList<Response> rows)
    {
        _end = rows[^1].Headers.ETag is { } tag && _next is { } next ? next with { ETag = tag } : null;
        int at = 0;
        foreach (Waiting one in together)
        {
            one.Written.SetResult([.. rows.Skip(at).Take(one.Change.Actions.Count).Select(row => row.Headers.ETag ?? default)]);
            at += one.Change.Actions.Count;
        }
    }

    // What the end of the chain is once the transaction under way is written.
    private ChainEnd? _next;

    private IEnumerable<TableTransactionAction> Chain(IReadOnlyList<AuditEvent> events, ChainEnd? end)
    {
        (long sequence, string previous) = (end?.Sequence ?? 0, end?.Hash ?? AuditChain.Origin);
        var actions = new List<TableTransactionAction>();
        foreach (AuditEvent happened in events)
        {
            AuditEntry entry = AuditChain.Append(++sequence, previous, happened);
            previous = entry.Hash;
            actions.Add(new(TableTransactionActionType.Add, WorkRows.Of(assessmentId, entry)));
        }

        _next = new(sequence, previous, default);
        TableEntity row = WorkRows.ChainEnd(assessmentId, sequence, previous);
        return actions.Append(end is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, end.ETag));
    }

    private async Task<ChainEnd?> EndAsync()
    {
        NullableResponse<TableEntity> found = await table.GetEntityIfExistsAsync<TableEntity>(assessmentId, Keys.Chain);
        return found.HasValue && found.Value is { } row
            ? new(row.GetInt64("Sequence") ?? 0, row.GetString("Hash") ?? AuditChain.Origin, row.ETag)
            : null;
    }

    /// <summary>As many as one transaction takes, in their order; no row twice.</summary>
    private List<Waiting> Next()
    {
        lock (_waiting)
        {
            var together = new List<Waiting>();
            (int rows, long bytes, HashSet<string> keys) = (1, 0, []);
            while (_waiting.TryPeek(out Waiting? next) && (together.Count == 0 || Fits(next.Change, rows, bytes, keys)))
            {
                (rows, bytes) = (rows + next.Change.Rows, bytes + next.Change.Bytes);
                keys.UnionWith(next.Change.Keys);
                together.Add(_waiting.Dequeue());
            }

            _writing = together.Count > 0;
            return together;
        }
    }

    private static bool Fits(WorkChange change, int rows, long bytes, HashSet<string> keys) =>
        rows + change.Rows <= StoreLimits.EntitiesPerTransaction && bytes + change.Bytes <= StoreLimits.BytesPerTransaction && !keys.Overlaps(change.Keys);

    private sealed record ChainEnd(long Sequence, string Hash, ETag ETag);

    private sealed class Waiting(WorkChange change)
    {
        public WorkChange Change { get; } = change;

        public TaskCompletionSource<IReadOnlyList<ETag>> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
