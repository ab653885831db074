using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace OfficeIntegration.Core.People;

/// <summary>Asks Graph to tell the product when something in a drive changes.</summary>
/// <remarks>Notifications only hasten what the product finds by itself: without a public address there are none.</remarks>
public sealed class GraphSubscriptions(GraphServiceClient graph, PublicAddress address)
{
    /// <summary>Below the route prefix; takes the notifications.</summary>
    public const string Route = "api/graph/notifications";

    /// <summary>Graph would take 42,300 minutes for a drive.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public bool IsSetUp => address.Url is not null;

    /// <param name="secret">Comes back with every notification; at most 128 characters.</param>
    /// <returns>Id of the subscription.</returns>
    public Task<string> AddAsync(string driveId, string secret, DateTimeOffset until, CancellationToken cancellation) => GraphCall.RunAsync(async () =>
    {
        Subscription? added = await graph.Subscriptions.PostAsync(
            new Subscription
            {
                ChangeType = "updated",
                NotificationUrl = $"{address.Url}/{Route}",
                Resource = $"drives/{driveId}/root",
                ExpirationDateTime = until,
                ClientState = secret,
            },
            null,
            cancellation);
        return added?.Id ?? throw new GraphFailedException(0, "no subscription");
    });

    /// <returns>False when there is none any more.</returns>
    public async Task<bool> RenewAsync(string id, DateTimeOffset until, CancellationToken cancellation)
    {
        try
        {
            await GraphCall.RunAsync(() => graph.Subscriptions[id].PatchAsync(new Subscription { ExpirationDateTime = until }, null, cancellation));
            return true;
        }
        catch (GraphFailedException gone) when (gone.Status == 404)
        {
            return false;
        }
    }

    /// <summary>Harmless when there is none.</summary>
    public async Task RemoveAsync(string id, CancellationToken cancellation)
    {
        try
        {
            await GraphCall.RunAsync(async () =>
            {
                await graph.Subscriptions[id].DeleteAsync(null, cancellation);
                return true;
            });
        }
        catch (GraphFailedException gone) when (gone.Status == 404)
        {
            // It ran out.
        }
    }
}
