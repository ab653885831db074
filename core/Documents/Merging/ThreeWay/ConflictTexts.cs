using System.Text;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>The two texts of a conflict as they stand in the document, whole.</summary>
/// <param name="Mine">Plain text, one line per paragraph; empty when it was deleted.</param>
/// <param name="Theirs">Plain text, one line per paragraph; empty when the other side deleted it.</param>
/// <param name="OfferedBy">Name in the offer; empty when there is none.</param>
public sealed record ConflictTexts(string Mine, string Theirs, string OfferedBy)
{
    /// <param name="blocks">The list the conflict stands in.</param>
    /// <returns>Null when it is not there.</returns>
    public static ConflictTexts? Of(IReadOnlyList<XElement> blocks, string conflictId)
    {
        if (ConflictRange.Find(El("body", blocks.Select(block => new XElement(block))), conflictId) is not { } range)
        {
            return null;
        }

        ILookup<bool, XElement> words = range.Inside.Where(IsText).ToLookup(word => OfferAround(word, range) is not null);
        string? author = words[true].Select(word => OfferAround(word, range)!.Attr("author")).FirstOrDefault(name => !string.IsNullOrEmpty(name));
        return new ConflictTexts(Lines(words[false]), Lines(words[true]), author ?? "");
    }

    private static bool IsText(XElement element) => element.Name.LocalName is "t" or "tab" or "br" && element.Parent is { } run && run.Is("r");

    /// <summary>The tracked insertion a word was offered by; null for a word that is the document's own.</summary>
    private static XElement? OfferAround(XElement word, ConflictRange range) =>
        word.Ancestors(W + "ins").FirstOrDefault(range.IsOffer)
        ?? word.Ancestors().FirstOrDefault(range.IsOffered)?.Descendants(W + "ins").FirstOrDefault(range.IsOffer);

    private static string Lines(IEnumerable<XElement> words)
    {
        var text = new StringBuilder();
        XElement? last = null;
        foreach (XElement word in words)
        {
            XElement paragraph = word.Ancestors(W + "p").First();
            text.Append(last is not null && last != paragraph ? "\n" : "").Append(Text(word));
            last = paragraph;
        }

        return text.ToString().Trim();
    }

    private static string Text(XElement word) => word.Name.LocalName switch
    {
        "tab" => "\t",
        "br" => "\n",
        _ => word.Value,
    };
}
