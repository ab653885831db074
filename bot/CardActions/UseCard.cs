using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>
/// A button was pressed. Newer clients invoke and show the answer in the card's place; older ones send a message with
/// the card's data, and the card is then replaced by us. Both end in the same action.
/// </summary>
public sealed class UseCard(CardActionIndex actions, LiveCard live, ILogger<UseCard> log)
{
    public async Task<AdaptiveCardInvokeResponse> InvokedAsync(Turn turn, string? verb, CardData data, CancellationToken cancellation)
    {
        CardAnswer answer = await RunAsync(turn, verb ?? data.Verb, data, cancellation);
        return answer.Card is { } card
            ? new() { StatusCode = 200, Type = CardAttachment.ContentType, Value = CardAttachment.Json(card) }
            : Reply.CardAnswer(answer.Sentence);
    }

    public async Task SubmittedAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        CardAnswer answer = await RunAsync(turn, data.Verb, data, cancellation);
        if (answer.Card is { } card && !await ReplaceAsync(turn, card, cancellation))
        {
            await turn.ShowAsync(card, cancellation);
        }

        await turn.SayAsync(answer.Sentence, cancellation);
    }

    private async Task<CardAnswer> RunAsync(Turn turn, string? verb, CardData data, CancellationToken cancellation)
    {
        if (actions.Find(verb) is not { } action)
        {
            return CardAnswer.Keep(turn.Texts["Common.OldCard"]);
        }

        try
        {
            return turn.IsRepeat && action.ChangesItem
                ? CardAnswer.Replace(await live.ItemAsync(turn, data.AssessmentId, data.ItemKey, cancellation))
                : await action.RunAsync(turn, data, cancellation);
        }
        catch (RefusedException refused)
        {
            return await AgainAsync(turn, action, data, RefusalTexts.For(refused, turn.Language), cancellation);
        }
        catch (DocumentRejectedException rejected)
        {
            return CardAnswer.Keep(RefusalTexts.For(rejected, turn.Language));
        }
    }

    private static async Task<CardAnswer> AgainAsync(Turn turn, ICardAction action, CardData data, string problem, CancellationToken cancellation)
    {
        try
        {
            JsonObject? card = await action.AgainAsync(turn, data, problem, cancellation);
            return new(card, problem);
        }
        catch (RefusedException)
        {
            // The item cannot even be shown: the first refusal says why.
            return CardAnswer.Keep(problem);
        }
    }

    private async Task<bool> ReplaceAsync(Turn turn, JsonObject card, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(turn.Context.Activity.ReplyToId))
        {
            return false;
        }

        Activity replacement = Message.Of(card);
        replacement.Id = turn.Context.Activity.ReplyToId;
        try
        {
            await turn.Context.UpdateActivityAsync(replacement, cancellation);
            return true;
        }
        catch (ErrorResponseException refused)
        {
            log.CardNotReplaced(turn.Context.Activity.Id, (int?)refused.Response?.StatusCode);
            return false;
        }
    }
}
