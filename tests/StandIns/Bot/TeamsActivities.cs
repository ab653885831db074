using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Activities of a personal chat as Teams sends them.</summary>
public static class TeamsActivities
{
    public const string BotId = "28:bot";
    public const string UserId = "29:amina";
    public const string ConversationId = "a:1 personal/chat";

    public static Activity Message(string text, string serviceUrl = "http://127.0.0.1:1/") => Of(ActivityTypes.Message, serviceUrl, activity => activity.Text = text);

    public static Activity Invoke(string name, object? value, string serviceUrl = "http://127.0.0.1:1/") => Of(ActivityTypes.Invoke, serviceUrl, activity =>
    {
        activity.Name = name;
        activity.Value = value;
    });

    public static Activity Of(string type, string serviceUrl = "http://127.0.0.1:1/", Action<Activity>? change = null)
    {
        var activity = new Activity(type)
        {
            Id = "1700000000001",
            ChannelId = Channels.Msteams,
            ServiceUrl = serviceUrl,
            From = new ChannelAccount(UserId, "Amina") { AadObjectId = "00000000-0000-0000-0000-00000000a111" },
            Recipient = new ChannelAccount(BotId, "Assessment"),
            Conversation = new ConversationAccount(id: ConversationId, conversationType: "personal", tenantId: "tenant-1"),
        };
        change?.Invoke(activity);
        return activity;
    }

    public static JObject ExecuteAction(string verb, object data) => new()
    {
        ["action"] = new JObject { ["type"] = "Action.Execute", ["id"] = "a1", ["verb"] = verb, ["data"] = JObject.FromObject(data) },
        ["trigger"] = "manual",
    };
}
