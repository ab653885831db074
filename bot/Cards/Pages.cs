using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Buttons that turn the pages of a card.</summary>
public static class Pages
{
    /// <param name="ids">What the card is about; the page goes with it.</param>
    /// <param name="page">Shown now, from 0.</param>
    public static IEnumerable<JsonObject> Of(string verb, JsonObject ids, int page, int perPage, int count, TextsInLanguage texts) =>
    [
        .. page > 0 ? [To(verb, ids, page - 1, texts["Common.Previous"])] : (JsonObject[])[],
        .. (page + 1) * perPage < count ? [To(verb, ids, page + 1, texts["Common.Next"])] : (JsonObject[])[],
    ];

    private static JsonObject To(string verb, JsonObject ids, int page, string title)
    {
        var data = (JsonObject)ids.DeepClone();
        data["page"] = page;
        return Button.Plain(verb, title, data);
    }
}
