namespace OfficeIntegration.Core.Documents.Content;

/// <summary>
/// The one form an answer has before it is written, compared or hashed: what an editor may change without meaning
/// anything (how runs are cut, empty paragraphs, list numbers) is taken out.
/// </summary>
public static class RichTextShape
{
    private const int HeadingLevels = 3;
    private const int ListLevels = 9;

    /// <summary>Shaping a shaped text changes nothing.</summary>
    public static RichText Shaped(RichText text)
    {
        var lists = new Dictionary<int, (int Number, int Start)>();
        return new RichText([.. text.Blocks.SelectMany(block => Shaped(block, lists, inTable: false))]);
    }

    private static IEnumerable<Block> Shaped(Block block, Dictionary<int, (int Number, int Start)> lists, bool inTable) => block switch
    {
        ParagraphBlock paragraph => Kept(paragraph.Inlines, inlines => new ParagraphBlock(inlines)),
        QuoteBlock quote => Kept(quote.Inlines, inlines => new QuoteBlock(inlines)),
        HeadingBlock heading => Kept(heading.Inlines, inlines => new HeadingBlock(Math.Clamp(heading.Level, 1, HeadingLevels), inlines)),
        ListItemBlock item => Kept(item.Inlines, inlines => Shaped(item, inlines, lists)),
        TableBlock table when inTable => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(inner => Shaped(inner, lists, inTable)),
        TableBlock table => Shaped(table, lists),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static IEnumerable<Block> Kept(IReadOnlyList<Inline> inlines, Func<IReadOnlyList<Inline>, Block> make) =>
        Shaped(inlines) is { Count: > 0 } shaped ? [make(shaped)] : [];

    private static ListItemBlock Shaped(ListItemBlock item, IReadOnlyList<Inline> inlines, Dictionary<int, (int Number, int Start)> lists)
    {
        int level = Math.Clamp(item.Level, 0, ListLevels - 1);
        if (!item.Ordered)
        {
            return new ListItemBlock(level, false, 0, inlines);
        }

        lists.TryAdd(item.List, (lists.Count + 1, Math.Clamp(item.Start, 0, ListItemBlock.MaxStart)));
        return new ListItemBlock(level, true, lists[item.List].Number, inlines, lists[item.List].Start);
    }

    private static IEnumerable<Block> Shaped(TableBlock table, Dictionary<int, (int Number, int Start)> lists)
    {
        TableRowContent[] rows = [.. table.Rows.Select(row => new TableRowContent([.. row.Cells.Select(cell => cell with { Blocks = [.. cell.Blocks.SelectMany(block => Shaped(block, lists, inTable: true))] })]))];
        TableGrid grid = TableGrid.Of(rows).Tight();
        ILookup<int, TableCellContent> cells = grid.Cells.ToLookup(cell => cell.Row, cell => new TableCellContent(cell.Blocks, cell.ColumnSpan, cell.RowSpan));
        return grid.Cells.Any(cell => cell.Blocks.Count > 0) ? [new TableBlock(table.HasHeader, [.. Enumerable.Range(0, grid.Rows).Select(row => new TableRowContent([.. cells[row]]))])] : [];
    }

    private static List<Inline> Shaped(IReadOnlyList<Inline> inlines, bool inNote = false)
    {
        var shaped = new JoinedRuns();
        foreach (Inline inline in inlines)
        {
            foreach (Inline part in Apart(inline, inNote))
            {
                shaped.Add(part);
            }
        }

        return Trimmed(shaped.All());
    }

    /// <summary>Text, note and picture are runs of their own; in a note the last two are words in brackets.</summary>
    private static IEnumerable<Inline> Apart(Inline inline, bool inNote)
    {
        yield return inline with { Text = Markup.XmlText.Clean(inline.Text), Link = SafeLink.Of(inline.Link), Note = null, Picture = null };
        if (inNote && (inline.Note ?? (object?)inline.Picture) is not null)
        {
            yield return new Inline(Markup.XmlText.Clean(RichTextText.Plain([inline with { Text = "" }])));
        }
        else if (inline.Note is { } note && Shaped(note, inNote: true) is { Count: > 0 } words)
        {
            yield return new Inline("", Note: words);
        }
        else if (inline.Picture is { } picture)
        {
            yield return new Inline("", Link: SafeLink.Of(inline.Link), Picture: picture with { Description = Markup.XmlText.Line(picture.Description) });
        }
    }

    private static List<Inline> Trimmed(List<Inline> inlines)
    {
        int first = inlines.FindIndex(inline => !IsBlank(inline));
        if (first < 0)
        {
            return [];
        }

        int last = inlines.FindLastIndex(inline => !IsBlank(inline));
        inlines.RemoveRange(last + 1, inlines.Count - last - 1);
        inlines.RemoveRange(0, first);
        inlines[0] = inlines[0] with { Text = inlines[0].Text.TrimStart() };
        inlines[^1] = inlines[^1] with { Text = inlines[^1].Text.TrimEnd() };
        return inlines;
    }

    private static bool IsBlank(Inline inline) => inline.Text.Length > 0 && string.IsNullOrWhiteSpace(inline.Text);
}
