using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Announces again whatever has not been sent. Nothing should be missing; this is for stores written by an earlier
/// version, and for tables restored from copies of different moments.
/// </summary>
public sealed class RepairOutbox(WorkTable work, OutboxTable outbox)
{
    /// <returns>Messages that are to be sent.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        IReadOnlyList<Row<OutboxMessage>> unsent = await work.UnsentAsync(cancellation);
        await outbox.AnnounceAsync([.. unsent.Select(row => row.Value)], cancellation);
        return unsent.Count;
    }
}
