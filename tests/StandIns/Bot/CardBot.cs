using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Echoes, prompts with a card, and takes the card's action.</summary>
public sealed class CardBot : TeamsActivityHandler
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    private readonly TaskCompletionSource<string> cardId = new();

    public ConversationReference? Reference { get; private set; }

    /// <summary>Known only once the connector has answered, which may be after the client shows the card.</summary>
    public Task<string> CardId => cardId.Task;

    public static IMessageActivity Message(string text, string? id = null)
    {
        var message = MessageFactory.Attachment(new Attachment(AdaptiveCard, content: Card(text)));
        message.Id = id;
        return message;
    }

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        Reference = turnContext.Activity.GetConversationReference();
        await turnContext.SendActivityAsync(await AnswerAsync(turnContext, cancellationToken), cancellationToken: cancellationToken);
        var card = await turnContext.SendActivityAsync(Message("prompt"), cancellationToken);
        cardId.TrySetResult(card.Id);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = AdaptiveCard, Value = Card("receipt of " + invokeValue.Action.Verb) });

    private static async Task<string> AnswerAsync(ITurnContext<IMessageActivity> turn, CancellationToken cancellationToken)
    {
        if (turn.Activity.Text != "who am I")
            return "echo " + turn.Activity.Text;
        var member = await TeamsInfo.GetMemberAsync(turn, turn.Activity.From.Id, cancellationToken);
        return "you are " + member.Email;
    }

    private static JObject Card(string text) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JArray(new JObject { ["type"] = "TextBlock", ["text"] = text }),
        ["actions"] = new JArray(new JObject { ["type"] = "Action.Execute", ["verb"] = "submit", ["title"] = "Submit" }),
    };
}
