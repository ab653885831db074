using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>What becomes of a card after one of its buttons was pressed.</summary>
/// <param name="Card">Takes the place of the card; null to leave it.</param>
/// <param name="Sentence">Says what happened where no card can be shown.</param>
public sealed record CardAnswer(JsonObject? Card, string Sentence)
{
    public static CardAnswer Replace(JsonObject card) => new(card, Cards.Card.SentenceOf(card));

    public static CardAnswer Keep(string sentence) => new(null, sentence);
}
