using System.Text.Json.Nodes;

namespace OfficeIntegration.Local.Once;

/// <summary>One message as the person sees it now: later changes of the same message are in it.</summary>
/// <param name="Id">Activity id.</param>
/// <param name="Number">Rises with every new message and every change, over all conversations.</param>
public sealed record Received(string ConversationId, string Id, long Number, JsonObject Activity)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public string Text => (string?)Activity["text"] ?? "";

    public IEnumerable<JsonObject> Attachments => Activity["attachments"] is JsonArray attachments ? attachments.OfType<JsonObject>() : [];

    /// <summary>Buttons of the message's cards, also those inside parts that open.</summary>
    public IEnumerable<JsonObject> Buttons => Attachments
        .Where(attachment => (string?)attachment["contentType"] == CardType)
        .SelectMany(attachment => ActionsIn(attachment["content"]));

    /// <summary>The first button of a verb whose data names all of <paramref name="ids"/>.</summary>
    public JsonObject? Button(string verb, params ReadOnlySpan<(string Name, string Value)> ids)
    {
        foreach (JsonObject button in Buttons)
        {
            if ((string?)button["verb"] == verb && Names(button["data"], ids))
            {
                return button;
            }
        }

        return null;
    }

    /// <summary>Values that stand in the fields before anybody types.</summary>
    public IReadOnlyDictionary<string, string> Fields => Attachments
        .SelectMany(attachment => Objects(attachment["content"]))
        .Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true && element["id"] is not null)
        .DistinctBy(element => (string)element["id"]!)
        .ToDictionary(element => (string)element["id"]!, element => element["value"]?.ToString() ?? "");

    internal static JsonObject CardMessage(JsonNode card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = CardType, ["content"] = card.DeepClone() }),
    };

    private static bool Names(JsonNode? data, ReadOnlySpan<(string Name, string Value)> ids)
    {
        foreach ((string name, string value) in ids)
        {
            if (data?[name]?.ToString() != value)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<JsonObject> ActionsIn(JsonNode? node) =>
        Objects(node).Where(element => (string?)element["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(property => property.Key == "fallback" ? [] : Objects(property.Value)).Prepend(element),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
