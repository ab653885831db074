using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Word paragraphs and tables as answer blocks: what is on the list comes through, everything else as its text.</summary>
/// <param name="inNote">The kind of note that is read; empty for the text.</param>
internal sealed class BlockReader(ReadingContext context, string inNote = "")
{
    private readonly InlineReader _inlines = new(context, inNote);
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);

    /// <summary>What could not be kept, in words of the document's language.</summary>
    public IReadOnlyList<string> LeftOut => _inlines.LeftOut;

    public static RichText Read(IEnumerable<XElement> blocks, ReadingContext context) => new BlockReader(context).Read(blocks);

    public RichText Read(IEnumerable<XElement> blocks) => RichTextShape.Shaped(new RichText([.. blocks.SelectMany(Block)]));

    /// <summary>One paragraph or table, and what floats beside it; lists have the same number for all blocks this reader reads.</summary>
    public IEnumerable<Block> Unshaped(XElement element) => Block(element);

    private IEnumerable<Block> Block(XElement element) => element.Is("tbl") ? [Table(element), .. _inlines.TakeFloating()] : [Paragraph(element), .. _inlines.TakeFloating()];

    private Block Paragraph(XElement paragraph)
    {
        IReadOnlyList<Inline> inlines = _inlines.Of(paragraph);
        XElement? properties = paragraph.Child("pPr");
        string? styleId = properties.ValOf("pStyle");
        string style = context.StyleNameOf(styleId);
        if (HeadingLevel(style, properties, styleId) is { } level)
        {
            return new HeadingBlock(level, inlines);
        }

        if (ListItem(properties, styleId, inlines) is { } item)
        {
            return item;
        }

        return style.EndsWith("Quote", StringComparison.OrdinalIgnoreCase) ? new QuoteBlock(inlines) : new ParagraphBlock(inlines);
    }

    /// <summary>Headings 1 to 3 are one level here: an answer's own headings begin at Heading 3.</summary>
    private int? HeadingLevel(string style, XElement? properties, string? styleId)
    {
        if (style.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && int.TryParse(style.AsSpan("heading ".Length), out int number))
        {
            return Math.Clamp(number - 2, 1, 3);
        }

        string? outline = properties.ValOf("outlineLvl") ?? context.Inherited(styleId, facts => facts.OutlineLevel);
        return int.TryParse(outline, out int level) && level is >= 0 and < 9 ? Math.Clamp(level - 1, 1, 3) : null;
    }

    private ListItemBlock? ListItem(XElement? properties, string? styleId, IReadOnlyList<Inline> inlines)
    {
        XElement? numbering = properties.Child("numPr") ?? context.Inherited(styleId, facts => facts.Numbering);
        string? numId = numbering.ValOf("numId") ?? context.Inherited(styleId, facts => facts.Numbering).ValOf("numId");
        int level = int.TryParse(numbering.ValOf("ilvl"), out int parsed) ? Math.Clamp(parsed, 0, 8) : 0;
        return numId is null or "0" || context.Ordered(numId, level) is not { } ordered ? null : new ListItemBlock(level, ordered, ListNumber(numId), inlines, context.Start(numId, level));
    }

    private int ListNumber(string numId)
    {
        _lists.TryAdd(numId, _lists.Count + 1);
        return _lists[numId];
    }

    private TableBlock Table(XElement table)
    {
        XElement[] rows = [.. Unwrapped(table, "tr")];
        var merged = new MergedCells();
        foreach (XElement row in rows)
        {
            merged.Begin(PropertyNumber(row.Child("trPr"), "gridBefore", least: 0));
            foreach (XElement cell in Unwrapped(row, "tc"))
            {
                XElement? properties = cell.Child("tcPr");
                bool continues = properties.Child("vMerge") is { } merge && merge.Attr("val") is null or "continue";
                merged.Add([.. Content(cell).SelectMany(Block)], PropertyNumber(properties, "gridSpan", least: 1), continues);
            }
        }

        return new TableBlock(rows.Length > 0 && rows[0].Child("trPr").Flag("tblHeader") == true, merged.Rows);
    }

    private static int PropertyNumber(XElement? properties, string name, int least) =>
        int.TryParse(properties.ValOf(name), out int number) ? Math.Clamp(number, least, DocumentLimits.MaxTableColumns) : least;

    /// <summary>The paragraphs and tables in a cell or note.</summary>
    internal static IEnumerable<XElement> Content(XElement container) => container.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "p" or "tbl" => [child],
        "sdt" or "sdtContent" or "customXml" or "ins" or "moveTo" => Content(child),
        _ => Enumerable.Empty<XElement>(),
    });

    private static IEnumerable<XElement> Unwrapped(XElement container, string name) => container.Elements().SelectMany(child =>
        child.Is(name) ? IsDeleted(child) ? [] : [child]
        : child.Name.LocalName is "sdt" or "sdtContent" or "customXml" ? Unwrapped(child, name)
        : []);

    private static bool IsDeleted(XElement row) => row.Child("trPr").Child("del") is not null;
}
