using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Identity;

namespace OfficeIntegration.Tests.Functions.Identity;

public sealed class EntraCallersTests : IAsyncLifetime
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string OtherTenant = "22222222-2222-4222-8222-222222222222";
    private const string Audience = "api://assessments.example/app";
    private const string Person = "33333333-3333-4333-8333-333333333333";

    private OwnIssuer _issuer = null!;
    private EntraCallers _callers = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OwnIssuer.StartAsync();
        _callers = new(new EntraOptions(_issuer.Authority, [Tenant], [Audience], "access_as_user"));
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    [Fact]
    public async Task Identify_GoodToken_GivesThePersonOfTheToken()
    {
        Caller caller = await _callers.IdentifyAsync(With(_issuer.Sign(Good())), CancellationToken.None);

        Assert.Equal(new(Tenant, Person, "Amina"), caller);
    }

    [Fact]
    public Task Identify_OtherAudience_IsRefused() => RefusedAsync(token => token.Audience = "api://another.example");

    [Fact]
    public Task Identify_OtherIssuer_IsRefused() => RefusedAsync(token => token.Issuer = "https://login.example/" + Tenant + "/v2.0");

    [Fact]
    public Task Identify_IssuerOfAnotherTenant_IsRefused() => RefusedAsync(token => token.Issuer = _issuer.IssuerOf(OtherTenant));

    [Fact]
    public Task Identify_Expired_IsRefused() => RefusedAsync(token => token.Expires = DateTime.UtcNow.AddMinutes(-5));

    [Fact]
    public Task Identify_NotYetValid_IsRefused() => RefusedAsync(token => token.NotBefore = DateTime.UtcNow.AddMinutes(5));

    [Fact]
    public Task Identify_WithoutExpiry_IsRefused() => RefusedAsync(token => token.Expires = null);

    [Fact]
    public Task Identify_WithoutScope_IsRefused() => RefusedAsync(token => token.Claims.Remove("scp"));

    [Fact]
    public Task Identify_OtherScope_IsRefused() => RefusedAsync(token => token.Claims["scp"] = "User.Read");

    [Fact]
    public Task Identify_WithoutPerson_IsRefused() => RefusedAsync(token => token.Claims.Remove("oid"));

    [Fact]
    public Task Identify_TenantThatWasNotLetIn_IsRefused() => RefusedAsync(token =>
    {
        token.Issuer = _issuer.IssuerOf(OtherTenant);
        token.Claims["tid"] = OtherTenant;
    });

    [Fact]
    public async Task Identify_SignedWithAnotherKey_IsRefused()
    {
        using var other = RSA.Create(2048);

        await RefusedAsync(_issuer.Sign(Good(), other));
    }

    [Fact]
    public Task Identify_Unsigned_IsRefused() => RefusedAsync(OwnIssuer.Unsign(_issuer.Sign(Good()), "none"));

    [Fact]
    public async Task Identify_SignedWithThePublicKeyAsSecret_IsRefused()
    {
        string token = _issuer.Sign(Good());

        foreach (byte[] published in _issuer.PublishedKeyForms)
        {
            await RefusedAsync(OwnIssuer.SignWithSecret(token, published, _issuer.KeyId));
        }
    }

    [Fact]
    public async Task Identify_PayloadChangedAfterSigning_IsRefused()
    {
        string[] parts = _issuer.Sign(Good()).Split('.');
        string payload = Base64UrlEncoder.Decode(parts[1]).Replace(Person, "44444444-4444-4444-8444-444444444444", StringComparison.Ordinal);

        await RefusedAsync($"{parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer e30.e30.e30")]
    [InlineData("Basic dXNlcjpwYXNzd29yZA==")]
    public async Task Identify_NoUsableToken_IsRefused(string header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = header;

        await Assert.ThrowsAsync<UnauthenticatedException>(() => _callers.IdentifyAsync(request, CancellationToken.None));
    }

    [Fact]
    public async Task Identify_IssuerDoesNotAnswer_IsNotTakenForABadToken()
    {
        string token = _issuer.Sign(Good());
        var nobody = new EntraCallers(new EntraOptions(new("http://127.0.0.1:9"), [Tenant], [Audience], "access_as_user"));

        await Assert.ThrowsAsync<IdentityUnavailableException>(() => nobody.IdentifyAsync(With(token), CancellationToken.None));
    }

    [Theory]
    [InlineData("Entra:TenantId")]
    [InlineData("Entra:Audience")]
    public void Options_SettingMissing_AreRefusedByName(string missing)
    {
        var settings = new Dictionary<string, string?> { ["Entra:TenantId"] = Tenant, ["Entra:Audience"] = Audience };
        settings.Remove(missing);

        var refused = Assert.Throws<InvalidOperationException>(() => EntraOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
    }

    /// <summary>A token of version 2 is made out to the client id, also when it was asked for under the application id URI.</summary>
    [Theory]
    [InlineData("44444444-4444-4444-8444-444444444444")]
    [InlineData("api://assessments.example/44444444-4444-4444-8444-444444444444")]
    public async Task Identify_TokenMadeOutToTheClientId_IsTakenHoweverTheApplicationIsNamed(string named)
    {
        var settings = new Dictionary<string, string?> { ["Entra:TenantId"] = Tenant, ["Entra:Audience"] = named, ["Entra:Authority"] = _issuer.Authority.ToString() };
        var callers = new EntraCallers(EntraOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
        SecurityTokenDescriptor token = Good();
        token.Audience = "44444444-4444-4444-8444-444444444444";

        Assert.Equal(Person, (await callers.IdentifyAsync(With(_issuer.Sign(token)), CancellationToken.None)).ObjectId);
        token.Audience = "55555555-5555-4555-8555-555555555555";
        await Assert.ThrowsAsync<UnauthenticatedException>(() => callers.IdentifyAsync(With(_issuer.Sign(token)), CancellationToken.None));
    }

    [Fact]
    public void Options_AudienceThatNamesNoApplication_IsRefusedAndSaysWhatToWrite()
    {
        var settings = new Dictionary<string, string?> { ["Entra:TenantId"] = Tenant, ["Entra:Audience"] = Audience };

        var refused = Assert.Throws<InvalidOperationException>(() => EntraOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));

        Assert.Contains("client id", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_AuthorityWithoutEncryption_IsRefused()
    {
        var settings = new Dictionary<string, string?> { ["Entra:TenantId"] = Tenant, ["Entra:Audience"] = Audience, ["Entra:Authority"] = "http://login.example" };

        Assert.Throws<InvalidOperationException>(() => EntraOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()));
    }

    private Task RefusedAsync(Action<SecurityTokenDescriptor> change)
    {
        SecurityTokenDescriptor token = Good();
        change(token);
        return RefusedAsync(_issuer.Sign(token));
    }

    private Task RefusedAsync(string token) =>
        Assert.ThrowsAsync<UnauthenticatedException>(() => _callers.IdentifyAsync(With(token), CancellationToken.None));

    private SecurityTokenDescriptor Good() => new()
    {
        Issuer = _issuer.IssuerOf(Tenant),
        Audience = Audience,
        NotBefore = DateTime.UtcNow.AddMinutes(-1),
        Expires = DateTime.UtcNow.AddMinutes(10),
        Claims = new Dictionary<string, object> { ["tid"] = Tenant, ["oid"] = Person, ["name"] = "Amina", ["scp"] = "profile access_as_user" },
    };

    private static HttpRequest With(string token)
    {
        HttpRequest request = new DefaultHttpContext().Request;
        request.Headers.Authorization = $"Bearer {token}";
        return request;
    }
}
