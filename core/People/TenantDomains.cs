using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace OfficeIntegration.Core.People;

/// <summary>The domains of the tenant's own addresses, asked for when somebody is not found.</summary>
public sealed class TenantDomains(GraphServiceClient graph, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private Known? _known;

    /// <summary>The address belongs to another organisation. False, too, as long as the product may not read the domains.</summary>
    public async Task<bool> IsOutsideAsync(string address, CancellationToken cancellation)
    {
        string domain = address[(address.LastIndexOf('@') + 1)..];
        IReadOnlySet<string> domains = await DomainsAsync(cancellation);
        return domains.Count > 0 && !domains.Contains(domain);
    }

    private async Task<IReadOnlySet<string>> DomainsAsync(CancellationToken cancellation)
    {
        if (_known is { } known && clock.GetUtcNow() - known.At < Fresh)
        {
            return known.Domains;
        }

        IReadOnlySet<string> read = await ReadAsync(cancellation);
        _known = new(read, clock.GetUtcNow());
        return read;
    }

    private async Task<IReadOnlySet<string>> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            OrganizationCollectionResponse? own = await GraphCall.RunAsync(() => graph.Organization.GetAsync(request => request.QueryParameters.Select = ["id", "verifiedDomains"], cancellation));
            return (own?.Value ?? []).SelectMany(one => one.VerifiedDomains ?? []).Select(domain => domain.Name ?? "").ToHashSet(StringComparer.OrdinalIgnoreCase);
        }
        catch (GraphFailedException denied) when (denied.Status == 403)
        {
            return new HashSet<string>();
        }
    }

    private sealed record Known(IReadOnlySet<string> Domains, DateTimeOffset At);
}
