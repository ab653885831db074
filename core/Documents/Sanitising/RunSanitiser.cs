using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Builds what stands inside a paragraph again: runs, links, tracked changes, comments, bookmarks.</summary>
/// <param name="inNote">The kind of note that is built, where neither bookmarks nor comments nor pictures are; empty for the text.</param>
internal sealed class RunSanitiser(SourceDocument source, Takeover target, string inNote)
{
    private static readonly string[] PlainPieces = ["tab", "cr", "noBreakHyphen", "softHyphen"];

    private readonly List<XElement> _floating = [];

    private LinkTable Links => inNote.Length == 0 ? target.Context.Links : target.Context.Notes.Links;

    /// <summary>Paragraphs and tables of text boxes met so far; once.</summary>
    public IReadOnlyList<XElement> TakeFloating()
    {
        XElement[] taken = [.. _floating];
        _floating.Clear();
        return taken;
    }

    public IEnumerable<XElement> Children(XElement parent) => parent.Elements().SelectMany(child => Child(child, deleted: false));

    private IEnumerable<XElement> Child(XElement element, bool deleted)
    {
        switch (element.Name.LocalName)
        {
            case "r" when element.Name.Namespace == W:
                return Run(element, deleted);
            case "hyperlink":
                return Link(element, deleted);
            case "ins" or "moveTo":
                return Revision("ins", element, deleted);
            case "del" or "moveFrom":
                return Revision("del", element, deleted: true);
            case "fldSimple":
                return SimpleField(element, deleted);
            case "smartTag" or "customXml" or "bdo" or "dir" or "sdtContent" or "Choice" or "Fallback":
                return element.Elements().SelectMany(child => Child(child, deleted));
            case "sdt":
                return element.Child("sdtContent") is { } content ? Child(content, deleted) : [];
            case "AlternateContent":
                return element.Elements().Take(1).SelectMany(chosen => Child(chosen, deleted));
            case "bookmarkStart" or "bookmarkEnd":
                return inNote.Length == 0 && target.Bookmark(element, source) is { } bookmark ? [bookmark] : [];
            case "commentRangeStart" or "commentRangeEnd":
                return inNote.Length == 0 && target.CommentId(element.Attr("id"), source) is { } comment ? [El(element.Name.LocalName, At("id", comment))] : [];
            case "oMath" or "oMathPara":
                return [El("r", Runs.Text(string.Concat(element.Descendants().Where(leaf => leaf.Name.LocalName == "t").Select(leaf => leaf.Value))))];
            default:
                return [];
        }
    }

    private IEnumerable<XElement> Revision(string name, XElement revision, bool deleted)
    {
        XElement[] content = [.. revision.Elements().SelectMany(child => Child(child, deleted))];
        XElement[] nested = [.. content.Where(child => !child.Is("r"))];
        if (content.Length == 0 || revision.Ancestors().Any(ancestor => ancestor.Is("ins") || ancestor.Is("del") || ancestor.Is("moveTo") || ancestor.Is("moveFrom")) && name == "ins")
        {
            return content;
        }

        return nested.Length == 0 ? [El(name, target.Revision(revision), content)] : content.Select(child => child.Is("r") ? El(name, target.Revision(revision), child) : child);
    }

    private XElement[] Link(XElement link, bool deleted)
    {
        XElement[] content = [.. link.Elements().SelectMany(child => Child(child, deleted))];
        if (content.Length == 0)
        {
            return [];
        }

        if (SafeLink.Of(source.Reading.Link(link.Attribute(R + "id")?.Value, inNote)) is { } address)
        {
            return [El("hyperlink", new XAttribute(R + "id", Links.IdOf(address)), At("history", "1"), content)];
        }

        return Anchor(link.Attr("anchor")) is { } anchor ? [El("hyperlink", At("anchor", anchor), At("history", "1"), content)] : content;
    }

    private static string? Anchor(string? anchor) => anchor is { Length: > 0 and <= DocumentLimits.MaxBookmarkName } && anchor.All(c => char.IsLetterOrDigit(c) || c == '_') ? anchor : null;

    private XElement[] SimpleField(XElement field, bool deleted)
    {
        XElement[] content = [.. field.Elements().SelectMany(child => Child(child, deleted))];
        if (SafeLink.Of(FieldStack.AddressIn(field.Attr("instr"))) is { } address && content.Length > 0)
        {
            return [El("hyperlink", new XAttribute(R + "id", Links.IdOf(address)), At("history", "1"), content)];
        }

        return content;
    }

    private IEnumerable<XElement> Run(XElement run, bool deleted)
    {
        XElement[] pieces = [.. run.Elements().SelectMany(piece => Piece(piece, deleted))];
        if (pieces.Length == 0)
        {
            return [];
        }

        XElement? given = run.Child("rPr");
        string style = pieces.Any(piece => piece.Is("footnoteReference")) ? StyleNames.FootnoteReference : source.Reading.StyleNameOf(given.ValOf("rStyle"));
        var properties = El("rPr", target.CharacterStyle(style), PropertyRules.Clean(given, "rPr"));
        return [El("r", properties.HasElements ? SchemaOrder.Sorted(properties) : null, pieces)];
    }

    private IEnumerable<XElement> Piece(XElement piece, bool deleted)
    {
        string name = piece.Name.LocalName;
        switch (name)
        {
            case "t" or "delText":
                return [new XElement(W + (deleted ? "delText" : "t"), new XAttribute(XNamespace.Xml + "space", "preserve"), XmlText.Clean(piece.Value))];
            case "br":
                return [piece.Attr("type") == "page" ? El("br", At("type", "page")) : El("br")];
            case "ptab":
                return [El("tab")];
            case "sym":
                return [Runs.Text("\u2022")];
            case "fldChar" when source.Fields.Keeps(piece):
                return [El("fldChar", At("fldCharType", piece.Attr("fldCharType")!))];
            case "instrText" or "delInstrText" when source.Fields.Keeps(piece):
                return [new XElement(W + (deleted ? "delInstrText" : "instrText"), new XAttribute(XNamespace.Xml + "space", "preserve"), piece.Value)];
            case "commentReference":
                return inNote.Length == 0 && target.CommentId(piece.Attr("id"), source) is { } comment ? [El("commentReference", At("id", comment))] : [];
            case "footnoteReference" or "endnoteReference":
                return Note(piece);
            case "drawing" or "pict" or "object":
                return Picture(piece, deleted);
            case "AlternateContent":
                return piece.Elements().Take(1).SelectMany(chosen => chosen.Elements()).SelectMany(inner => Piece(inner, deleted));
            case "ruby":
                return piece.Descendants(W + "t").SelectMany(text => Piece(text, deleted));
            default:
                return PlainPieces.Contains(name) ? [El(name)] : [];
        }
    }

    private XElement[] Note(XElement reference) =>
        inNote.Length == 0 && target.NoteId(reference, source) is { } id ? [El("footnoteReference", At("id", id))] : [];

    private IEnumerable<XElement> Picture(XElement drawing, bool deleted)
    {
        XElement[] boxes = [.. drawing.Descendants(W + "txbxContent").Take(1)];
        if (boxes.Length > 0)
        {
            _floating.AddRange(boxes.SelectMany(box => box.Elements()).Where(child => child.Is("p") || child.Is("tbl")));
            return [];
        }

        return (inNote.Length == 0 ? target.Picture(drawing, source) : null) is { } picture
            ? [picture]
            : [new XElement(W + (deleted ? "delText" : "t"), target.LeftOut(drawing))];
    }
}
