using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Turns the pages of the text that stands under no item; from any other card the first one comes below it.</summary>
public sealed class UnplacedAction(ListUnplaced list) : ICardAction
{
    public string Verb => "unplaced";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        JsonObject card = UnplacedCard.Build(await list.RunAsync(turn.Caller, data.AssessmentId, cancellation), data.Number("page") ?? 0, turn.Texts);
        if (data.Number("page") is not null)
        {
            return CardAnswer.Replace(card);
        }

        await turn.ShowAsync(card, cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
