using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// The runs of a paragraph. Tracked insertions are text, tracked deletions are not. A field may begin in one paragraph
/// and end in another, so one reader reads a whole document.
/// </summary>
/// <param name="inNote">The kind of note that is read; empty for the text.</param>
internal sealed class InlineReader(ReadingContext context, string inNote)
{
    private readonly List<string> _leftOut = [];
    private readonly List<Block> _floating = [];
    private readonly FieldStack _fields = new();
    private List<Inline> _result = [];

    public IReadOnlyList<string> LeftOut => _leftOut;

    public IReadOnlyList<Inline> Of(XElement paragraph)
    {
        _result = [];
        Children(paragraph, null);
        _fields.EndOfParagraph();
        return _result;
    }

    /// <summary>Text of boxes that float beside the paragraphs read so far; once.</summary>
    public IReadOnlyList<Block> TakeFloating()
    {
        Block[] taken = [.. _floating];
        _floating.Clear();
        return taken;
    }

    private void Children(XElement parent, string? link)
    {
        foreach (XElement child in parent.Elements())
        {
            Child(child, link);
        }
    }

    private void Child(XElement element, string? link)
    {
        switch (element.Name.LocalName)
        {
            case "r" when element.Name.Namespace == W:
                Run(element, link);
                break;
            case "hyperlink":
                Children(element, SafeLink.Of(context.Link(element.Attribute(R + "id")?.Value, inNote)) ?? link);
                break;
            case "fldSimple":
                Children(element, SafeLink.Of(FieldStack.AddressIn(element.Attr("instr"))) ?? link);
                break;
            case "sdt":
                Control(element, link);
                break;
            case "ins" or "moveTo" or "smartTag" or "customXml" or "bdo" or "dir" or "sdtContent":
                Children(element, link);
                break;
            case "oMath" or "oMathPara":
                Add(string.Concat(element.Descendants().Where(leaf => leaf.Name.LocalName == "t").Select(leaf => leaf.Value)), new Inline(""));
                break;
            case "AlternateContent":
                Alternate(element, link);
                break;
        }
    }

    private void Control(XElement control, string? link)
    {
        if (control.Child("sdtContent") is { } content)
        {
            Children(content, link);
        }
    }

    private void Run(XElement run, string? link)
    {
        XElement? properties = run.Child("rPr");
        string style = context.StyleNameOf(properties.ValOf("rStyle"));
        if (style == StyleNames.CommentReference)
        {
            return;
        }

        var look = new Inline(
            "",
            properties.Flag("b") ?? style == "Strong",
            properties.Flag("i") ?? style == "Emphasis",
            (properties.Flag("strike") ?? false) || (properties.Flag("dstrike") ?? false),
            style == StyleNames.Code,
            _fields.Link ?? link);
        foreach (XElement piece in run.Elements())
        {
            Piece(piece, look with { Link = _fields.Link ?? link });
        }
    }

    private void Piece(XElement piece, Inline look)
    {
        switch (piece.Name.LocalName)
        {
            case "t":
                Add(piece.Value.Replace('\n', ' ').Replace('\t', ' '), look);
                break;
            case "tab" or "ptab":
                Add("\t", look);
                break;
            case "br" when piece.Attr("type") is null or "textWrapping":
            case "cr":
                Add("\n", look);
                break;
            case "noBreakHyphen":
                Add("\u2011", look);
                break;
            case "sym":
                Add(Symbol(piece.Attr("char")), look);
                break;
            case "fldChar":
                _fields.Mark(piece.Attr("fldCharType"));
                break;
            case "instrText":
                _fields.Instruct(piece.Value);
                break;
            case "footnoteReference" or "endnoteReference":
                Note(piece);
                break;
            case "drawing" or "pict" or "object":
                Picture(piece, look);
                break;
            case "AlternateContent":
                Alternate(piece, look.Link, look);
                break;
            case "ruby":
                Children(piece.Child("rubyBase") ?? piece, look.Link);
                break;
        }
    }

    private void Add(string text, Inline look)
    {
        if (!_fields.InCode && text.Length > 0)
        {
            _result.Add(look with { Text = text });
        }
    }

    /// <summary>Symbol fonts use the private area; only what is a character of its own can be kept.</summary>
    private static string Symbol(string? code) =>
        int.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int point) && point is > 0x20 and < 0xE000 and not (>= 0xD800 and <= 0xDFFF) ? ((char)point).ToString() : "\u2022";

    /// <summary>A note holds no note.</summary>
    private void Note(XElement reference)
    {
        string kind = reference.Is("footnoteReference") ? "footnote" : "endnote";
        if (inNote.Length == 0 && !_fields.InCode && context.Note(kind, reference.Attr("id")) is { } note)
        {
            var reader = new BlockReader(context, kind);
            _result.Add(new Inline("", Note: BlockInlines.Joined(reader.Read(BlockReader.Content(note)).Blocks)));
            _leftOut.AddRange(reader.LeftOut);
        }
    }

    private void Alternate(XElement alternate, string? link, Inline? look = null)
    {
        XElement? chosen = alternate.Elements().FirstOrDefault(child => child.Name.LocalName == "Choice") ?? alternate.Elements().FirstOrDefault();
        foreach (XElement child in chosen?.Elements() ?? [])
        {
            if (look is null)
            {
                Child(child, link);
            }
            else
            {
                Piece(child, look);
            }
        }
    }

    /// <summary>A picture that cannot be kept leaves a note in its place; a text box leaves its text behind the paragraph.</summary>
    private void Picture(XElement drawing, Inline look)
    {
        XElement[] boxes = [.. drawing.Descendants(W + "txbxContent").Where(box => !box.Ancestors(W + "txbxContent").Any(drawing.Descendants().Contains))];
        if (boxes.Length > 0)
        {
            _floating.AddRange(boxes.SelectMany(box => new BlockReader(context, inNote).Read(box.Elements().Where(child => child.Is("p") || child.Is("tbl"))).Blocks));
        }
        else if (inNote.Length == 0 && drawing.Is("drawing") && DrawingReader.Of(drawing, context.Picture) is { } picture)
        {
            Add(picture, SafeLink.Of(context.Link(DrawingReader.Link(drawing))) ?? look.Link);
        }
        else
        {
            string note = LeftOutPicture.Note(DocumentTexts.In(context.Language), DrawingReader.Description(drawing));
            Add(note, new Inline(""));
            _leftOut.Add(note);
        }
    }

    private void Add(Picture picture, string? link)
    {
        if (!_fields.InCode)
        {
            _result.Add(new Inline("", Link: link, Picture: picture));
        }
    }
}
