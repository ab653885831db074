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

/// <summary>The routes as they stand in Azure: only a token says who calls.</summary>
[Collection(SharedAzurite.Name)]
public sealed class EntraTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Tenant = "11111111-1111-4111-8111-111111111111";
    private const string Audience = "api://assessments.example/app";

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
        string person = Guid.NewGuid().ToString();

        ApiAnswer me = await GetMeAsync(("Authorization", $"Bearer {TokenOf(person)}"), (LocalCallers.UserHeader, Guid.NewGuid().ToString()));

        Assert.Equal((person, Tenant, false), (me.Good["objectId"]!.GetValue<string>(), me.Json["tenantId"]!.GetValue<string>(), me.Json["local"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task Me_WithAHeaderOfOneMachine_IsUnauthenticated()
    {
        ApiAnswer me = await GetMeAsync((LocalCallers.UserHeader, Guid.NewGuid().ToString()));

        Assert.Equal((401, "Unauthenticated"), me.Problem);
    }

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

    private string TokenOf(string person) => _issuer.Sign(new SecurityTokenDescriptor
    {
        Issuer = _issuer.IssuerOf(Tenant),
        Audience = Audience,
        Expires = DateTime.UtcNow.AddMinutes(10),
        Claims = new Dictionary<string, object> { ["tid"] = Tenant, ["oid"] = person, ["scp"] = "access_as_user" },
    });
}
