using System.Text.Json.Nodes;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Text that was found in a file outside every item: shown to whoever sent it, as nothing may vanish silently.</summary>
public static class UnplacedBox
{
    private const int Most = 10;

    /// <returns>Null when there is none.</returns>
    public static JsonObject? Build(IReadOnlyList<string> unplaced, TextsInLanguage texts) => unplaced.Count == 0
        ? null
        : Element.Box(
            "warning",
            [
                Element.Caption(texts["Files.Unplaced"]),
                .. unplaced.Take(Most).Select(text => Element.Words(CardText.Shorten(text, 300))),
                unplaced.Count > Most ? Element.Words(CardText.Ellipsis) : null,
            ]);
}
