using Azure.Core;
using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Local.Crash;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>One assessment and its people on a store that outlives the product: the product can be stopped and started again.</summary>
internal sealed class CrashWorld(LoopbackTables tables) : IAsyncDisposable
{
    private static readonly string[] Names = ["one", "two", "three"];

    // Several people written to at the same time would have their writes in another order each time.
    private static readonly Dictionary<string, string?> OneAtATime = new() { ["Delivery:AtOnce"] = "1" };

    private ProductStore? _store;
    private TimeSpan _passed;

    public ProductStore Store => _store ?? throw new InvalidOperationException("The product has not been started.");

    public WriteStop Watch { get; private set; } = new();

    public string AssessmentId { get; private set; } = "";

    public Caller Coordinator { get; } = ProductStore.Coordinator;

    public Caller One => PersonOf("one");

    public Caller Two => PersonOf("two");

    /// <summary>What a case prepares for what it does: a file, or an id.</summary>
    public byte[] File { get; set; } = [];

    public string Id { get; set; } = "";

    /// <summary>Starts the product, or ends it and starts it again, some minutes later.</summary>
    public async Task RestartAsync(TimeSpan later = default)
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        (Watch, _passed) = (new(), _passed + later);
        var options = new TableClientOptions();
        options.AddPolicy(Watch, HttpPipelinePosition.PerCall);
        _store = await ProductStore.CreateAsync(tables.ConnectionString, new TableServiceClient(tables.ConnectionString, options), settings: OneAtATime);
        _store.Clock.Advance(_passed);
        foreach (string name in Names)
        {
            _store.People.Add($"{name}@example.org", $"Sample {name}");
        }
    }

    /// <summary>Forgets how much later it is.</summary>
    public void TurnBack() => _passed = default;

    /// <summary>Everybody has been asked and met, nobody has answered.</summary>
    public async Task BeginAsync()
    {
        await RestartAsync();
        AssessmentId = (await Store.StartAsync("quick-check")).Id;
        await Store.AskAsync(await AssessmentAsync(), "one", "A1", "A2");
        await Store.AskAsync(await AssessmentAsync(), "two", "A1", "B1");
        foreach (Caller person in (Caller[])[Coordinator, One, Two])
        {
            await Store.Get<MeetPerson>().RunAsync(person, "{}", default);
        }
    }

    public async Task<Assessment> AssessmentAsync() => (await Store.Work.AssessmentAsync(AssessmentId, default))!.Value;

    public async Task<Stakeholder> PersonAsync(Caller person) => (await Store.Work.StakeholderOfAsync(AssessmentId, person.ObjectId, default))!.Value;

    public async Task<Assignment> AssignmentAsync(Caller person, string item) => await Store.AssignmentAsync(await AssessmentAsync(), person, item);

    public async Task SubmitAsync(Caller person, string item, string text) => await Store.SubmitAsync(person, await AssessmentAsync(), item, text);

    public async Task AcceptAsync(Caller person, string item) =>
        await Store.Get<AcceptContribution>().RunAsync(Coordinator, AssessmentId, (await AssignmentAsync(person, item)).Id, null, default);

    public Task MergeAsync() => Store.Get<MergeContributions>().RunAsync(Coordinator, AssessmentId, default);

    public async Task AnsweredAsync(string text)
    {
        await SubmitAsync(One, "A1", text);
        await AcceptAsync(One, "A1");
    }

    public async Task<byte[]> MasterAsync() => await (await Store.Get<ReadMaster>().RunAsync(Coordinator, AssessmentId, null, default)).ToArrayAsync(default);

    /// <summary>The newest master with other words in it.</summary>
    public async Task<byte[]> EditedAsync(string old, string words) =>
        WordFile.Edit(await MasterAsync(), body => WordFile.Paragraph(body, old).Descendants(WordFile.W + "t").Single(text => text.Value == old).Value = words);

    public Task TakeInAsync(byte[] file) => Store.Get<TakeInMaster>().RunAsync(Coordinator, AssessmentId, new MemoryStream(file), null, default);

    /// <summary>An edit made in Word and a newer answer about the same words.</summary>
    public async Task InConflictAsync()
    {
        await AnsweredAsync("Services run.");
        await MergeAsync();
        await TakeInAsync(await EditedAsync("Services run.", "Services stop."));
        await AnsweredAsync("Services grow.");
        await MergeAsync();
        Id = (await Store.Get<ListConflicts>().RunAsync(Coordinator, AssessmentId, null, default)).Conflicts.Single().Id;
    }

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }
    }

    private Caller PersonOf(string name) => new(Coordinator.TenantId, Store.People.Add($"{name}@example.org", $"Sample {name}"), $"Sample {name}");
}
