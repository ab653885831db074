using Azure;
using Azure.Identity;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Health;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Whether the product and what it leans on work. Anybody may ask, as often as they like: the store is asked two small
/// questions in ten seconds, the directory one in a minute.
/// </summary>
public sealed class CheckHealth
{
    public static readonly TimeSpan StoreLife = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan DirectoryLife = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Reserved, so that it is nobody's (RFC 2606).
    private static readonly string[] Nobody = ["health@example.invalid"];

    private readonly AskedOnce<DeliverySeen?> _store;
    private readonly AskedOnce<bool?> _directory;
    private readonly TimeProvider _clock;

    public CheckHealth(OutboxTable outbox, IPeople people, GraphOptions graph, TimeProvider clock)
    {
        _clock = clock;
        _store = new(StoreLife, clock, () => LookAsync(outbox));
        _directory = new(DirectoryLife, clock, () => AnswersAsync(people, graph.TenantId ?? ""));
    }

    public async Task<HealthReport> RunAsync(CancellationToken cancellation)
    {
        Task<bool?> directory = _directory.AnswerAsync(cancellation);
        DeliverySeen? seen = await _store.AnswerAsync(cancellation);
        DateTimeOffset now = _clock.GetUtcNow();
        return new(
            [HealthRules.Storage(seen), HealthRules.Directory(await directory), HealthRules.Delivery(seen, now)],
            seen is null ? null : HealthRules.Age(seen, now));
    }

    /// <returns>Null when the store does not answer.</returns>
    private static async Task<DeliverySeen?> LookAsync(OutboxTable outbox)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return new(await outbox.PulseAsync(patience.Token), await outbox.OldestDueAsync(patience.Token));
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException or AuthenticationFailedException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <returns>Null when the product has no right to ask.</returns>
    private static async Task<bool?> AnswersAsync(IPeople people, string tenantId)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await people.LookUpAsync(tenantId, Nobody, patience.Token);
            return true;
        }
        catch (GraphFailedException refused) when (refused.Status == 403)
        {
            return null;
        }
        catch (Exception failure) when (failure is GraphFailedException or OperationCanceledException)
        {
            return false;
        }
    }
}
