using System.Net;
using System.Security.Cryptography;
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
    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private OwnIssuer()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRouting();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => Results.Text(Metadata(tenant), "application/json"));
        _app.MapGet("/{tenant}/keys", () => Results.Text(Keys(), "application/json"));
    }

    public Uri Authority { get; private set; } = new("http://127.0.0.1");

    public static async Task<OwnIssuer> StartAsync()
    {
        var issuer = new OwnIssuer();
        await issuer._app.StartAsync();
        issuer.Authority = new(issuer._app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
        return issuer;
    }

    public string IssuerOf(string tenant) => $"{Authority.AbsoluteUri.TrimEnd('/')}/{tenant}/v2.0";

    public string Sign(SecurityTokenDescriptor token, RSA? otherKey = null)
    {
        token.SigningCredentials = new(new RsaSecurityKey(otherKey ?? _key) { KeyId = "1" }, SecurityAlgorithms.RsaSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

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
                ["kid"] = "1",
                ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            }),
        }.ToJsonString();
    }
}
