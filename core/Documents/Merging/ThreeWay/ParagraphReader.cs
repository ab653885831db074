using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Reads paragraphs as tokens. Tracked insertions of people are text; deletions, and offers nobody has decided, are
/// marks that travel with their neighbours.
/// </summary>
internal sealed class ParagraphReader(MergeTerms terms, OfferScope offers)
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["tab"] = "\t",
        ["ptab"] = "\t",
        ["br"] = "\n",
        ["cr"] = "\n",
        ["noBreakHyphen"] = "\u2011",
        ["softHyphen"] = "\u00AD",
    };

    private readonly Dictionary<string, string> _bookmarks = new(StringComparer.Ordinal);

    public ParagraphUnit Read(XElement paragraph)
    {
        bool before = OffersMark(paragraph);
        var tokens = new TokenCollector();
        Children(paragraph, [], tokens);
        (IReadOnlyList<Token> cut, Dictionary<int, List<Part>> gaps) = tokens.Finish();
        var unit = new ParagraphUnit(paragraph, Kind(paragraph.Child("pPr")), cut, gaps, (before || OffersMark(paragraph) || _offered) && cut.Count == 0 && HasInsertedMark(paragraph));
        unit.AnnotateInsertions();
        _offered = false;
        return unit;
    }

    // Set when an offer was met in the paragraph: its bookmark may begin and end within it.
    private bool _offered;

    private bool OffersMark(XElement paragraph) => offers.OfferOf(paragraph.Child("pPr").Child("rPr").Child("ins")) is not null;

    private static bool HasInsertedMark(XElement paragraph) => paragraph.Child("pPr").Child("rPr").Child("ins") is not null;

    private string Kind(XElement? properties)
    {
        XElement? numbering = properties.Child("numPr");
        string list = numbering.ValOf("numId") is { } numId and not "0" ? $"{terms.ListKind(numId)}:{numbering.ValOf("ilvl") ?? "0"}" : "";
        return $"{properties.ValOf("pStyle")}|{list}|{properties.ValOf("jc")}";
    }

    private void Children(XElement parent, IReadOnlyList<Shell> shells, TokenCollector tokens)
    {
        foreach (XElement child in parent.Elements())
        {
            Child(child, shells, tokens);
        }
    }

    private void Child(XElement element, IReadOnlyList<Shell> shells, TokenCollector tokens)
    {
        switch (element.Name.LocalName)
        {
            case "pPr" or "proofErr":
                break;
            case "r" when element.Name.Namespace == W:
                Run(element, shells, tokens);
                break;
            case "hyperlink":
                Children(element, [.. shells, Shell.Of(element)], tokens);
                break;
            case "ins" or "moveTo" when !IsOffer(element):
                Children(element, [.. shells, Shell.Of(element)], tokens);
                break;
            case "ins" or "moveTo" or "del" or "moveFrom":
                _offered |= element.Is("ins") || element.Is("moveTo");
                Mark(element, shells, tokens, inRun: false);
                break;
            case "bookmarkStart" or "bookmarkEnd":
                offers.Pass(element);
                Mark(element, shells, tokens, inRun: false);
                break;
            case "commentRangeStart" or "commentRangeEnd" or "permStart" or "permEnd":
                Mark(element, shells, tokens, inRun: false);
                break;
            default:
                tokens.Thing(new Part(shells, null, "", null, element) { InRun = false }, $"{element.Name.LocalName}:{element.Value}", element.Value, default);
                break;
        }
    }

    /// <summary>Editors put a bookmark's start into the insertion it stands before.</summary>
    private bool IsOffer(XElement insertion)
    {
        foreach (XElement start in insertion.Elements(W + "bookmarkStart"))
        {
            offers.Pass(start);
        }

        return offers.OfferOf(insertion) is not null;
    }

    private void Mark(XElement element, IReadOnlyList<Shell> shells, TokenCollector tokens, bool inRun, XElement? properties = null) =>
        tokens.Mark(new Part(shells, properties, properties?.ToString(SaveOptions.DisableFormatting) ?? "", null, element) { IsMark = true, InRun = inRun, MarkKey = MarkKey(element) });

    /// <summary>A bookmark is known by its name, and its end by the name of its start.</summary>
    private string MarkKey(XElement mark)
    {
        string id = mark.Attr("id") ?? "";
        switch (mark.Name.LocalName)
        {
            case "bookmarkStart":
                return "bookmarkStart:" + (_bookmarks[id] = mark.Attr("name") ?? id);
            case "bookmarkEnd":
                return "bookmarkEnd:" + _bookmarks.GetValueOrDefault(id, "#" + id);
            case "ins" or "del" or "moveTo" or "moveFrom":
                return $"{Shell.Of(mark).Key}\u0001{mark.Value}";
            default:
                return $"{mark.Name.LocalName}:{id}";
        }
    }

    private void Run(XElement run, IReadOnlyList<Shell> shells, TokenCollector tokens)
    {
        XElement? properties = run.Child("rPr");
        string propertiesKey = properties?.ToString(SaveOptions.DisableFormatting) ?? "";
        Look look = Look.Of(properties, Link(shells));
        foreach (XElement piece in run.Elements())
        {
            Piece(piece, new Part(shells, properties, propertiesKey, null, piece), look, tokens);
        }
    }

    private void Piece(XElement piece, Part part, Look look, TokenCollector tokens)
    {
        string name = piece.Name.LocalName;
        switch (name)
        {
            case "rPr" or "lastRenderedPageBreak":
                break;
            case "t":
                tokens.Text(part with { Text = piece.Value, Content = null }, look);
                break;
            case "fldChar":
                tokens.Field(part, piece.Attr("fldCharType") ?? "", look);
                break;
            case "instrText":
                tokens.Instruction(part);
                break;
            case "commentReference" or "annotationRef" or "delText":
                Mark(piece, part.Shells, tokens, inRun: true, part.Properties);
                break;
            case "footnoteReference" or "endnoteReference":
                tokens.Thing(part, $"{name}:{terms.NoteText(piece)}", $" [{terms.NoteText(piece)}]", look);
                break;
            case "drawing" or "pict" or "object":
                tokens.Thing(part, $"picture:{terms.Picture(piece)}", "", look);
                break;
            default:
                string sign = Signs.GetValueOrDefault(name, piece.Value);
                tokens.Thing(part, $"{name}:{piece.Attr("type")}:{sign}", sign, look);
                break;
        }
    }

    private string Link(IReadOnlyList<Shell> shells)
    {
        XElement? link = shells.LastOrDefault(shell => !shell.IsRevision)?.Element;
        string? id = link?.Attribute(R + "id")?.Value;
        return link is null ? "" : id is not null ? terms.LinkTarget(id) : "#" + link.Attr("anchor");
    }
}
