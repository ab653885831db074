using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>The adapter behind a real HTTP endpoint, in front of a real HTTP connector.</summary>
public sealed class CloudAdapterTests : IAsyncLifetime
{
    private LoopbackConnector connector = null!;

    public async Task InitializeAsync() => connector = await LoopbackConnector.StartAsync();

    public Task DisposeAsync() => connector.DisposeAsync().AsTask();

    [Fact]
    public async Task Message_Echoed_IsPostedAsAReplyAndAnswered200()
    {
        await using var host = await BotHost.StartAsync((turn, ct) => turn.SendActivityAsync("echo " + turn.Activity.Text, cancellationToken: ct));

        using var response = await host.PostAsync(Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        var request = Assert.Single(connector.Requests);
        Assert.Equal("POST /v3/conversations/a%3A1%20personal%2Fchat/activities/1700000000001", request.Line);
        Assert.False(request.HasAuthorization);
        Assert.Equal("echo hello", request.Body.Value<string>("text"));
        Assert.Equal("1700000000001", request.Body.Value<string>("replyToId"));
        Assert.Equal(TeamsActivities.UserId, request.Body["recipient"]!.Value<string>("id"));
        Assert.Null(request.Body["id"]);
    }

    [Fact]
    public async Task Message_AnsweredTwice_GetsTheIdsOfTheConnectorInOrder()
    {
        List<string> ids = [];
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            var responses = await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], ct);
            ids.AddRange(responses.Select(response => response.Id));
        });

        using var response = await host.PostAsync(Message());

        Assert.Equal(["m1", "m2"], ids);
        Assert.Equal(["one", "two"], connector.Requests.Select(request => request.Body.Value<string>("text")));
    }

    [Fact]
    public async Task Card_SentAsJToken_ArrivesAsItIs()
    {
        var card = JObject.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"\u0645\u0631\u062d\u0628\u0627 2026-03-04T00:00:00Z","note":null}]}""");
        await using var host = await BotHost.StartAsync((turn, ct) => turn.SendActivityAsync(
            MessageFactory.Attachment(new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card }), ct));

        using var response = await host.PostAsync(Message());

        var attachment = Assert.Single(connector.Requests).Body["attachments"]![0]!;
        Assert.Equal("application/vnd.microsoft.card.adaptive", attachment.Value<string>("contentType"));
        Assert.True(JToken.DeepEquals(card, attachment["content"]), attachment.ToString());
    }

    [Fact]
    public async Task Card_Updated_IsPutToItsActivity()
    {
        await using var host = await BotHost.StartAsync(async (turn, ct) =>
        {
            var replacement = MessageFactory.Text("receipt");
            replacement.Id = turn.Activity.ReplyToId;
            await turn.UpdateActivityAsync(replacement, ct);
        });

        using var response = await host.PostAsync(WireJson.Of(TeamsActivities.Of(ActivityTypes.Message, connector.Url, activity => activity.ReplyToId = "card 1")));

        var request = Assert.Single(connector.Requests);
        Assert.Equal("PUT /v3/conversations/a%3A1%20personal%2Fchat/activities/card%201", request.Line);
        Assert.Equal(("receipt", "card 1"), (request.Body.Value<string>("text"), request.Body.Value<string>("id")));
    }

    [Fact]
    public async Task Activity_Deleted_IsDeletedAtItsAddress()
    {
        connector.Answer = _ => new ConnectorAnswer(200, "{}");
        await using var host = await BotHost.StartAsync((turn, ct) => turn.DeleteActivityAsync("old", ct));

        using var response = await host.PostAsync(Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("DELETE /v3/conversations/a%3A1%20personal%2Fchat/activities/old", Assert.Single(connector.Requests).Line);
    }

    [Fact]
    public async Task Execute_Answered_ReturnsTheCardResponseInTheBody()
    {
        await using var host = await BotHost.StartAsync(new RecordingBot());

        using var response = await host.PostAsync(WireJson.Of(TeamsActivities.Invoke("adaptiveCard/action", TeamsActivities.ExecuteAction("submit", new { id = 1 }), connector.Url)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((200, "application/vnd.microsoft.activity.message", "thanks"), (body.Value<int>("statusCode"), body.Value<string>("type"), body.Value<string>("value")));
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task Invoke_ThatNobodyAnswers_Is501()
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await host.PostAsync(WireJson.Of(TeamsActivities.Invoke("task/fetch", new JObject(), connector.Url)));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public async Task Message_ThatExpectsReplies_GetsThemInTheBody()
    {
        await using var host = await BotHost.StartAsync((turn, ct) => turn.SendActivityAsync("here", cancellationToken: ct));

        using var response = await host.PostAsync(WireJson.Of(TeamsActivities.Of(ActivityTypes.Message, connector.Url, activity => activity.DeliveryMode = DeliveryModes.ExpectReplies)));

        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("here", body["activities"]![0]!.Value<string>("text"));
        Assert.Empty(connector.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("null")]
    public async Task Post_WithoutAnActivity_Is400(string body)
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("must not be reached"));

        using var response = await host.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task AnyOtherMethod_Is405(string method)
    {
        await using var host = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await host.SendAsync(new HttpMethod(method));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task Turn_ThatThrows_IsHandedToOnTurnErrorAndAnswered200()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("broken"));
        host.Adapter.OnTurnError = (turn, failure) => turn.SendActivityAsync("sorry: " + failure.Message);

        using var response = await host.PostAsync(Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("sorry: broken", Assert.Single(connector.Requests).Body.Value<string>("text"));
    }

    [Fact]
    public async Task Turn_ThatThrowsWithoutOnTurnError_Is500()
    {
        await using var host = await BotHost.StartAsync((_, _) => throw new InvalidOperationException("broken"));

        using var response = await host.PostAsync(Message());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
    }

    private string Message() => WireJson.Of(TeamsActivities.Message("hello", connector.Url));
}
