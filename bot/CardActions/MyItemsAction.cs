using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Turns the pages of the list; from any other card the list comes below it.</summary>
public sealed class MyItemsAction(MyItems mine) : ICardAction
{
    public string Verb => "myItems";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        int? page = data.Number("page");
        JsonObject list = MyItemsCard.Build(await mine.RunAsync(turn.Caller, turn.Language, cancellation), page ?? 0, lead: null, turn.Texts);
        if (page is not null)
        {
            return CardAnswer.Replace(list);
        }

        await turn.ShowAsync(list, cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
