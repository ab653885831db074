using System.Text.Json.Nodes;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Fields of a card; every one has a label, which is what a screen reader reads.</summary>
public static class Input
{
    public static JsonObject Text(string id, string label, string value, int maxChars, string? placeholder = null)
    {
        var input = new JsonObject { ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["maxLength"] = maxChars };
        Put(input, "placeholder", placeholder);
        Put(input, "value", CardText.Clean(value));
        return input;
    }

    public static JsonObject Lines(string id, string label, string value, int maxChars, string? placeholder = null)
    {
        JsonObject input = Text(id, label, value, maxChars, placeholder);
        input["isMultiline"] = true;
        return input;
    }

    public static JsonObject Day(string id, string label) => new() { ["type"] = "Input.Date", ["id"] = id, ["label"] = label };

    /// <param name="choices">Value and title.</param>
    public static JsonObject Choice(string id, string label, string value, IEnumerable<(string Value, string Title)> choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["value"] = value,
        ["wrap"] = true,
        ["choices"] = Card.List(choices.Select(choice => new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })),
    };

    /// <param name="value">yyyy-MM-dd; anything else leaves the field empty.</param>
    public static JsonObject Date(string id, string label, string value)
    {
        var input = new JsonObject { ["type"] = "Input.Date", ["id"] = id, ["label"] = label };
        Put(input, "value", DateOnly.TryParseExact(value, "yyyy-MM-dd", out _) ? value : null);
        return input;
    }

    /// <param name="missing">Shown under the field when it was left empty.</param>
    public static JsonObject Required(JsonObject input, string missing)
    {
        input["isRequired"] = true;
        input["errorMessage"] = missing;
        return input;
    }

    private static void Put(JsonObject input, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            input[name] = value;
        }
    }
}
