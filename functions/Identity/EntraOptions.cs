using Microsoft.Extensions.Configuration;

namespace OfficeIntegration.Functions.Identity;

/// <summary>Whose tokens are taken.</summary>
/// <param name="Authority">Without a slash at the end; the tenant's id follows.</param>
/// <param name="Tenants">Tenant ids whose people may come in; at least one.</param>
/// <param name="Audiences">What a token may be made out to. Tokens of version 2, and no others are taken, are made out to the application's client id, whatever they were asked for under.</param>
/// <param name="Scope">What the person must have allowed the calling app to do.</param>
public sealed record EntraOptions(Uri Authority, IReadOnlyList<string> Tenants, IReadOnlyList<string> Audiences, string Scope)
{
    /// <param name="configuration">
    /// <c>Entra:TenantId</c> and <c>Entra:Audience</c> (several with commas between them), the latter client ids or
    /// application id URIs that end in one; <c>Entra:Scope</c>, by default <c>access_as_user</c>;
    /// <c>Entra:Authority</c>, by default the public cloud.
    /// </param>
    /// <exception cref="InvalidOperationException">A setting is missing or cannot be used.</exception>
    public static EntraOptions From(IConfiguration configuration) => new(
        AuthorityOf(configuration["Entra:Authority"] ?? "https://login.microsoftonline.com"),
        [.. Several(configuration, "Entra:TenantId", "the id of the Entra tenant whose people may come in").Select(id => id.ToLowerInvariant())],
        [.. Several(configuration, "Entra:Audience", "the client id of the application that people sign in to").SelectMany(AudiencesOf).Distinct(StringComparer.OrdinalIgnoreCase)],
        configuration["Entra:Scope"] is { Length: > 0 } scope ? scope : "access_as_user");

    private static string[] AudiencesOf(string named) => Guid.TryParse(named[(named.LastIndexOf('/') + 1)..], out Guid clientId)
        ? [named, clientId.ToString()]
        : throw new InvalidOperationException($"Entra:Audience is '{named}'; write the application's client id, 00000000-0000-0000-0000-000000000000, or its application id URI with that at the end.");

    // Keys that travel unprotected prove nothing; a loopback address is for tests.
    private static Uri AuthorityOf(string value) =>
        Uri.TryCreate(value.TrimEnd('/'), UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)
            ? address
            : throw new InvalidOperationException("Entra:Authority must be an https address.");

    private static string[] Several(IConfiguration configuration, string key, string meaning) =>
        configuration[key]?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } values
            ? values
            : throw new InvalidOperationException($"Set {key}: {meaning}; several with commas between them.");
}
