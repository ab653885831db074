using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Bot.Cards;

/// <summary>Every object of a card, at any depth.</summary>
public static class CardPieces
{
    public static IEnumerable<JsonObject> In(JsonNode? node) => node switch
    {
        JsonObject piece => [piece, .. piece.SelectMany(property => In(property.Value))],
        JsonArray list => list.SelectMany(In),
        _ => [],
    };
}
