using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Bot.Cards;

/// <summary>The only place where a card becomes what the Bot Framework can send: it serialises with Newtonsoft.Json.</summary>
public static class CardAttachment
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public static Attachment Of(JsonObject card) => new() { ContentType = ContentType, Content = Json(card) };

    public static JObject Json(JsonObject card)
    {
        // A text that looks like a date is a text.
        using var reader = new JsonTextReader(new StringReader(card.ToJsonString())) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}
