using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Functions.Identity;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.Bot.Conversations;
using OfficeIntegration.Tests.Functions.Http;
using OfficeIntegration.Tests.Functions.Identity;
using OfficeIntegration.Tests.StandIns.Bot;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Authorisation;

/// <summary>
/// One product as it stands in Azure, with tokens of an own issuer and a chat: two tenants that are let in, two
/// assessments in the first and one in the second, and everybody there can be in the first of them.
/// </summary>
public sealed class AccessWorld(AzuriteFixture azurite) : IAsyncLifetime, IDisposable
{
    public const string Tenant = "11111111-1111-4111-8111-111111111111";
    public const string OtherTenant = "22222222-2222-4222-8222-222222222222";

    /// <summary>In the directory, and nothing else: whoever is named in a request.</summary>
    public static readonly BotPerson Heir = BotPerson.New("Heir-Meadow", "en");

    private const string Audience = "api://assessments.example/app";

    private readonly string _account = azurite.NewAccount();
    private readonly KnownPeople _directory = new();
    private LocalProduct _product = null!;
    private OwnIssuer _issuer = null!;
    private LoopbackConnector _connector = null!;
    private HttpClient _http = null!;
    private int _activities;

    public LogCapture Logs { get; } = new();

    public SeededAssessment Own { get; private set; } = null!;

    /// <summary>Of the same tenant.</summary>
    public SeededAssessment Neighbour { get; private set; } = null!;

    public SeededAssessment Abroad { get; private set; } = null!;

    public IReadOnlyList<SeededAssessment> Assessments => [Own, Neighbour, Abroad];

    /// <summary>In the order of the tables' columns.</summary>
    public IReadOnlyList<Role> Roles { get; private set; } = [];

    public async Task InitializeAsync()
    {
        _issuer = await OwnIssuer.StartAsync();
        _connector = await LoopbackConnector.StartAsync();
        var starters = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var callers = new EntraCallers(new EntraOptions(_issuer.Authority, [Tenant, OtherTenant], [Audience], "access_as_user"));
        _product = await LocalProduct.StartAsync(
            new()
            {
                StorageConnectionString = _account,
                TemplatesFolder = Repository.PathOf("templates"),
                HostFile = Repository.PathOf("functions", "host.json"),
                RunTimers = false,
                Settings = new Dictionary<string, string?>
                {
                    ["App:Folder"] = Repository.PathOf("addin-manifest", "web"),
                    ["Entra:TenantId"] = $"{Tenant},{OtherTenant}",
                },
                ConfigureServices = services => services
                    .Replace(ServiceDescriptor.Singleton<ICallers>(callers))
                    .Replace(ServiceDescriptor.Singleton<IPeople>(_directory))
                    .Replace(ServiceDescriptor.Singleton(new Core.Workflow.AccessOptions(new HashSet<string> { Tenant, OtherTenant }, starters))),
                ConfigureLogging = Logs.Configure,
            },
            CancellationToken.None);
        _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = _product.BaseAddress };
        _directory.People.Add(Heir);
        Own = await StartAsync("Harbour", Tenant, starters);
        Neighbour = await StartAsync("Quarry", Tenant, starters);
        Abroad = await StartAsync("Glacier", OtherTenant, starters);
        Roles = Everybody();
        foreach (Role role in Roles.Where(role => role.Person is not null))
        {
            // What waits for somebody who was never met is woken by their first word, whatever it is.
            await SayAsync(role, "help");
        }
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        await _connector.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    public void Dispose()
    {
        _http.Dispose();
        Logs.Dispose();
    }

    public T Get<T>()
        where T : notnull => _product.Services.GetRequiredService<T>();

    /// <summary>What somebody may see: the assessments they have a part in.</summary>
    /// <param name="inChat">There are no app roles in a chat.</param>
    public bool HasPart(Role role, SeededAssessment assessment, bool inChat) => role.Name switch
    {
        "Outsider" or "Starter" or "Anonymous" => false,
        "AppAuditor" => !inChat && assessment.Tenant == role.Tenant,
        "Foreigner" => assessment == Abroad,
        _ => assessment == Own,
    };

    public async Task<ApiAnswer> SendAsync(Role role, HttpRequestMessage request)
    {
        if (role.Person is { } person)
        {
            request.Headers.Add("Authorization", $"Bearer {TokenOf(role, person)}");
        }

        using HttpResponseMessage response = await _http.SendAsync(request);
        return await ApiAnswer.OfAsync(response);
    }

    /// <returns>Everything the person is shown for it, as JSON.</returns>
    public async Task<string> PressAsync(Role role, JObject data) => await PostAsync(role.Person!.Activity("invoke", role.Tenant, NextId(), _connector.Url, activity =>
    {
        activity["name"] = "adaptiveCard/action";
        activity["value"] = TeamsActivities.ExecuteAction((string?)data["verb"] ?? "", data);
    }), role.Person);

    /// <returns>As for <see cref="PressAsync"/>.</returns>
    public Task<string> SayAsync(Role role, string text) =>
        PostAsync(role.Person!.Activity("message", role.Tenant, NextId(), _connector.Url, activity => activity["text"] = text), role.Person);

    /// <summary>Every row with the tag that each write changes; without where people can be reached, which every turn writes down.</summary>
    public async Task<IReadOnlySet<string>> RowsAsync()
    {
        var rows = new HashSet<string>();
        var service = new TableServiceClient(_account);
        foreach (string table in StoreTables.Names.Where(name => !name.StartsWith("conversations", StringComparison.Ordinal)))
        {
            await foreach (TableEntity row in service.GetTableClient(table).QueryAsync<TableEntity>(select: ["PartitionKey", "RowKey", "Timestamp"]))
            {
                rows.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {row.PartitionKey} {row.RowKey} {row.Timestamp:O}"));
            }
        }

        return rows;
    }

    private Task<SeededAssessment> StartAsync(string name, string tenant, HashSet<string> starters) =>
        SeededAssessment.StartAsync(name, tenant, _directory, starters, type => _product.Services.GetRequiredService(type));

    private IReadOnlyList<Role> Everybody() =>
    [
        new("Coordinator", Tenant, Own.Coordinator),
        new("Lead", Tenant, Own.Lead),
        new("Contributor", Tenant, Own.Contributor),
        new("Reviewer", Tenant, Own.Reviewer),
        new("Auditor", Tenant, Own.Auditor),
        new("AppAuditor", Tenant, BotPerson.New("AppAuditor-Meadow", "en"), "Auditor"),
        new("Starter", Tenant, BotPerson.New("Starter-Meadow", "en"), "Coordinator.Start"),
        new("Outsider", Tenant, BotPerson.New("Outsider-Meadow", "en")),
        new("Foreigner", OtherTenant, Abroad.Coordinator),
        new("Anonymous", Tenant, null),
    ];

    private string TokenOf(Role role, BotPerson person) => _issuer.Sign(new SecurityTokenDescriptor
    {
        Issuer = _issuer.IssuerOf(role.Tenant),
        Audience = Audience,
        Expires = DateTime.UtcNow.AddMinutes(10),
        Claims = new Dictionary<string, object> { ["tid"] = role.Tenant, ["oid"] = person.ObjectId!, ["name"] = person.Name, ["scp"] = "access_as_user", ["roles"] = role.AppRoles.ToArray() },
    });

    private string NextId() => string.Create(CultureInfo.InvariantCulture, $"a-{Interlocked.Increment(ref _activities)}");

    private async Task<string> PostAsync(JObject activity, BotPerson person)
    {
        int before = _connector.Requests.Count;
        JObject? answer = await BotPerson.PostAsync(_http, _product.BaseAddress, activity);
        var shown = new StringBuilder(answer?.ToString());
        foreach (RecordedRequest request in _connector.Requests.Skip(before).Where(request => Uri.UnescapeDataString(request.PathAndQuery).Contains($"/{person.ConversationId}/", StringComparison.Ordinal)))
        {
            shown.AppendLine().Append(request.Body.ToString());
        }

        return shown.ToString();
    }
}
