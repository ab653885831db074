using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Workflow.Delivery;

/// <summary>Somebody whom the bot never met is asked, over the real Graph client and a Graph of our own.</summary>
[Collection(SharedAzurite.Name)]
public sealed class InstallFirstTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private LoopbackGraph _graph = null!;
    private ProductStore _product = null!;
    private Assessment _assessment = null!;

    public async Task InitializeAsync()
    {
        _graph = await LoopbackGraph.StartAsync();
        _product = await ProductStore.CreateAsync(azurite.NewAccount(), graph: _graph, settings: new Dictionary<string, string?> { ["Teams:AppId"] = GraphTeamwork.AppId });
        _assessment = await _product.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deliver_NeverMet_InstallsTheAppAndWritesIntoItsChat(bool installedAlready)
    {
        Caller person = await AskAsync("one");
        if (installedAlready)
        {
            _graph.Teamwork.Install(person.ObjectId);
        }

        Deliveries deliveries = await DeliverAsync();

        Assert.Equal(1, deliveries.Sent);
        Assert.True(_graph.Teamwork.IsInstalled(person.ObjectId));
        Assert.Contains(GraphTeamwork.ChatOf(person.ObjectId), (await _product.Get<ConversationsTable>().FindAsync(person.TenantId, person.ObjectId, default))!.Reference, StringComparison.Ordinal);
        PersonReach reach = await ReachAsync();
        Assert.Equal((ReachRung.Delivered, null), (reach.Rung, reach.Problem));
        Assert.Contains(await _product.Work.AuditAsync(_assessment.Id, default), entry => entry.Action == "app installed");
    }

    [Theory]
    [InlineData("catalogue", DeliveryProblem.AppNotInCatalogue)]
    [InlineData("policy", DeliveryProblem.AppBlocked)]
    [InlineData("licence", DeliveryProblem.NoTeams)]
    [InlineData("guest", DeliveryProblem.Guest)]
    [InlineData("left", DeliveryProblem.Left)]
    [InlineData("unknown", DeliveryProblem.NotInDirectory)]
    public async Task Deliver_CannotBeInstalled_SaysWhyAndAsksGraphOnceADay(string obstacle, DeliveryProblem problem)
    {
        Caller person = await AskAsync("one", guest: obstacle == "guest", enabled: obstacle != "left", known: obstacle != "unknown");
        _graph.Teamwork.IsInCatalogue = obstacle != "catalogue";
        _ = obstacle switch { "policy" => _graph.Teamwork.Blocked.Add(person.ObjectId), "licence" => _graph.Teamwork.Unlicensed.Add(person.ObjectId), _ => true };

        await DeliverAsync();
        int calls = _graph.Calls.Values.Sum();
        await _product.Get<OutboxTable>().WakeAsync(await _product.Get<OutboxTable>().OfPersonAsync(person.ObjectId, default), default);
        await DeliverAsync();

        Assert.Equal(calls, _graph.Calls.Values.Sum());
        Assert.Empty(_product.Notifier.Sent);
        PersonReach reach = await ReachAsync();
        Assert.Equal((ReachRung.Queued, problem), (reach.Rung, reach.Problem));
    }

    [Fact]
    public async Task Deliver_PolicyChangedTheDayAfter_ReachesThePerson()
    {
        Caller person = await AskAsync("one");
        _graph.Teamwork.Blocked.Add(person.ObjectId);
        await DeliverAsync();

        _graph.Teamwork.Blocked.Clear();
        _product.Clock.Advance(InstallFirst.Again + TimeSpan.FromMinutes(1));
        await _product.Get<OutboxTable>().WakeAsync(await _product.Get<OutboxTable>().OfPersonAsync(person.ObjectId, default), default);

        Assert.Equal(1, (await DeliverAsync()).Sent);
        Assert.Null((await ReachAsync()).Problem);
    }

    [Fact]
    public async Task Deliver_GraphDoesNotAnswer_LeavesTheMessageDue()
    {
        await AskAsync("one");
        _graph.Instead = request => request.Path.EndsWith("/chat", StringComparison.Ordinal) ? GraphAnswer.Error(500, "InternalServerError") : null;
        await DeliverAsync();
        Assert.Empty(_product.Notifier.Sent);

        _graph.Instead = _ => null;
        _product.Clock.Advance(InstallFirst.Pause + TimeSpan.FromSeconds(1));

        Assert.Equal(1, (await DeliverAsync()).Sent);
    }

    [Theory]
    [InlineData("/teamwork/installedApps", DeliveryProblem.AppBlocked)]
    [InlineData("/appCatalogs/teamsApps", DeliveryProblem.AppBlocked)]
    [InlineData("/chat", null)]
    public async Task Deliver_PermissionMissing_WaitsForThePersonInsteadOfAskingAgainAndAgain(string path, DeliveryProblem? problem)
    {
        Caller person = await AskAsync("one");
        _graph.Instead = request => request.Path.EndsWith(path, StringComparison.Ordinal) || request.Path == $"/users/{person.ObjectId}" ? GraphAnswer.Error(403, "Forbidden") : null;

        await DeliverAsync();

        Assert.Equal(problem ?? DeliveryProblem.NotInstalled, (await ReachAsync()).Problem);
        int calls = _graph.Calls.Values.Sum();
        await DeliverAsync();
        Assert.Equal(calls, _graph.Calls.Values.Sum());
    }

    [Fact]
    public async Task Deliver_AppIdNotSet_AsksGraphForNothingAndSaysSo()
    {
        await using ProductStore product = await ProductStore.CreateAsync(azurite.NewAccount(), graph: _graph);
        Assessment assessment = await product.StartAsync();
        await product.AskAsync(assessment, "one", "01");
        int calls = _graph.Calls.Values.Sum();

        await product.Get<DeliverOutbox>().RunAsync(default);

        Assert.Equal(calls, _graph.Calls.Values.Sum());
        ReachReport report = await product.Get<ReadReach>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        Assert.Equal((false, DeliveryProblem.NotInstalled), (report.Installs, report.People.Single().Problem));
        Assert.Contains("an administrator can have it installed", ReachTexts.For(DeliveryProblem.NotInstalled, report.Installs, "en"), StringComparison.Ordinal);
    }

    private async Task<Caller> AskAsync(string name, bool guest = false, bool enabled = true, bool known = true)
    {
        Caller person = await _product.AskAsync(_assessment, name, "01");
        if (known)
        {
            _graph.Users.Add(person.ObjectId, name, $"{name}@example.org", guest: guest, enabled: enabled);
        }

        return person;
    }

    private Task<Deliveries> DeliverAsync() => _product.Get<DeliverOutbox>().RunAsync(default);

    private async Task<PersonReach> ReachAsync() => (await _product.Get<ReadReach>().RunAsync(ProductStore.Coordinator, _assessment.Id, default)).People.Single();
}
