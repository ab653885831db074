using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Core.People;

/// <param name="Endpoint">Of Graph in the tenant's cloud, version included.</param>
/// <param name="TenantId">The tenant the product is signed in to; null when it serves whichever that is.</param>
/// <param name="AtOnce">Requests under way at the same time.</param>
public sealed record GraphOptions(Uri Endpoint, string? TenantId, int AtOnce)
{
    public static GraphOptions Default { get; } = new(new("https://graph.microsoft.com/v1.0"), null, 8);

    /// <summary>What an access token is asked for.</summary>
    public string Scope => $"{Endpoint.GetLeftPart(UriPartial.Authority)}/.default";

    /// <summary>The product sees this tenant's people and files, and no other's.</summary>
    public bool Serves(string tenantId) => TenantId is null || string.Equals(TenantId, tenantId, StringComparison.OrdinalIgnoreCase);

    /// <param name="configuration">
    /// All optional: <c>Graph:Endpoint</c>, for a national cloud; <c>Graph:TenantId</c>, by default
    /// <c>MicrosoftAppTenantId</c>; <c>Graph:AtOnce</c> (8).
    /// </param>
    public static GraphOptions Of(IConfiguration configuration) => new(
        EndpointOf(configuration["Graph:Endpoint"]),
        Given(configuration["Graph:TenantId"]) ?? Given(configuration["MicrosoftAppTenantId"]),
        Number(configuration["Graph:AtOnce"]));

    private static string? Given(string? setting) => string.IsNullOrWhiteSpace(setting) ? null : setting.Trim();

    private static Uri EndpointOf(string? setting) => Given(setting) switch
    {
        null => Default.Endpoint,
        { } text when Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out Uri? endpoint) && (endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback) => endpoint,
        { } text => throw new InvalidOperationException($"Graph:Endpoint is '{text}'; write an https address with the version, for example {Default.Endpoint}."),
    };

    private static int Number(string? setting) => Given(setting) switch
    {
        null => Default.AtOnce,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 => number,
        { } text => throw new InvalidOperationException($"Graph:AtOnce is '{text}'; write a whole number from 1."),
    };
}
