using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Local.Identity;
using OfficeIntegration.Tests.Functions.Identity;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>The routes as they stand in Azure: only a token says who calls, and a bad one is answered as none is.</summary>
[Collection(SharedAzurite.Name)]
public sealed class EntraTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string OtherTenant = "22222222-2222-4222-8222-222222222222";
    private const string Audience = "api://assessments.example/app";

    private readonly string _person = Guid.NewGuid().ToString();
    private OwnIssuer _issuer = null!;
    private LocalProduct _product = null!;

    public async Task InitializeAsync()
    {
        _issuer = await OwnIssuer.StartAsync();
        var callers = new EntraCallers(new EntraOptions(_issuer.Authority, [Tenant], [Audience], "access_as_user"));
        _product = await LocalProduct.StartAsync(
            new()
            {
                StorageConnectionString = azurite.ConnectionString,
                TemplatesFolder = Repository.PathOf("templates"),
                HostFile = Repository.PathOf("functions", "host.json"),
                RunTimers = false,
                ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton<ICallers>(callers)),
                ConfigureLogging = logging => logging.ClearProviders(),
            },
            CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Me_WithAToken_IsThePersonOfTheToken()
    {
        ApiAnswer me = await GetMeAsync(("Authorization", $"Bearer {_issuer.Sign(Good())}"), (LocalCallers.UserHeader, Guid.NewGuid().ToString()));

        Assert.Equal((_person, Tenant, false), (me.Good["objectId"]!.GetValue<string>(), me.Json["tenantId"]!.GetValue<string>(), me.Json["local"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Me_WithAHeaderOfOneMachine_IsUnauthenticated()
    {
        ApiAnswer me = await GetMeAsync((LocalCallers.UserHeader, Guid.NewGuid().ToString()));

        Assert.Equal((401, "Unauthenticated"), me.Problem);
    }

    [Fact]
    public Task Me_IssuerNobodyKnows_IsRefusedAsNoToken() => RefusedAsync(token => token.Issuer = $"https://login.example/{Tenant}/v2.0");

    [Fact]
    public Task Me_IssuerOfAnotherTenant_IsRefusedAsNoToken() => RefusedAsync(token => token.Issuer = _issuer.IssuerOf(OtherTenant));

    [Fact]
    public Task Me_OtherTenant_IsRefusedAsNoToken() => RefusedAsync(token =>
    {
        token.Issuer = _issuer.IssuerOf(OtherTenant);
        token.Claims["tid"] = OtherTenant;
    });

    [Fact]
    public Task Me_OtherAudience_IsRefusedAsNoToken() => RefusedAsync(token => token.Audience = "00000003-0000-0000-c000-000000000000");

    [Fact]
    public Task Me_Expired_IsRefusedAsNoToken() => RefusedAsync(token => token.Expires = DateTime.UtcNow.AddMinutes(-3));

    [Fact]
    public Task Me_NotYetValid_IsRefusedAsNoToken() => RefusedAsync(token => token.NotBefore = DateTime.UtcNow.AddMinutes(3));

    /// <summary>A program that signs in as itself has roles and no scope; nobody stands behind it.</summary>
    [Fact]
    public Task Me_TokenOfAnAppAlone_IsRefusedAsNoToken() => RefusedAsync(token =>
    {
        token.Claims.Remove("scp");
        token.Claims["idtyp"] = "app";
        token.Claims["roles"] = new[] { "Coordinator.Start", "Auditor" };
    });

    [Fact]
    public Task Me_TokenOfVersionOne_IsRefusedAsNoToken() => RefusedAsync(token =>
    {
        token.Issuer = $"https://sts.windows.net/{Tenant}/";
        token.Claims["ver"] = "1.0";
    });

    [Fact]
    public Task Me_OversizedToken_IsRefusedAsNoToken() => RefusedAsync(token => token.Claims["extra"] = new string('x', 15_000));

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("NONE")]
    [InlineData("")]
    public Task Me_Unsigned_IsRefusedAsNoToken(string algorithm) => RefusedAsync(OwnIssuer.Unsign(_issuer.Sign(Good()), algorithm));

    [Fact]
    public async Task Me_SignedWithThePublishedKeyAsSecret_IsRefusedAsNoToken()
    {
        string token = _issuer.Sign(Good());

        foreach (byte[] published in _issuer.PublishedKeyForms)
        {
            await RefusedAsync(OwnIssuer.SignWithSecret(token, published, _issuer.KeyId));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("never-published")]
    public async Task Me_SignedWithAnotherKey_IsRefusedAsNoToken(string? keyId)
    {
        using var other = RSA.Create(2048);

        await RefusedAsync(_issuer.Sign(Good(), other, keyId));
    }

    [Fact]
    public async Task Me_AfterTheIssuerChangedItsKey_TakesTheNewOneAndRefusesTheOld()
    {
        await TakenAsync(_issuer.Sign(Good()));
        string oldKeyId = _issuer.KeyId;
        using RSA old = _issuer.RollOver();

        await TakenAsync(_issuer.Sign(Good()));

        await RefusedAsync(_issuer.Sign(Good(), old, oldKeyId));
    }

    /// <summary>Whoever invents key ids makes the product ask the issuer a few times, not each time, and costs nobody else their sign-in.</summary>
    [Fact]
    public async Task Me_ManyTokensUnderKeysNobodyPublished_AskTheIssuerAFewTimes()
    {
        await TakenAsync(_issuer.Sign(Good()));
        using var other = RSA.Create(2048);
        int asked = _issuer.KeysAsked;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => RefusedAsync(_issuer.Sign(Good(), other, $"invented-{number}"))));

        await TakenAsync(_issuer.Sign(Good()));
        Assert.InRange(_issuer.KeysAsked - asked, 1, 3);
    }

    private Task RefusedAsync(Action<SecurityTokenDescriptor> change)
    {
        SecurityTokenDescriptor token = Good();
        change(token);
        return RefusedAsync(_issuer.Sign(token));
    }

    // The same token without the change is taken, as the first test shows; the answer is the one to no token at all.
    private async Task RefusedAsync(string token)
    {
        ApiAnswer none = await GetMeAsync();
        ApiAnswer bad = await GetMeAsync(("Authorization", $"Bearer {token}"));

        Assert.Equal((401, "Unauthenticated"), bad.Problem);
        Assert.Equal(none.Text, bad.Text);
        Assert.Equal(none.Headers.WwwAuthenticate.ToString(), bad.Headers.WwwAuthenticate.ToString());
    }

    private async Task TakenAsync(string token) =>
        Assert.Equal(_person, (await GetMeAsync(("Authorization", $"Bearer {token}"))).Good["objectId"]!.GetValue<string>());

    private async Task<ApiAnswer> GetMeAsync(params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient { BaseAddress = _product.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/me");
        foreach ((string name, string value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        return await ApiAnswer.OfAsync(response);
    }

    private SecurityTokenDescriptor Good() => new()
    {
        Issuer = _issuer.IssuerOf(Tenant),
        Audience = Audience,
        NotBefore = DateTime.UtcNow.AddMinutes(-1),
        Expires = DateTime.UtcNow.AddMinutes(10),
        Claims = new Dictionary<string, object> { ["tid"] = Tenant, ["oid"] = _person, ["scp"] = "access_as_user", ["ver"] = "2.0" },
    };
}
