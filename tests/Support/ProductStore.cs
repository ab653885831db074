using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using OfficeIntegration.Core;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Support;

/// <summary>The core on an empty store of its own, with a clock that stands until it is moved, and a directory of our making.</summary>
public sealed class ProductStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private ProductStore(ServiceProvider services, FakeTimeProvider clock, ListedPeople people, RecordingNotifier notifier)
    {
        (_services, Clock, People, Notifier) = (services, clock, people, notifier);
    }

    public static Caller Coordinator { get; } = new("11111111-0000-0000-0000-000000000001", "22222222-0000-0000-0000-000000000001", "Sample Coordinator");

    public FakeTimeProvider Clock { get; }

    public ListedPeople People { get; }

    public RecordingNotifier Notifier { get; }

    public WorkTable Work => Get<WorkTable>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <param name="connectionString">Of an account nobody else uses.</param>
    /// <param name="service">Instead of a plain client for that account, when a test wants to watch the wire.</param>
    /// <param name="graph">Where Microsoft 365 is; null when the test needs none of it.</param>
    /// <param name="settings">Further settings.</param>
    public static async Task<ProductStore> CreateAsync(
        string connectionString, TableServiceClient? service = null, LoopbackGraph? graph = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        (ListedPeople people, RecordingNotifier notifier) = (new(), new());
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Templates:Folder"] = Repository.PathOf("templates"),
            ["Graph:Endpoint"] = graph?.Endpoint.ToString(),
        }).AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(clock).AddSingleton<IPeople>(people).AddSingleton<INotifier>(notifier).AddSingleton<TokenCredential>(new LoopbackToken());
        services.AddCore(configuration);
        if (service is not null)
        {
            services.Replace(ServiceDescriptor.Singleton(service));
        }

        ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<StoreTables>().EnsureCreatedAsync(CancellationToken.None);
        return new(provider, clock, people, notifier);
    }

    /// <summary>An assessment of the questionnaire <paramref name="templateId"/>, everything in scope but what is named.</summary>
    public Task<Assessment> StartAsync(string templateId = "un-64-211", params ItemUse[] uses) =>
        Get<StartAssessment>().RunAsync(
            Coordinator,
            new(templateId, "Sample assessment", "Sample State", "2026", "en", Clock.GetUtcNow().AddDays(28), uses, [new(Coordinator.ObjectId, "Sample Coordinator", "coordinator@example.org")]),
            CancellationToken.None);

    /// <summary>Imports a person who is in the directory, and assigns and asks for the items.</summary>
    public async Task<Caller> AskAsync(Assessment assessment, string name, params string[] items)
    {
        string email = $"{name}@example.org";
        string objectId = People.Add(email, $"Sample {name}");
        string json = $$"""[{"name":"Sample {{name}}","organisation":"Sample Office","category":"Ministry","language":"en","timeZone":"Africa/Cairo","email":"{{email}}"}]""";
        ImportResult imported = await Get<ImportStakeholders>().RunAsync(Coordinator, assessment.Id, ImportFormat.Json, json, CancellationToken.None);
        Assert.Empty(imported.Errors);
        await Get<AssignItems>().RunAsync(Coordinator, assessment.Id, [.. items.Select(item => new AssignInput(email, item, AssignmentRole.Lead))], CancellationToken.None);
        await Get<SendPrompts>().RunAsync(Coordinator, assessment.Id, null, CancellationToken.None);
        return new(assessment.TenantId, objectId, $"Sample {name}");
    }

    public Task<SubmissionReceipt> SubmitAsync(Caller caller, Assessment assessment, string item, string markdown, string? submissionId = null) =>
        Get<SubmitContribution>().RunAsync(
            caller,
            new(assessment.Id, item, markdown, "", [], Marking.Amber, null, ContributionSource.Card, submissionId ?? $"{item}~{markdown}"),
            CancellationToken.None);

    public async Task<Assignment> AssignmentAsync(Assessment assessment, Caller person, string item)
    {
        Stakeholder self = (await Work.StakeholderOfAsync(assessment.Id, person.ObjectId, CancellationToken.None))!.Value;
        return (await Work.AssignmentAsync(assessment.Id, Assignment.IdOf(self.Id, item), CancellationToken.None))!.Value;
    }

    /// <summary>Every row of every table as text, to see that nothing changed.</summary>
    public async Task<string> DumpAsync()
    {
        var rows = new List<string>();
        foreach (string name in StoreTables.Names)
        {
            await foreach (TableEntity row in Get<TableServiceClient>().GetTableClient(name).QueryAsync<TableEntity>())
            {
                rows.Add($"{name} {row.PartitionKey} {row.RowKey} {row.ETag}");
            }
        }

        return string.Join('\n', rows);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
