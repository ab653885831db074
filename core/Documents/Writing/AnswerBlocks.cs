using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>An answer as Word paragraphs and tables.</summary>
internal sealed class AnswerBlocks
{
    private const int IndentPerLevel = 425;
    private const int CellMargins = 170;

    private readonly WritingContext _context;
    private readonly InlineRuns _inlines;
    private readonly Dictionary<(int List, bool Ordered), int> _numIds = [];
    private readonly bool _rightToLeft;

    private AnswerBlocks(RichText text, WritingContext context)
    {
        _context = context;
        _rightToLeft = TextDirection.IsRightToLeft(RichTextText.Plain(text), context.Voice.DocumentRightToLeft);
        _inlines = new InlineRuns(context, _rightToLeft);
    }

    public static IReadOnlyList<XElement> Of(RichText text, WritingContext context)
    {
        var writer = new AnswerBlocks(text, context);
        return [.. RichTextShape.Shaped(text).Blocks.SelectMany(block => writer.Of(block, StyleNames.Answer, PageLayout.TextWidth))];
    }

    /// <param name="width">Of the page or cell, twips.</param>
    private IEnumerable<XElement> Of(Block block, string paragraphStyle, int width) => block switch
    {
        ParagraphBlock paragraph => [_inlines.Paragraph(paragraphStyle, paragraph.Inlines, width)],
        HeadingBlock heading => [_inlines.Paragraph(heading.Level switch { 1 => StyleNames.Heading3, 2 => StyleNames.Heading4, _ => StyleNames.Heading5 }, heading.Inlines, width)],
        QuoteBlock quote => [_inlines.Paragraph(StyleNames.Quote, quote.Inlines, width - (2 * IndentPerLevel))],
        ListItemBlock item => [ListItem(item, width)],
        TableBlock table => [Table(table), Paragraphs.Empty(StyleNames.TableEnd, _context.Voice)],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private XElement ListItem(ListItemBlock item, int width)
    {
        if (!_numIds.TryGetValue((item.List, item.Ordered), out int numId))
        {
            _numIds.Add((item.List, item.Ordered), numId = _context.Lists.Next(item.Ordered, item.Start, item.Level));
        }

        _context.Lists.Reach(numId, item.Level);
        XElement paragraph = _inlines.Paragraph(StyleNames.ListParagraph, item.Inlines, width - (IndentPerLevel * (item.Level + 1)));
        paragraph.Child("pPr")!.Child("pStyle")!.AddAfterSelf(El("numPr", Val("ilvl", item.Level), Val("numId", numId)));
        return paragraph;
    }

    private XElement Table(TableBlock table)
    {
        TableGrid grid = TableGrid.Of(table.Rows);
        PlacedCell[,] places = grid.Places();
        bool rightToLeft = TextDirection.IsRightToLeft(RichTextText.Plain(table), _rightToLeft);
        return El(
            "tbl",
            Tables.Properties(rightToLeft, table.HasHeader),
            Tables.Columns([.. Enumerable.Repeat(PageLayout.TextWidth / grid.Columns, grid.Columns)]),
            Enumerable.Range(0, grid.Rows).Select(row => Row(places, row, table.HasHeader && row == 0)));
    }

    private XElement Row(PlacedCell[,] places, int row, bool header)
    {
        var made = El("tr", El("trPr", El("cantSplit"), header ? El("tblHeader") : null));
        int columns = places.GetLength(1);
        for (int column = 0; column < columns; column += places[row, column].ColumnSpan)
        {
            made.Add(Cell(places[row, column], row, PageLayout.TextWidth / columns, header));
        }

        return made;
    }

    /// <summary>A cell over several rows stands in the first of them; in the others an empty one says that it goes on.</summary>
    private XElement Cell(PlacedCell cell, int row, int columnWidth, bool header)
    {
        string style = header ? StyleNames.TableHead : StyleNames.TableText;
        int width = columnWidth * cell.ColumnSpan;
        XElement? merge = cell.RowSpan == 1 ? null : row == cell.Row ? Val("vMerge", "restart") : El("vMerge");
        XElement[] blocks = row == cell.Row ? [.. cell.Blocks.SelectMany(block => Of(block, style, width - CellMargins))] : [];
        return Tables.Cell(width, blocks.Length > 0 ? blocks : [Paragraphs.Empty(style, _context.Voice)], span: cell.ColumnSpan, merge: merge);
    }
}
