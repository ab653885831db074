using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Graph;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.Health;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Workflow.Health;

/// <summary>Each thing the product leans on goes away and comes back.</summary>
public sealed class CheckHealthTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Outage _outage = new();
    private LoopbackTables _tables = null!;
    private LoopbackGraph _graph = null!;
    private GraphServiceClient _client = null!;
    private ProductStore _product = null!;
    private CheckHealth _check = null!;

    public async Task InitializeAsync()
    {
        _tables = await LoopbackTables.StartAsync();
        _graph = await LoopbackGraph.StartAsync();
        _client = _graph.Client();
        var options = new TableClientOptions();
        options.AddPolicy(_outage, HttpPipelinePosition.PerCall);
        _product = await ProductStore.CreateAsync(_tables.ConnectionString, new TableServiceClient(_tables.ConnectionString, options));
        _check = new(_product.Get<OutboxTable>(), _graph.People(_client, ProductStore.Coordinator.TenantId), new(_graph.Endpoint, ProductStore.Coordinator.TenantId, 8), _product.Clock);
        await DeliverAsync();
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        _client.Dispose();
        await _graph.DisposeAsync();
        await _tables.DisposeAsync();
    }

    [Fact]
    public async Task Run_EverythingAnswers_IsHealthy()
    {
        HealthReport report = await LaterAsync();

        Assert.Equal((HealthStatus.Healthy, TimeSpan.Zero), (report.Status, report.OutboxAge));
        Assert.Equal(Enum.GetValues<Dependency>(), report.Dependencies.Select(one => one.Dependency));
    }

    [Fact]
    public async Task Run_BeforeTheFirstDeliveryRun_SaysThatNothingIsDelivered()
    {
        await using LoopbackTables empty = await LoopbackTables.StartAsync();
        await using ProductStore fresh = await ProductStore.CreateAsync(empty.ConnectionString);

        HealthReport report = await fresh.Get<CheckHealth>().RunAsync(None);

        Assert.Equal((HealthStatus.Degraded, HealthReason.StandsStill), (report.Status, Of(report, Dependency.Delivery).Reason));
    }

    [Fact]
    public async Task Run_StorageGoesAndComesBack_IsUnhealthyMeanwhile()
    {
        _outage.IsOn = true;
        HealthReport away = await LaterAsync();
        _outage.IsOn = false;
        HealthReport back = await LaterAsync();

        Assert.Equal((HealthStatus.Unhealthy, null), (away.Status, away.OutboxAge));
        Assert.Equal(new(Dependency.Storage, HealthStatus.Unhealthy, HealthReason.NotAnswering), Of(away, Dependency.Storage));
        Assert.Equal(HealthReason.NotKnown, Of(away, Dependency.Delivery).Reason);
        Assert.Equal(HealthStatus.Healthy, back.Status);
    }

    [Theory]
    [InlineData(500, HealthStatus.Degraded, HealthReason.NotAnswering)]
    [InlineData(401, HealthStatus.Degraded, HealthReason.NotAnswering)]
    [InlineData(403, HealthStatus.Healthy, HealthReason.NotAllowed)]
    public async Task Run_DirectoryRefusesAndComesBack_IsSaidMeanwhile(int status, HealthStatus whole, HealthReason reason)
    {
        _graph.Instead = request => request.Path == "/users" ? GraphAnswer.Error(status, "Refused") : null;
        HealthReport away = await LaterAsync();
        _graph.Instead = _ => null;
        HealthReport back = await LaterAsync();

        Assert.Equal((whole, reason), (away.Status, Of(away, Dependency.Directory).Reason));
        Assert.Equal((HealthStatus.Healthy, null), (back.Status, Of(back, Dependency.Directory).Reason));
    }

    [Fact]
    public async Task Run_TeamsTakesNothingAndThenDoes_IsDegradedMeanwhile()
    {
        await AskAsync("one");
        _product.Notifier.Answer = _ => new(DeliveryOutcome.TryAgain, Problem: "Teams answered 503");
        for (TimeSpan passed = TimeSpan.Zero; passed <= HealthRules.RefusedAfter; passed += TimeSpan.FromMinutes(1))
        {
            await DeliverAsync();
            _product.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        HealthReport away = await _check.RunAsync(None);
        _product.Notifier.Answer = _ => new(DeliveryOutcome.Delivered, "a");
        _product.Clock.Advance(BackOff.Longest);
        await DeliverAsync();
        HealthReport back = await LaterAsync();

        Assert.Equal((HealthStatus.Degraded, HealthReason.Refused), (away.Status, Of(away, Dependency.Delivery).Reason));
        Assert.Equal(HealthStatus.Healthy, back.Status);
    }

    [Fact]
    public async Task Run_TheTimerStandsStillAndRunsAgain_IsDegradedMeanwhileAndSaysForHowLongMessagesWait()
    {
        await AskAsync("one");
        _product.Clock.Advance(HealthRules.StandsStillAfter);
        HealthReport away = await _check.RunAsync(None);
        await DeliverAsync();
        HealthReport back = await LaterAsync();

        Assert.Equal((HealthStatus.Degraded, HealthReason.StandsStill, HealthRules.StandsStillAfter), (away.Status, Of(away, Dependency.Delivery).Reason, away.OutboxAge));
        Assert.Equal((HealthStatus.Healthy, TimeSpan.Zero), (back.Status, back.OutboxAge));
    }

    [Fact]
    public async Task Run_AskedAThousandTimes_AsksTheStoreTwiceAndTheDirectoryOnce()
    {
        await LaterAsync();
        _product.Clock.Advance(CheckHealth.DirectoryLife);
        (long store, int directory) before = (_tables.Requests, Lookups());

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(_ => _check.RunAsync(None)));

        Assert.Equal((before.store + 2, before.directory + 1), (_tables.Requests, Lookups()));
    }

    [Fact]
    public async Task Sweep_OfAnnouncements_LeavesThePulse()
    {
        _product.Clock.Advance(StoreSweep.MinAge + TimeSpan.FromDays(400));

        await _product.Get<StoreSweep>().AnnouncementsAsync(None);

        Assert.NotNull(await _product.Get<OutboxTable>().PulseAsync(None));
    }

    private int Lookups() => _graph.Calls.Where(call => call.Key.Contains("/users", StringComparison.Ordinal)).Sum(call => call.Value);

    private Task DeliverAsync() => _product.Get<DeliverOutbox>().RunAsync(None);

    private async Task AskAsync(string name)
    {
        Caller person = await _product.AskAsync(await _product.StartAsync(), name, "01");
        await _product.Get<MeetPerson>().RunAsync(person, "{}", None);
    }

    /// <summary>As soon as nothing remembered counts any more.</summary>
    private Task<HealthReport> LaterAsync()
    {
        _product.Clock.Advance(CheckHealth.DirectoryLife);
        return _check.RunAsync(None);
    }

    private static DependencyHealth Of(HealthReport report, Dependency dependency) => Assert.Single(report.Dependencies, one => one.Dependency == dependency);
}
