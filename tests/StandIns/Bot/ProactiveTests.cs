using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Speaking first: into a stored conversation, or into a new one.</summary>
public sealed class ProactiveTests : IAsyncLifetime
{
    private readonly CloudAdapter adapter = new();
    private LoopbackConnector connector = null!;

    public async Task InitializeAsync() => connector = await LoopbackConnector.StartAsync();

    public Task DisposeAsync() => connector.DisposeAsync().AsTask();

    [Fact]
    public async Task Continue_FromAStoredReference_PostsIntoThatConversation()
    {
        var stored = JsonConvert.SerializeObject(TeamsActivities.Message("hello", connector.Url).GetConversationReference());
        Activity? continuation = null;
        ResourceResponse? response = null;

        await adapter.ContinueConversationAsync("", JsonConvert.DeserializeObject<ConversationReference>(stored), async (turn, ct) =>
        {
            continuation = turn.Activity;
            response = await turn.SendActivityAsync(MessageFactory.Text("please answer item 5"), ct);
        }, CancellationToken.None);

        Assert.Equal((ActivityTypes.Event, ActivityEventNames.ContinueConversation), (continuation!.Type, continuation.Name));
        var request = Assert.Single(connector.Requests);
        Assert.Equal($"POST /v3/conversations/a%3A1%20personal%2Fchat/activities/{continuation.Id}", request.Line);
        Assert.Equal(TeamsActivities.UserId, request.Body["recipient"]!.Value<string>("id"));
        Assert.Equal("m1", response!.Id);
    }

    [Fact]
    public async Task Continue_Update_ReplacesACardSentEarlier()
    {
        await adapter.ContinueConversationAsync("", Reference(), (turn, ct) =>
            turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "m7", Text = "done" }, ct), CancellationToken.None);

        Assert.Equal("PUT /v3/conversations/a%3A1%20personal%2Fchat/activities/m7", Assert.Single(connector.Requests).Line);
    }

    [Fact]
    public async Task Continue_Failure_GoesToOnTurnErrorWhenThereIsOne()
    {
        Exception? seen = null;
        adapter.OnTurnError = (_, failure) => Task.FromResult(seen = failure);

        await adapter.ContinueConversationAsync("", Reference(), (_, _) => throw new InvalidOperationException("broken"), CancellationToken.None);

        Assert.Equal("broken", seen!.Message);
    }

    [Fact]
    public async Task Continue_WithoutServiceUrl_IsRefused()
    {
        var reference = Reference();
        reference.ServiceUrl = null;

        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ContinueConversationAsync("", reference, (_, _) => Task.CompletedTask, CancellationToken.None));
    }

    [Fact]
    public async Task Create_PersonalConversation_OpensItAndRunsTheTurnInIt()
    {
        connector.Answer = request => request.PathAndQuery == "/v3/conversations" ? new ConnectorAnswer(201, """{"id":"a:new","activityId":"first"}""") : ConnectorAnswer.Created("m2");
        var parameters = new ConversationParameters
        {
            Bot = new ChannelAccount(TeamsActivities.BotId),
            Members = [new ChannelAccount("29:ben")],
            TenantId = "tenant-1",
            ChannelData = JObject.Parse("""{"tenant":{"id":"tenant-1"}}"""),
        };
        ConversationReference? opened = null;

        await adapter.CreateConversationAsync("", Channels.Msteams, connector.Url, null, parameters, async (turn, ct) =>
        {
            opened = turn.Activity.GetConversationReference();
            await turn.SendActivityAsync("hello Ben", cancellationToken: ct);
        }, CancellationToken.None);

        Assert.Equal(["POST /v3/conversations", "POST /v3/conversations/a%3Anew/activities/first"], connector.Requests.Select(request => request.Line));
        Assert.Equal("29:ben", connector.Requests[0].Body["members"]![0]!.Value<string>("id"));
        Assert.Equal(("a:new", "tenant-1", connector.Url), (opened!.Conversation.Id, opened.Conversation.TenantId, opened.ServiceUrl));
    }

    /// <summary>Why the product gives its adapter no log.</summary>
    [Fact]
    public async Task Continue_WithALog_WritesTheConversationThere()
    {
        using var log = new LogCapture();
        var telling = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build()), log.CreateLogger("adapter"));

        await telling.ContinueConversationAsync("", Reference(), (_, _) => Task.CompletedTask, CancellationToken.None);

        Assert.Contains(log.Lines, line => line.Contains(Reference().Conversation.Id, StringComparison.Ordinal));
    }

    private ConversationReference Reference() => TeamsActivities.Message("hello", connector.Url).GetConversationReference();
}
