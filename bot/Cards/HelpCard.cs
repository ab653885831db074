using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>One command as help shows it.</summary>
/// <param name="Say">What to type.</param>
/// <param name="Does">What happens then.</param>
public sealed record HelpEntry(string Say, string Does);

/// <summary>What can be typed, in the reader's language.</summary>
public static class HelpCard
{
    /// <param name="coordinators">What only coordinators can use; empty for others.</param>
    public static JsonObject Build(string opening, IReadOnlyList<HelpEntry> everybody, IReadOnlyList<HelpEntry> coordinators, TextsInLanguage texts) => Card.Of(
        texts,
        opening,
        [
            Element.Band("emphasis", Element.Title(texts["Help.Title"]), Element.Sentence(opening)),
            .. everybody.Select(Row),
            .. coordinators.Count == 0 ? [] : (JsonObject[])[Element.Caption(texts["Help.Coordinators"]), .. coordinators.Select(Row)],
            Element.Quiet(texts["Help.Typing"]),
        ],
        Button.Plain("myItems", texts["Common.MyItems"], []));

    private static JsonObject Row(HelpEntry entry)
    {
        JsonObject row = Element.Columns(Element.Column(2, Element.Words(Element.Bold(entry.Say))), Element.Column(5, Element.Words(entry.Does)));
        row["spacing"] = "Small";
        return row;
    }
}
