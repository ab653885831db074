using System.Text.Json.Nodes;

namespace OfficeIntegration.Bot.Cards;

/// <summary>
/// The pieces cards are made of. A <c>TextBlock</c> is read as Markdown by every client, so only our own words go into
/// one; whatever comes from people or templates goes into a <c>RichTextBlock</c>, which shows it as it is.
/// </summary>
public static class Element
{
    /// <param name="text">Our own words.</param>
    public static JsonObject Title(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["style"] = "heading",
        ["size"] = "Large",
        ["weight"] = "Bolder",
        ["wrap"] = true,
        ["spacing"] = "Small",
    };

    /// <param name="text">Our own words.</param>
    public static JsonObject Sentence(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    /// <param name="text">Our own words.</param>
    public static JsonObject Caption(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["weight"] = "Bolder",
        ["spacing"] = "Medium",
    };

    /// <summary>Text as somebody wrote it, in one paragraph.</summary>
    public static JsonObject Words(params IEnumerable<JsonObject> runs) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = Card.List(runs),
        ["spacing"] = "Small",
    };

    public static JsonObject Words(string text) => Words(Run(text));

    public static JsonObject Quiet(string text) => Words(Subtle(text));

    public static JsonObject Run(string text) => new() { ["type"] = "TextRun", ["text"] = CardText.Clean(text) };

    public static JsonObject Bold(string text)
    {
        JsonObject run = Run(text);
        run["weight"] = "Bolder";
        return run;
    }

    public static JsonObject Subtle(string text)
    {
        JsonObject run = Run(text);
        run["isSubtle"] = true;
        run["size"] = "Small";
        return run;
    }

    /// <summary>The question itself: set apart from what stands above it.</summary>
    public static IEnumerable<JsonObject> Asked(string text, int maxBytes)
    {
        JsonObject[] paragraphs = [.. Paragraphs(text, maxBytes)];
        foreach (JsonObject paragraph in paragraphs.Take(1))
        {
            paragraph["spacing"] = "Medium";
        }

        return paragraphs;
    }

    /// <summary>Several paragraphs of somebody's text, shortened to <paramref name="maxBytes"/>; empty lines are left out.</summary>
    public static IEnumerable<JsonObject> Paragraphs(string text, int maxBytes)
    {
        string[] lines = CardText.Shorten(text, maxBytes).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // Each paragraph costs the braces around it; a text of many short lines is cut by number, too.
        int most = Math.Max(1, maxBytes / 100);
        return lines.Length <= most
            ? lines.Select(Words)
            : [.. lines.Take(most).Select(Words), Words(CardText.Ellipsis)];
    }

    /// <param name="style">good, warning, attention, accent or emphasis.</param>
    public static JsonObject Box(string style, params IEnumerable<JsonObject?> items) => new()
    {
        ["type"] = "Container",
        ["style"] = style,
        ["items"] = Card.List(items),
        ["spacing"] = "Medium",
    };

    /// <summary>The coloured band at the top.</summary>
    public static JsonObject Band(string style, params IEnumerable<JsonObject?> items)
    {
        JsonObject band = Box(style, items);
        band["bleed"] = true;
        return band;
    }

    public static JsonObject Group(params IEnumerable<JsonObject?> items) => new()
    {
        ["type"] = "Container",
        ["items"] = Card.List(items),
        ["separator"] = true,
        ["spacing"] = "Medium",
    };

    public static JsonObject Columns(params IEnumerable<JsonObject?> columns) => new()
    {
        ["type"] = "ColumnSet",
        ["columns"] = Card.List(columns),
    };

    /// <param name="width">stretch, auto or a weight.</param>
    public static JsonObject Column(JsonNode width, params IEnumerable<JsonObject?> items) => new()
    {
        ["type"] = "Column",
        ["width"] = width,
        ["items"] = Card.List(items),
        ["verticalContentAlignment"] = "Center",
    };

    public static JsonObject Buttons(params IEnumerable<JsonObject?> actions) => new() { ["type"] = "ActionSet", ["actions"] = Card.List(actions) };
}
