using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>How a turn addresses what is sent through it.</summary>
public sealed class TurnContextTests
{
    private readonly SilentAdapter adapter = new();

    [Fact]
    public async Task SendActivity_GoesToTheSenderAsAReply()
    {
        using var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));

        var response = await turn.SendActivityAsync(MessageFactory.Text("good day"));

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal((TeamsActivities.BotId, TeamsActivities.UserId), (sent.From.Id, sent.Recipient.Id));
        Assert.Equal((TeamsActivities.ConversationId, "1700000000001"), (sent.Conversation.Id, sent.ReplyToId));
        Assert.Equal("s1", response.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task SendActivity_Trace_IsNoResponse()
    {
        using var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));

        await turn.SendActivityAsync((IActivity)Activity.CreateTraceActivity("seen"));

        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task SendActivities_None_IsRefused()
    {
        using var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Fact]
    public async Task SendActivity_ThroughHandlers_RunsThemInOrderAndTheyMayChangeIt()
    {
        using var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));
        turn.OnSendActivities((_, activities, next) => Append(activities, " one", next));
        turn.OnSendActivities((_, activities, next) => Append(activities, " two", next));

        await turn.SendActivityAsync("text");

        Assert.Equal("text one two", Assert.Single(adapter.Sent).Text);
    }

    [Fact]
    public async Task SendActivity_WhenRepliesAreExpected_IsBuffered()
    {
        var activity = TeamsActivities.Message("hello");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(adapter, activity);

        await turn.SendActivityAsync("text");

        Assert.Empty(adapter.Sent);
        Assert.Equal("text", Assert.Single(turn.BufferedReplyActivities).Text);
    }

    [Fact]
    public async Task UpdateAndDelete_ReachTheAdapter()
    {
        using var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));

        await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "old" });
        await turn.DeleteActivityAsync("gone");

        Assert.Equal(TeamsActivities.ConversationId, Assert.Single(adapter.Updated).Conversation.Id);
        Assert.Equal(["gone"], adapter.Deleted);
    }

    [Fact]
    public async Task Send_AfterTheTurn_IsRefused()
    {
        var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("late"));
    }

    [Fact]
    public async Task Run_MiddlewareThatDoesNotGoOn_EndsTheTurn()
    {
        bool reached = false;
        adapter.Use(new StopMiddleware());
        using var turn = new TurnContext(adapter, TeamsActivities.Message("hello"));

        await adapter.RunAsync(turn, (_, _) => Task.FromResult(reached = true));

        Assert.False(reached);
    }

    [Theory]
    [InlineData("fr-FR", "fr-FR")]
    [InlineData(null, "de-CH")]
    public async Task Run_SpeaksTheLanguageOfTheActivity(string? locale, string expected)
    {
        CultureInfo.CurrentCulture = new CultureInfo("de-CH");
        string? seen = null;
        using var turn = new TurnContext(adapter, TeamsActivities.Of(ActivityTypes.Message, change: activity => activity.Locale = locale));

        await adapter.RunAsync(turn, (_, _) => Task.FromResult(seen = CultureInfo.CurrentCulture.Name));

        Assert.Equal(expected, seen);
    }

    private static Task<ResourceResponse[]> Append(List<Activity> activities, string text, Func<Task<ResourceResponse[]>> next)
    {
        activities[0].Text += text;
        return next();
    }

    private sealed class StopMiddleware : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }
}
