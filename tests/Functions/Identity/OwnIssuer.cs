using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace OfficeIntegration.Tests.Functions.Identity;

/// <summary>Publishes metadata and keys as Entra does, for every tenant, on a loopback port; signs whatever a test wants signed.</summary>
public sealed class OwnIssuer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private RSA _key = RSA.Create(2048);
    private int _keyNumber = 1;
    private int _keysAsked;

    private OwnIssuer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Results.Text(Metadata(tenant), "application/json"));
        _app.MapGet("/{tenant}/keys", () =>
        {
            Interlocked.Increment(ref _keysAsked);
            return Results.Text(Keys(), "application/json");
        });
    }

    public Uri Authority { get; private set; } = new("http://127.0.0.1");

    public static async Task<OwnIssuer> StartAsync()
    {
        var issuer = new OwnIssuer();
        await issuer._app.StartAsync();
        issuer.Authority = new(issuer._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        return issuer;
    }

    /// <summary>What everybody can know of the key, in the forms it is written in: the bytes somebody might sign with as if they were a secret.</summary>
    public IReadOnlyList<byte[]> PublishedKeyForms =>
    [
        _key.ExportSubjectPublicKeyInfo(),
        _key.ExportRSAPublicKey(),
        _key.ExportParameters(includePrivateParameters: false).Modulus!,
        Encoding.UTF8.GetBytes(_key.ExportSubjectPublicKeyInfoPem()),
        Encoding.UTF8.GetBytes(Keys()),
    ];

    /// <summary>How often the keys were read.</summary>
    public int KeysAsked => Volatile.Read(ref _keysAsked);

    /// <summary>The key it signs with now.</summary>
    public string KeyId => string.Create(CultureInfo.InvariantCulture, $"{_keyNumber}");

    /// <summary>From now on another key is published and signed with, and the one before is not.</summary>
    /// <returns>The one before; to be disposed of.</returns>
    public RSA RollOver()
    {
        RSA before = _key;
        (_key, _keyNumber) = (RSA.Create(2048), _keyNumber + 1);
        return before;
    }

    public string IssuerOf(string tenant) => $"{Authority.AbsoluteUri.TrimEnd('/')}/{tenant}/v2.0";

    public string Sign(SecurityTokenDescriptor token, RSA? otherKey = null, string? keyId = null)
    {
        // Signers are kept by key id, which another key may bear here.
        var key = new RsaSecurityKey(otherKey ?? _key) { KeyId = keyId ?? KeyId, CryptoProviderFactory = new() { CacheSignatureProviders = false } };
        token.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <summary>The same claims under a symmetric signature, as if a published key were a shared secret.</summary>
    public static string SignWithSecret(string token, byte[] secret, string keyId)
    {
        string signed = $"{Base64UrlEncoder.Encode($$"""{"alg":"HS256","typ":"JWT","kid":"{{keyId}}"}""")}.{token.Split('.')[1]}";
        return $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)))}";
    }

    /// <summary>The same claims under no signature.</summary>
    /// <param name="algorithm">How <c>none</c> is spelt.</param>
    public static string Unsign(string token, string algorithm) =>
        $"{Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","typ":"JWT"}""")}.{token.Split('.')[1]}.";

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private string Metadata(string tenant) => new JsonObject
    {
        ["issuer"] = IssuerOf(tenant),
        ["jwks_uri"] = $"{Authority.AbsoluteUri.TrimEnd('/')}/{tenant}/keys",
    }.ToJsonString();

    private string Keys()
    {
        RSAParameters key = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = KeyId,
                ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            }),
        }.ToJsonString();
    }
}
