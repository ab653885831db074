using System.Globalization;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Functions.Service;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.StandIns.Bot;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>The bot behind its HTTP function and a real store, a channel on this machine, and a tenant of its own.</summary>
public sealed class BotWorld : IAsyncDisposable
{
    private readonly LocalProduct _product;
    private readonly KnownPeople _people;
    private readonly HttpClient _http = new();
    private int _activities;

    private BotWorld(LocalProduct product, LoopbackConnector connector, KnownPeople people, string language)
    {
        (_product, Connector, _people) = (product, connector, people);
        Carol = BotPerson.New("Carol", language);
        _people.People.AddRange([Carol, Alice, Samir, Dana]);
    }

    public LoopbackConnector Connector { get; }

    public string TenantId { get; } = Guid.NewGuid().ToString();

    /// <summary>Coordinates.</summary>
    public BotPerson Carol { get; }

    public BotPerson Alice { get; } = BotPerson.New("Alice", "en");

    public BotPerson Samir { get; } = BotPerson.New("Samir", "ar");

    /// <summary>In the directory, but asked for nothing.</summary>
    public BotPerson Dana { get; } = BotPerson.New("Dana", "fr");

    /// <param name="clock">Null for the real one; reminders only leave in somebody's working hours.</param>
    /// <param name="language">Carol's.</param>
    /// <param name="graph">Where Microsoft 365 is; null when the test needs none of it.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<BotWorld> StartAsync(AzuriteFixture azurite, TimeProvider? clock = null, string language = "en", LoopbackGraph? graph = null, params (string Name, string Value)[] settings)
    {
        var people = new KnownPeople();
        LocalProduct product = await LocalProduct.StartAsync(
            new LocalOptions
            {
                StorageConnectionString = azurite.ConnectionString,
                TemplatesFolder = Repository.PathOf("templates"),
                RunTimers = false,
                HostFile = Repository.PathOf("functions", "host.json"),
                FunctionTypes = [typeof(HttpBotMessages)],
                Settings = new Dictionary<string, string?>(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value)))
                {
                    ["PublicUrl"] = "https://product.example.org/",
                    ["Graph:Endpoint"] = graph?.Endpoint.ToString(),
                },
                ConfigureLogging = logging => logging.ClearProviders(),
                ConfigureServices = services => services
                    .Replace(ServiceDescriptor.Singleton<IPeople>(people))
                    .Replace(ServiceDescriptor.Singleton<TokenCredential>(new LoopbackToken()))
                    .Replace(ServiceDescriptor.Singleton(clock ?? TimeProvider.System)),
            },
            CancellationToken.None);
        return new(product, await LoopbackConnector.StartAsync(), people, language);
    }

    /// <summary>Somebody more, whom the directory knows.</summary>
    public BotPerson Add(string name, string language)
    {
        var person = BotPerson.New(name, language);
        _people.People.Add(person);
        return person;
    }

    public T Get<T>()
        where T : notnull => _product.Services.GetRequiredService<T>();

    public Caller CallerOf(BotPerson person) => new(person.TenantId ?? TenantId, person.ObjectId!, person.Name);

    /// <summary>Carol coordinates; everybody named is asked for the items named, and the messages wait.</summary>
    public Task<Assessment> AskAsync(params (BotPerson Person, string[] Items)[] asked) => AskAsync(previous: null, asked);

    /// <param name="previous">The cycle before; null when there is none.</param>
    public async Task<Assessment> AskAsync(Assessment? previous, params (BotPerson Person, string[] Items)[] asked)
    {
        Assessment assessment = await Get<StartAssessment>().RunAsync(
            CallerOf(Carol), new("un-64-211", $"Self-assessment *{Guid.NewGuid():N}*", "Sample State", previous is null ? "2026" : "2027", "en", Get<TimeProvider>().GetUtcNow().AddDays(30), null, null, PreviousAssessmentId: previous?.Id), CancellationToken.None);
        string csv = "name,organisation,category,language,timeZone,email\n" + string.Concat(asked.Select(one => $"{one.Person.Name},Ministry,Ministry,{one.Person.Language},Africa/Cairo,{one.Person.Email}\n"));
        await Get<ImportStakeholders>().RunAsync(CallerOf(Carol), assessment.Id, ImportFormat.Csv, csv, CancellationToken.None);
        await Get<AssignItems>().RunAsync(
            CallerOf(Carol), assessment.Id, [.. asked.SelectMany(one => one.Items.Select(item => new AssignInput(one.Person.Email, item, AssignmentRole.Lead)))], CancellationToken.None);
        await Get<SendPrompts>().RunAsync(CallerOf(Carol), assessment.Id, null, CancellationToken.None);
        return assessment;
    }

    public Task<Deliveries> DeliverAsync() => Get<DeliverOutbox>().RunAsync(CancellationToken.None);

    public async Task InstallAsync(BotPerson person)
    {
        await PostAsync(Activity(person, "installationUpdate", activity => activity["action"] = "add"));
        await PostAsync(Activity(person, "conversationUpdate", activity => activity["membersAdded"] = new JArray(new JObject { ["id"] = TeamsActivities.BotId })));
    }

    public Task<JObject?> SayAsync(BotPerson person, string text, Action<JObject>? change = null) => PostAsync(Activity(person, "message", activity =>
    {
        activity["text"] = text;
        change?.Invoke(activity);
    }));

    /// <summary>A client that knows <c>Action.Execute</c>: the answer is what takes the card's place.</summary>
    public async Task<JObject> PressAsync(BotPerson person, JObject data, string? activityId = null) => (await PostAsync(Activity(person, "invoke", activity =>
    {
        activity["name"] = "adaptiveCard/action";
        activity["value"] = TeamsActivities.ExecuteAction((string?)data["verb"] ?? "", data);
        activity["id"] = activityId ?? activity["id"];
    })))!;

    /// <summary>An older client: a message with the button's data.</summary>
    public Task PressInOldClientAsync(BotPerson person, SentCard card, JObject data) => PostAsync(Activity(person, "message", activity =>
    {
        activity["value"] = data;
        activity["replyToId"] = card.ActivityId;
    }));

    public JObject Activity(BotPerson person, string type, Action<JObject>? change = null) =>
        person.Activity(type, TenantId, string.Create(CultureInfo.InvariantCulture, $"{TenantId}-{++_activities}"), Connector.Url, change);

    public Task<JObject?> PostAsync(JObject activity) => BotPerson.PostAsync(_http, _product.BaseAddress, activity);

    /// <summary>What a person has received, oldest first; replaced messages come again as they are then.</summary>
    public IReadOnlyList<JObject> SentTo(BotPerson person) =>
        [.. Connector.Requests.Where(request => Uri.UnescapeDataString(request.PathAndQuery).StartsWith($"/v3/conversations/{person.ConversationId}/", StringComparison.Ordinal)).Select(request => request.Body)];

    public string LastTextTo(BotPerson person) => (string)SentTo(person).Last(message => message["text"] is not null)["text"]!;

    public SentCard LastCardTo(BotPerson person)
    {
        int at = 0;
        (JObject Json, string Id)? last = null;
        foreach (RecordedRequest request in Connector.Requests)
        {
            at++;
            bool theirs = Uri.UnescapeDataString(request.PathAndQuery).StartsWith($"/v3/conversations/{person.ConversationId}/", StringComparison.Ordinal);
            if (theirs && request.Body["attachments"] is JArray { Count: > 0 } attachments && attachments[0] is JObject attachment && (string?)attachment["contentType"] == OfficeIntegration.Bot.Cards.CardAttachment.ContentType)
            {
                last = ((JObject)attachment["content"]!, $"m{at}");
            }
        }

        return new(last!.Value.Json, last.Value.Id);
    }

    public static SentCard CardIn(JObject answer)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)answer["type"]);
        return new((JObject)answer["value"]!, "");
    }

    public static string SentenceIn(JObject answer)
    {
        Assert.Equal("application/vnd.microsoft.activity.message", (string?)answer["type"]);
        return (string)answer["value"]!;
    }

    public async Task<Assignment> AssignmentAsync(Assessment assessment, BotPerson person, string item) =>
        (await Get<WorkTable>().AssignmentAsync(assessment.Id, Assignment.IdOf(Ids.Stakeholder(assessment.Id, person.Email), item), CancellationToken.None))!.Value;

    public async Task<IReadOnlyList<Contribution>> ContributionsAsync(Assessment assessment) => await Get<WorkTable>().ContributionsAsync(assessment.Id, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _product.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
