using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Identity;

/// <summary>
/// Takes the caller from a bearer token of Microsoft Entra ID (access tokens v2.0): signature by the tenant's published
/// keys, issuer, audience, lifetime and scope are checked, and the tenant must be one that was let in.
/// </summary>
public sealed class EntraCallers(EntraOptions options) : ICallers
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    /// <summary>Tokens under keys nobody published make the keys be asked for again, but not more often than this.</summary>
    private static readonly TimeSpan RenewalPause = TimeSpan.FromMinutes(1);

    /// <summary>As <c>infra/entra/application.json</c> declares them.</summary>
    internal static readonly IReadOnlyDictionary<string, AppRoles> NamesOfRoles = new Dictionary<string, AppRoles>(StringComparer.Ordinal)
    {
        ["Coordinator.Start"] = AppRoles.StartAssessments,
        ["Auditor"] = AppRoles.Audit,
    };

    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> _metadata = new();
    private readonly ConcurrentDictionary<string, Renewal> _renewals = new();
    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16_384 };

    public EntraCallers(IConfiguration configuration)
        : this(EntraOptions.From(configuration))
    {
    }

    public async Task<Caller> IdentifyAsync(HttpRequest request, CancellationToken cancellation)
    {
        string token = BearerOf(request);
        string tenant = TenantOf(token);
        ConfigurationManager<OpenIdConnectConfiguration> metadata = await PublishedAsync(tenant, cancellation);
        TokenValidationResult result = await _tokens.ValidateTokenAsync(token, Rules(tenant, metadata));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            ConfigurationManager<OpenIdConnectConfiguration> renewed = await RenewedAsync(tenant, metadata);
            result = renewed == metadata ? result : await _tokens.ValidateTokenAsync(token, Rules(tenant, renewed));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken valid }
            ? CallerOf(valid, tenant)
            : throw new UnauthenticatedException(result.Exception?.GetType().Name ?? "invalid token");
    }

    private static string BearerOf(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        return request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : throw new UnauthenticatedException("no bearer token");
    }

    /// <summary>What the token says of itself: only to choose whose keys it is checked with.</summary>
    private string TenantOf(string token)
    {
        if (!_tokens.CanReadToken(token))
        {
            throw new UnauthenticatedException("unreadable token");
        }

        try
        {
            return _tokens.ReadJsonWebToken(token).TryGetPayloadValue("tid", out string? tenant) && tenant is not null && options.Tenants.Contains(tenant.ToLowerInvariant())
                ? tenant.ToLowerInvariant()
                : throw new UnauthenticatedException("tenant not let in");
        }
        catch (ArgumentException)
        {
            throw new UnauthenticatedException("unreadable token");
        }
    }

    /// <summary>What the tenant has published, cached.</summary>
    /// <exception cref="IdentityUnavailableException">The issuer does not answer, which is not taken for a bad token.</exception>
    private async Task<ConfigurationManager<OpenIdConnectConfiguration>> PublishedAsync(string tenant, CancellationToken cancellation)
    {
        ConfigurationManager<OpenIdConnectConfiguration> metadata = _metadata.GetOrAdd(tenant, MetadataOf);
        try
        {
            await metadata.GetConfigurationAsync(cancellation);
            return metadata;
        }
        catch (InvalidOperationException unreachable)
        {
            throw new IdentityUnavailableException(unreachable);
        }
    }

    /// <summary>
    /// The tenant may have changed its keys since they were read. The library would read them in the background and refuse
    /// until then whoever comes with a token under the new one; here those wait who come with it, and no others.
    /// </summary>
    /// <returns>What was read anew, by this call or by one a moment ago; <paramref name="metadata"/> when nothing was.</returns>
    private async Task<ConfigurationManager<OpenIdConnectConfiguration>> RenewedAsync(string tenant, ConfigurationManager<OpenIdConnectConfiguration> metadata)
    {
        long now = TimeProvider.System.GetTimestamp();
        Renewal renewal = _renewals.AddOrUpdate(
            tenant,
            _ => new(now, new(() => ReadAnewAsync(tenant))),
            (_, last) => TimeProvider.System.GetElapsedTime(last.At, now) < RenewalPause ? last : new(now, new(() => ReadAnewAsync(tenant))));
        return await renewal.Read.Value ?? metadata;
    }

    /// <returns>Null when the issuer does not answer; what was known before is kept then.</returns>
    private async Task<ConfigurationManager<OpenIdConnectConfiguration>?> ReadAnewAsync(string tenant)
    {
        ConfigurationManager<OpenIdConnectConfiguration> metadata = MetadataOf(tenant);
        try
        {
            await metadata.GetConfigurationAsync(CancellationToken.None);
            return _metadata[tenant] = metadata;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Renewal(long At, Lazy<Task<ConfigurationManager<OpenIdConnectConfiguration>?>> Read);

    private TokenValidationParameters Rules(string tenant, ConfigurationManager<OpenIdConnectConfiguration> metadata) => new()
    {
        ConfigurationManager = metadata,
        ValidIssuer = $"{AuthorityOf(tenant)}/v2.0",
        ValidAudiences = options.Audiences,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = ClockSkew,
    };

    private Caller CallerOf(JsonWebToken token, string tenant)
    {
        string[] scopes = token.TryGetPayloadValue("scp", out string? scope) && scope is not null ? scope.Split(' ') : [];
        if (!scopes.Contains(options.Scope, StringComparer.Ordinal))
        {
            throw new UnauthenticatedException("scope missing");
        }

        return token.TryGetPayloadValue("oid", out string? person) && Guid.TryParse(person, out Guid objectId)
            ? new(tenant, objectId.ToString(), token.TryGetPayloadValue("name", out string? name) ? name : null, RolesOf(token))
            : throw new UnauthenticatedException("no person");
    }

    private static AppRoles RolesOf(JsonWebToken token) => token.Claims
        .Where(claim => claim.Type == "roles")
        .Aggregate(AppRoles.None, (roles, claim) => roles | NamesOfRoles.GetValueOrDefault(claim.Value));

    private ConfigurationManager<OpenIdConnectConfiguration> MetadataOf(string tenant) => new(
        $"{AuthorityOf(tenant)}/v2.0/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !options.Authority.IsLoopback });

    private string AuthorityOf(string tenant) => $"{options.Authority.AbsoluteUri.TrimEnd('/')}/{tenant}";
}
