using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>A card as a person sees it, to press buttons on.</summary>
/// <param name="ActivityId">Of the message that shows it.</param>
public sealed record SentCard(JObject Json, string ActivityId)
{
    public IReadOnlyList<string> Verbs => [.. Buttons.Select(button => (string)button["verb"]!)];

    /// <summary>Everything that is written on it.</summary>
    public string Text => string.Join('\n', Json.Descendants().OfType<JProperty>().Where(property => property.Name is "text" or "title" or "label" or "value").Select(property => property.Value).OfType<JValue>().Select(value => (string?)value));

    public string? ValueOf(string input) => (string?)Json.Descendants().OfType<JObject>().FirstOrDefault(piece => (string?)piece["id"] == input)?["value"];

    public bool Has(string input) => Json.Descendants().OfType<JObject>().Any(piece => (string?)piece["id"] == input);

    /// <summary>A button's data with what was typed into the fields; the fields that were left alone keep what they show.</summary>
    public JObject Press(string verb, params (string Field, string Text)[] typed) => Press(button => (string?)button["verb"] == verb, typed);

    public JObject Open(string item) => Press(button => (string?)button["verb"] == "open" && (string?)button["data"]!["item"] == item, []);

    public JObject Press(Func<JObject, bool> wanted, params (string Field, string Text)[] typed)
    {
        var data = (JObject)Buttons.First(wanted)["data"]!.DeepClone();
        foreach (JObject input in Json.Descendants().OfType<JObject>().Where(piece => ((string?)piece["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
        {
            data[(string)input["id"]!] = input["value"] ?? "";
        }

        foreach ((string field, string text) in typed)
        {
            data[field] = text;
        }

        return data;
    }

    private IEnumerable<JObject> Buttons => Json.Descendants().OfType<JObject>().Where(piece => (string?)piece["type"] == "Action.Execute");
}
