using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What came back from a card: ids from the button, texts from the fields. Nothing in it is trusted.</summary>
public sealed class CardData
{
    private readonly Dictionary<string, string> _values;

    private CardData(Dictionary<string, string> values) => _values = values;

    /// <param name="value">An activity's or action's data; anything but an object with simple values counts as empty.</param>
    public static CardData Of(object? value) => new(
        value is JObject data
            ? data.Properties().Where(property => property.Value is JValue { Value: not null }).ToDictionary(property => property.Name, property => Text((JValue)property.Value))
            : []);

    /// <summary>Which assessment a pressed button is about, or a file that was allowed.</summary>
    /// <param name="value">Of the activity: the card's data, or an invoke that holds it.</param>
    public static string? AssessmentIn(object? value) => Of(value is not JObject invoke ? null
        : invoke["action"] is JObject action ? action["data"]
        : invoke["context"] ?? invoke)["assessment"];

    public string? Verb => this["verb"];

    public string AssessmentId => this["assessment"] ?? "";

    public string ItemKey => this["item"] ?? "";

    /// <summary>Null when the card had no such field, or it was left empty by a client that leaves empty fields out.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public int? Number(string name) => int.TryParse(this[name], System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    public CardData With(string name, string value) => new(new Dictionary<string, string>(_values) { [name] = value });

    // The framework has turned a text that looks like a date into one.
    private static string Text(JValue value) => value.Type == JTokenType.Date
        ? JsonConvert.ToString(value.Value).Trim('"')
        : Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
