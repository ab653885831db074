using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;
using Newtonsoft.Json;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot;

/// <summary>Writes to people who have not just written to us. The message is made from the store as it is now.</summary>
public sealed class TeamsNotifier(TeamsAdapter adapter, RenderMessage render, IConfiguration configuration, ILogger<TeamsNotifier> log) : INotifier
{
    public async Task<DeliveryResult> SendAsync(OutboxMessage message, Conversation conversation, CancellationToken cancellation)
    {
        if (JsonConvert.DeserializeObject<ConversationReference>(conversation.Reference) is not { Conversation: not null, ServiceUrl: not null } reference)
        {
            return new(DeliveryOutcome.Unreachable, Problem: "no usable conversation is known", Why: DeliveryProblem.ConversationGone);
        }

        if (await render.RunAsync(message, conversation, reference.Locale, cancellation) is not { } card)
        {
            return new(DeliveryOutcome.Obsolete);
        }

        DeliveryResult result = await SendAsync(reference, Message.Of(card), cancellation);
        if (result.Outcome != DeliveryOutcome.Delivered)
        {
            log.NotDelivered(message.Id, result.Outcome.ToString(), result.Problem);
        }

        return result;
    }

    // Judged inside the turn: an exception that left it would be taken for a failed conversation and apologised for.
    private async Task<DeliveryResult> SendAsync(ConversationReference reference, Activity activity, CancellationToken cancellation)
    {
        var result = new DeliveryResult(DeliveryOutcome.TryAgain, Problem: "the message was not sent");
        await adapter.ContinueConversationAsync(
            configuration["MicrosoftAppId"] ?? "",
            reference,
            async (turn, token) => result = await SendAsync(turn, activity, token),
            cancellation);
        return result;
    }

    private static async Task<DeliveryResult> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellation)
    {
        try
        {
            ResourceResponse sent = await turn.SendActivityAsync(activity, cancellation);
            return new(DeliveryOutcome.Delivered, sent?.Id);
        }
        catch (ErrorResponseException refused)
        {
            return DeliveryRefusal.Judge(refused.Response, refused.Body?.Error?.Code);
        }
        catch (HttpOperationException refused)
        {
            return DeliveryRefusal.Judge(refused.Response, null);
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return new(DeliveryOutcome.TryAgain, Problem: "Teams could not be reached");
        }
    }
}
