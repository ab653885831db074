using System.Text.Json.Nodes;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Buttons. <c>Action.Execute</c>, and for clients that do not know it an <c>Action.Submit</c> with the same data.</summary>
public static class Button
{
    /// <param name="verb">One of the verbs of CardActions.</param>
    /// <param name="data">Ids only; the action reads the store again.</param>
    public static JsonObject Run(string verb, string title, JsonObject data) => Both(verb, title, data, style: null, withInputs: true);

    /// <summary>The one thing the card is for.</summary>
    public static JsonObject Main(string verb, string title, JsonObject data) => Both(verb, title, data, "positive", withInputs: true);

    /// <summary>A button that neither reads nor checks what was typed.</summary>
    public static JsonObject Plain(string verb, string title, JsonObject data) => Both(verb, title, data, style: null, withInputs: false);

    /// <summary>A plain button behind the three dots, where there is no room for one more.</summary>
    public static JsonObject Aside(string verb, string title, JsonObject data)
    {
        JsonObject button = Plain(verb, title, data);
        button["mode"] = "secondary";
        return button;
    }

    /// <summary>Opens a part of the card that holds fields of its own.</summary>
    public static JsonObject Form(string title, JsonObject card) => new() { ["type"] = "Action.ShowCard", ["title"] = title, ["card"] = card };

    /// <param name="address">Opens in the browser, or in the program that is its own.</param>
    /// <returns>Null without an https address.</returns>
    public static JsonObject? Open(string title, string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? open) && open.Scheme == Uri.UriSchemeHttps
            ? new() { ["type"] = "Action.OpenUrl", ["title"] = title, ["url"] = open.AbsoluteUri }
            : null;

    private static JsonObject Both(string verb, string title, JsonObject data, string? style, bool withInputs)
    {
        data["verb"] = verb;
        JsonObject execute = One("Action.Execute", title, data, style, withInputs);
        execute["verb"] = verb;
        execute["fallback"] = One("Action.Submit", title, (JsonObject)data.DeepClone(), style, withInputs);
        return execute;
    }

    private static JsonObject One(string type, string title, JsonObject data, string? style, bool withInputs)
    {
        var action = new JsonObject { ["type"] = type, ["title"] = title, ["data"] = data };
        if (style is not null)
        {
            action["style"] = style;
        }

        if (!withInputs)
        {
            action["associatedInputs"] = "none";
        }

        return action;
    }
}
