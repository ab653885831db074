using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The card that opens inside another when a button of it is pressed.</summary>
public static class FormCard
{
    public static JsonObject Of(TextsInLanguage texts, IEnumerable<JsonObject> fields, JsonObject send)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = Card.LanguageOf(texts),
            ["body"] = Card.List(fields),
            ["actions"] = Card.List([send]),
        };
        if (texts.RightToLeft)
        {
            card["rtl"] = true;
        }

        return card;
    }
}
