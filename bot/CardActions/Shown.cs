using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

internal static class Shown
{
    /// <summary>A button that turns a page replaces its card; any other leaves its card in use and shows this one below.</summary>
    public static async Task<CardAnswer> AsAskedAsync(Turn turn, CardData data, JsonObject card, CancellationToken cancellation)
    {
        if (data.Number("page") is not null)
        {
            return CardAnswer.Replace(card);
        }

        await turn.ShowAsync(card, cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
