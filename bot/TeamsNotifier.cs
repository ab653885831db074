using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Bot;

/// <summary>Writes to people who have not just written to us. The message is made from the store as it is now.</summary>
public sealed class TeamsNotifier(TeamsAdapter adapter, RenderMessage render, IConfiguration configuration, ILogger<TeamsNotifier> log) : INotifier
{
    private const string ChannelAudience = "https://api.botframework.com";

    // Where a conversation is served is said by the first activity from there; until one came, this place finds it.
    private const string WorldwideService = "https://smba.trafficmanager.net/teams/";

    private string AppId => configuration["MicrosoftAppId"] ?? "";

    public async Task<IReadyMessage?> PrepareAsync(Parcel parcel, Conversation conversation, AskedPerson? asked, CancellationToken cancellation)
    {
        ConversationReference? reference = Read(conversation);
        return await render.RunAsync(parcel, conversation, asked, reference?.Locale, cancellation) is { } card
            ? new Ready(this, parcel.DeliveryId, reference, Activity(parcel.DeliveryId, card))
            : null;
    }

    public async Task<FoundAgain> FindAgainAsync(Conversation conversation, CancellationToken cancellation)
    {
        if (Read(conversation) is not { } known)
        {
            return new(null, null);
        }

        ConversationReference? found = null;
        DeliveryResult outcome = await DeliveryRefusal.JudgedAsync(
            async () =>
            {
                await adapter.CreateConversationAsync(AppId, known.ChannelId, known.ServiceUrl, ChannelAudience, With(conversation, known), Take, cancellation);
                return new(DeliveryOutcome.Delivered);
            },
            cancellation);
        bool moved = found?.Conversation?.Id is { Length: > 0 } id && id != known.Conversation.Id;
        return new(moved ? JsonConvert.SerializeObject(found) : null, outcome.Outcome == DeliveryOutcome.TryAgain ? outcome : null);

        Task Take(ITurnContext turn, CancellationToken token)
        {
            found = Read(conversation)!;
            found.Conversation = turn.Activity.Conversation;
            return Task.CompletedTask;
        }
    }

    public string ReferenceOf(string tenantId, string objectId, string chatId) => JsonConvert.SerializeObject(new ConversationReference
    {
        ChannelId = Channels.Msteams,
        ServiceUrl = configuration["Teams:ServiceUrl"] is { Length: > 0 } service ? service : WorldwideService,
        Bot = new ChannelAccount($"28:{AppId}"),
        User = new ChannelAccount { AadObjectId = objectId },
        Conversation = new ConversationAccount { Id = chatId, ConversationType = "personal", TenantId = tenantId },
    });

    private static ConversationParameters With(Conversation conversation, ConversationReference known) => new()
    {
        IsGroup = false,
        Bot = known.Bot,
        Members = [known.User ?? new ChannelAccount(conversation.ObjectId)],
        TenantId = conversation.TenantId,
        ChannelData = new TeamsChannelData { Tenant = new TenantInfo(conversation.TenantId) },
    };

    private static ConversationReference? Read(Conversation conversation) =>
        JsonConvert.DeserializeObject<ConversationReference>(conversation.Reference) is { Conversation.Id.Length: > 0, ServiceUrl: not null } reference ? reference : null;

    /// <summary>The id lets a service that knows repetitions by it show the message once, however often it is handed over.</summary>
    private static Activity Activity(string messageId, JsonObject card)
    {
        Activity message = Message.Of(card);
        message.ChannelData = new JObject { ["clientActivityID"] = messageId };
        return message;
    }

    // Judged inside the turn: an exception that left it would be taken for a failed conversation and apologised for.
    private async Task<DeliveryResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellation)
    {
        var result = new DeliveryResult(DeliveryOutcome.TryAgain, Problem: "the message was not sent");
        await adapter.ContinueConversationAsync(
            AppId,
            reference,
            async (turn, token) => result = await DeliveryRefusal.JudgedAsync(async () => new(DeliveryOutcome.Delivered, (await turn.SendActivityAsync(activity, token))?.Id), token),
            cancellation);
        return result;
    }

    private sealed class Ready(TeamsNotifier notifier, string messageId, ConversationReference? reference, Activity activity) : IReadyMessage
    {
        public async Task<DeliveryResult> SendAsync(CancellationToken cancellation)
        {
            DeliveryResult result = reference is null
                ? new(DeliveryOutcome.Unreachable, Problem: "no usable conversation is known", Why: DeliveryProblem.ConversationGone)
                : await notifier.SendAsync(reference, activity, cancellation);
            if (result.Outcome != DeliveryOutcome.Delivered)
            {
                notifier.Report(messageId, result);
            }

            return result;
        }
    }

    private void Report(string messageId, DeliveryResult result) => log.NotDelivered(messageId, result.Outcome.ToString(), result.Problem);
}
