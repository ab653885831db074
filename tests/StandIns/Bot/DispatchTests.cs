using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Which method of a bot an activity reaches.</summary>
public sealed class DispatchTests
{
    private static readonly ChannelAccount s_described = new("29:new", "Ben") { Properties = { ["givenName"] = "Ben" } };

    public static TheoryData<string, Activity, string[]> Activities { get; } = new()
    {
        { "a message", TeamsActivities.Message("hello"), ["message hello"] },
        { "an edit", Teams(ActivityTypes.MessageUpdate, "editMessage", activity => activity.Text = "new"), ["edit new"] },
        { "an undelete", Teams(ActivityTypes.MessageUpdate, "undeleteMessage"), ["undelete"] },
        { "a deletion", Teams(ActivityTypes.MessageDelete, "softDeleteMessage"), ["delete"] },
        { "a deletion of an unknown kind", Teams(ActivityTypes.MessageDelete, "hardDeleteMessage"), [] },
        { "a described member who came", Update(activity => activity.MembersAdded = [s_described]), ["added 29:new"] },
        { "a member who left", Update(activity => activity.MembersRemoved = [new ChannelAccount("29:old")]), ["removed 29:old"] },
        { "the bot that came, in Teams", Update(activity => activity.MembersAdded = [new ChannelAccount(TeamsActivities.BotId)]), ["added 28:bot"] },
        { "the bot that came, elsewhere", Elsewhere(activity => activity.MembersAdded = [new ChannelAccount(TeamsActivities.BotId)]), [] },
        { "somebody who came, elsewhere", Elsewhere(activity => activity.MembersAdded = [new ChannelAccount("u")]), ["added u"] },
        { "nobody came and somebody left, elsewhere", Elsewhere(activity => { activity.MembersAdded = []; activity.MembersRemoved = [new ChannelAccount("u")]; }), [] },
        { "a new channel", Teams(ActivityTypes.ConversationUpdate, "channelCreated"), ["channel+ General in 19:team"] },
        { "a renamed team", Teams(ActivityTypes.ConversationUpdate, "teamRenamed"), ["team CIIP"] },
        { "a change nobody knows", Teams(ActivityTypes.ConversationUpdate, "teamPainted"), [] },
        { "a reaction", TeamsActivities.Of(ActivityTypes.MessageReaction, change: activity => { activity.ReactionsAdded = [new MessageReaction("like")]; activity.ReactionsRemoved = [new MessageReaction("heart")]; }), ["reaction+ like", "reaction- heart"] },
        { "an event", Event("custom", null), ["event custom"] },
        { "a token", Event("tokens/response", null), ["token"] },
        { "a read receipt", Event("application/vnd.microsoft.readReceipt", new JObject { ["lastReadMessageId"] = "17" }), ["read 17"] },
        { "a meeting", Event("application/vnd.microsoft.meetingStart", new JObject()), [] },
        { "the end", TeamsActivities.Of(ActivityTypes.EndOfConversation, change: activity => activity.Code = "done"), ["end done"] },
        { "typing", TeamsActivities.Of(ActivityTypes.Typing), ["typing"] },
        { "an installation", Installation("add"), ["installed"] },
        { "an upgrade", Installation("add-upgrade"), ["installed"] },
        { "a removal", Installation("remove"), ["uninstalled"] },
        { "an installation of an unknown kind", Installation("move"), [] },
        { "a command", TeamsActivities.Of(ActivityTypes.Command), [] },
        { "a type nobody knows", TeamsActivities.Of("telepathy"), ["unknown telepathy"] },
    };

    [Theory]
    [MemberData(nameof(Activities))]
    public async Task OnTurn_ActivityOfAKind_ReachesItsMethod(string kind, Activity activity, string[] calls)
    {
        var bot = new RecordingBot();
        using var turn = new TurnContext(new SilentAdapter(), activity);

        await bot.OnTurnAsync(turn);

        Assert.True(calls.SequenceEqual(bot.Calls), $"{kind}: {string.Join("; ", bot.Calls)}");
    }

    [Fact]
    public async Task OnTurn_WithoutType_IsRefused()
    {
        using var turn = new TurnContext(new SilentAdapter(), new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => new RecordingBot().OnTurnAsync(turn));
    }

    private static Activity Update(Action<Activity> change) => TeamsActivities.Of(ActivityTypes.ConversationUpdate, change: change);

    private static Activity Elsewhere(Action<Activity> change) => TeamsActivities.Of(ActivityTypes.ConversationUpdate, change: activity =>
    {
        activity.ChannelId = Channels.Test;
        change(activity);
    });

    private static Activity Teams(string type, string eventType, Action<Activity>? change = null) => TeamsActivities.Of(type, change: activity =>
    {
        activity.ChannelData = JObject.Parse($$$"""{"eventType":"{{{eventType}}}","team":{"id":"19:team","name":"CIIP"},"channel":{"id":"19:c","name":"General"}}""");
        change?.Invoke(activity);
    });

    private static Activity Event(string name, object? value) => TeamsActivities.Of(ActivityTypes.Event, change: activity =>
    {
        activity.Name = name;
        activity.Value = value;
    });

    private static Activity Installation(string action) => TeamsActivities.Of(ActivityTypes.InstallationUpdate, change: activity => activity.Action = action);
}
