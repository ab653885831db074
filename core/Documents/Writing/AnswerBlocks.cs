using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>An answer as Word paragraphs and tables.</summary>
internal sealed class AnswerBlocks
{
    private readonly WritingContext _context;
    private readonly Dictionary<(int List, bool Ordered), int> _numIds = [];
    private readonly bool _rightToLeft;

    private AnswerBlocks(RichText text, WritingContext context)
    {
        _context = context;
        _rightToLeft = TextDirection.IsRightToLeft(RichTextText.Plain(text), context.Voice.DocumentRightToLeft);
    }

    public static IReadOnlyList<XElement> Of(RichText text, WritingContext context)
    {
        var writer = new AnswerBlocks(text, context);
        return [.. RichTextShape.Shaped(text).Blocks.SelectMany(block => writer.Of(block, StyleNames.Answer))];
    }

    private IEnumerable<XElement> Of(Block block, string paragraphStyle) => block switch
    {
        ParagraphBlock paragraph => [Paragraph(paragraphStyle, paragraph.Inlines)],
        HeadingBlock heading => [Paragraph(heading.Level switch { 1 => StyleNames.Heading3, 2 => StyleNames.Heading4, _ => StyleNames.Heading5 }, heading.Inlines)],
        QuoteBlock quote => [Paragraph(StyleNames.Quote, quote.Inlines)],
        ListItemBlock item => [ListItem(item)],
        TableBlock table => [Table(table), Paragraphs.Empty(StyleNames.TableEnd, _context.Voice)],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private XElement Paragraph(string style, IReadOnlyList<Inline> inlines)
    {
        bool rightToLeft = TextDirection.IsRightToLeft(RichTextText.Plain(inlines), _rightToLeft);
        XElement paragraph = Paragraphs.Empty(style, _context.Voice, rightToLeft);
        paragraph.Add(inlines.SelectMany(inline => Of(inline, rightToLeft)));
        return paragraph;
    }

    private XElement ListItem(ListItemBlock item)
    {
        if (!_numIds.TryGetValue((item.List, item.Ordered), out int numId))
        {
            _numIds.Add((item.List, item.Ordered), numId = _context.Lists.Next(item.Ordered));
        }

        XElement paragraph = Paragraph(StyleNames.ListParagraph, item.Inlines);
        paragraph.Child("pPr")!.Child("pStyle")!.AddAfterSelf(El("numPr", Val("ilvl", item.Level), Val("numId", numId)));
        return paragraph;
    }

    private IEnumerable<XElement> Of(Inline inline, bool rightToLeft)
    {
        string? style = inline.Code ? StyleNames.Code : inline.Link is not null ? StyleNames.Hyperlink : null;
        IEnumerable<XElement> runs = Runs.Of(inline.Text, _context.Voice, rightToLeft, new RunLook(style, inline.Bold, inline.Italic, inline.Strike));
        return inline.Link is null
            ? runs
            : [El("hyperlink", new XAttribute(R + "id", _context.Links.IdOf(inline.Link)), At("history", "1"), runs)];
    }

    private XElement Table(TableBlock table)
    {
        int columns = table.Rows[0].Cells.Count;
        bool rightToLeft = TextDirection.IsRightToLeft(RichTextText.Plain(table), _rightToLeft);
        return El(
            "tbl",
            Tables.Properties(rightToLeft, table.HasHeader),
            Tables.Columns([.. Enumerable.Repeat(PageLayout.TextWidth / columns, columns)]),
            table.Rows.Select((row, index) => Row(row, columns, table.HasHeader && index == 0)));
    }

    private XElement Row(TableRowContent row, int columns, bool header) => El(
        "tr",
        El("trPr", El("cantSplit"), header ? El("tblHeader") : null),
        row.Cells.Select(cell => Tables.Cell(PageLayout.TextWidth / columns, Cell(cell, header))));

    private XElement[] Cell(TableCellContent cell, bool header)
    {
        string style = header ? StyleNames.TableHead : StyleNames.TableText;
        XElement[] blocks = [.. cell.Blocks.SelectMany(block => Of(block, style))];
        return blocks.Length > 0 ? blocks : [Paragraphs.Empty(style, _context.Voice)];
    }
}
