using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The frame every card has: Adaptive Cards 1.5, the reader's language and direction, a sentence for those who cannot see it.</summary>
public static class Card
{
    /// <summary>Bytes of UTF-8 JSON. Teams takes more, but not everywhere and not in every client.</summary>
    public const int MaxBytes = 25 * 1024;

    private static readonly JsonSerializerOptions AsSent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="spoken">Read aloud, shown in notifications and by clients that cannot draw the card.</param>
    public static JsonObject Of(TextsInLanguage texts, string spoken, IEnumerable<JsonObject?> body, params IEnumerable<JsonObject?> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["lang"] = LanguageOf(texts),
            ["speak"] = Spoken(spoken),
            ["fallbackText"] = Spoken(spoken),
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = List(body),
            ["actions"] = List(actions),
        };
        if (texts.RightToLeft)
        {
            card["rtl"] = true;
        }

        return card;
    }

    /// <summary>Lets clients ask, whenever they show the card, how things stand now.</summary>
    /// <param name="data">Ids of what the card is about.</param>
    public static JsonObject Live(this JsonObject card, JsonObject data)
    {
        data["verb"] = "refresh";
        card["refresh"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "refresh", ["data"] = data } };
        return card;
    }

    /// <summary>Two letters, which is all that cards know: <c>zh</c> for <c>zh-Hans</c>.</summary>
    public static string LanguageOf(TextsInLanguage texts) => texts.Language.Split('-')[0];

    /// <summary>The entries that are there, in order.</summary>
    public static JsonArray List(IEnumerable<JsonObject?> entries) => [.. entries.Where(entry => entry is not null)];

    /// <summary>Bytes of the card as it is sent.</summary>
    public static int SizeOf(JsonNode card) => Encoding.UTF8.GetByteCount(card.ToJsonString(AsSent));

    /// <summary>The sentence a card is announced with.</summary>
    public static string SentenceOf(JsonObject card) => card["fallbackText"]!.GetValue<string>();

    // Clients take "speak" for SSML; a title must not become markup there.
    private static string Spoken(string text) =>
        CardText.Shorten(text, 500).Replace('<', '‹').Replace('>', '›').Replace("&", "+", StringComparison.Ordinal);
}
