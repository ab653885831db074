using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Core.Workflow.WorkingCopies;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Graph;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>Graph and the product over HTTP in both directions: handshake, notification, renewal.</summary>
[Collection(SharedAzurite.Name)]
public sealed class WorkingCopyHttpTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private readonly ProductFixture _product = new(azurite);
    private LoopbackGraph _graph = null!;
    private Story _story = null!;

    public async Task InitializeAsync()
    {
        _graph = await LoopbackGraph.StartAsync();
        _graph.Notifier.Clock = _clock;
        _product.Change = options => options with
        {
            StorageConnectionString = azurite.NewAccount(),
            Settings = new Dictionary<string, string?>(options.Settings) { ["Graph:Endpoint"] = _graph.Endpoint.ToString() },
            ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton<TokenCredential>(new LoopbackToken())).Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock)),
        };
        await _product.InitializeAsync();
        _story = await (await Story.StartAsync(_product)).MergedAsync();
    }

    public async Task DisposeAsync()
    {
        await _product.DisposeAsync();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task Notification_AfterAnEdit_BringsItIntoTheMasterWithTheNextRun()
    {
        await ChooseAsync();
        await RunAsync();
        Assert.Single(_graph.Notifier.Live);
        _graph.Drives.Save(WordFile.Edit(_graph.Drives.File.Content, body => body.Elements(WordFile.W + "sectPr").Single().AddBeforeSelf(WordFile.NewParagraph("Typed in the folder."))));
        Assert.Equal(0, await RunAsync());

        Assert.Equal([HttpStatusCode.Accepted], await _graph.Notifier.TellAsync());
        Assert.Equal(1, await RunAsync());

        JsonNode versions = (await _story.Coordinator.GetAsync(_story.At("versions"))).Good;
        Assert.Equal(2, versions["versions"]!.AsArray().Count);
        JsonNode copy = (await _story.Coordinator.GetAsync(_story.At("working-copy"))).Good["copy"]!;
        Assert.Equal((2, "Draft", null), ((int)copy["version"]!, (string)copy["folderName"]!, (string?)copy["trouble"]));
    }

    [Fact]
    public async Task Notification_WithAnotherSecret_TellsNothing()
    {
        await ChooseAsync();
        await RunAsync();

        await _graph.Notifier.TellAsync($"{_story.Id}~{new string('0', 32)}");
        await _graph.Notifier.TellAsync("nobody");

        Assert.Equal(0, await RunAsync());
    }

    [Fact]
    public async Task Notification_Handshake_GivesTheTokenBackAsItCame()
    {
        const string Token = "Validation: <b>& ü</b>";

        using HttpResponseMessage answer = await _product.Http.PostAsync($"/api/graph/notifications?validationToken={Uri.EscapeDataString(Token)}", new StringContent(""));

        Assert.Equal((HttpStatusCode.OK, "text/plain", Token), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Notification_Nonsense_IsRefusedWithAProblem()
    {
        using HttpResponseMessage answer = await _product.Http.PostAsync("/api/graph/notifications", new StringContent("[", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Subscription_BeforeItRunsOut_IsRenewedAndMadeAgainWhenItDid()
    {
        await ChooseAsync();
        await RunAsync();
        (string id, DateTimeOffset until) = _graph.Notifier.Live.Single();

        _clock.Advance(GraphSubscriptions.Lifetime - WorkingCopyRules.RenewBefore + TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.Equal(id, _graph.Notifier.Live.Single().Id);
        Assert.True(_graph.Notifier.Live.Single().Until > until);

        _clock.Advance(GraphSubscriptions.Lifetime + TimeSpan.FromDays(1));
        Assert.Empty(_graph.Notifier.Live);
        await RunAsync();
        Assert.NotEqual(id, _graph.Notifier.Live.Single().Id);
    }

    [Fact]
    public async Task Subscription_Refused_IsAskedForAgainAnHourLaterAndTheFolderLookedAtMeanwhile()
    {
        _graph.Instead = request => request.Path == "/subscriptions" ? GraphAnswer.Error(403, "AccessDenied") : null;
        await ChooseAsync();
        await RunAsync();
        await RunAsync();
        Assert.Equal(1, _graph.Calls["POST /subscriptions"]);

        _graph.Instead = _ => null;
        _clock.Advance(WorkingCopyRules.AskAgain + TimeSpan.FromMinutes(1));

        Assert.Equal(1, await RunAsync());
        Assert.Single(_graph.Notifier.Live);
    }

    [Fact]
    public async Task WorkingCopy_Ended_TakesTheSubscriptionAlong()
    {
        await ChooseAsync();
        await RunAsync();

        Assert.Single(_graph.Notifier.Live);

        Assert.Equal(200, (await _story.Coordinator.SendAsync(HttpMethod.Delete, _story.At("working-copy"), (HttpContent?)null)).Status);

        Assert.Empty(_graph.Notifier.Live);
        Assert.Null((await _story.Coordinator.GetAsync(_story.At("working-copy"))).Good["copy"]);
    }

    [Fact]
    public async Task WorkingCopy_StrangersAndStakeholders_AreRefused()
    {
        Assert.Equal(403, (await _story.Amina.GetAsync(_story.At("working-copy"))).Status);
        Assert.Equal(404, (await Person.New(_product).GetAsync(_story.At("working-copy"))).Status);
        Assert.Equal(422, (await _story.Coordinator.PutAsync(_story.At("working-copy"), new { link = "https://example.org/elsewhere" })).Status);
        Assert.Equal(403, (await _story.Amina.GetAsync(_story.At("people?query=sample"))).Status);
    }

    [Fact]
    public async Task People_ByName_AreFoundForCoordinators()
    {
        SamplePerson known = _product.Product.Services.GetRequiredService<TemplateCatalogue>().All.Select(_product.Product.Services.GetRequiredService<TemplateCatalogue>().SampleOf).First().Stakeholders[0];

        JsonNode found = (await _story.Coordinator.GetAsync(_story.At($"people?query={Uri.EscapeDataString(known.Name)}"))).Good;

        Assert.Contains(found["people"]!.AsArray(), person => (string)person!["objectId"]! == known.ObjectId && (string)person["organisation"]! == known.Organisation);
    }

    private async Task ChooseAsync() => _ = (await _story.Coordinator.PutAsync(_story.At("working-copy"), new { link = GraphDrives.FolderLink })).Good;

    private Task<int> RunAsync() => _product.Product.Services.GetRequiredService<SyncWorkingCopies>().RunAsync(default);
}
