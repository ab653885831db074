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
        var lists = new Dictionary<int, int>();
        return new RichText([.. text.Blocks.SelectMany(block => Shaped(block, lists, inTable: false))]);
    }

    private static IEnumerable<Block> Shaped(Block block, Dictionary<int, int> lists, bool inTable) => block switch
    {
        ParagraphBlock paragraph => Kept(paragraph.Inlines, inlines => new ParagraphBlock(inlines)),
        QuoteBlock quote => Kept(quote.Inlines, inlines => new QuoteBlock(inlines)),
        HeadingBlock heading => Kept(heading.Inlines, inlines => new HeadingBlock(Math.Clamp(heading.Level, 1, HeadingLevels), inlines)),
        ListItemBlock item => Kept(item.Inlines, inlines => new ListItemBlock(Math.Clamp(item.Level, 0, ListLevels - 1), item.Ordered, item.Ordered ? Renumbered(lists, item.List) : 0, inlines)),
        TableBlock table when inTable => table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).SelectMany(inner => Shaped(inner, lists, inTable)),
        TableBlock table => Shaped(table, lists),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static IEnumerable<Block> Kept(IReadOnlyList<Inline> inlines, Func<IReadOnlyList<Inline>, Block> make) =>
        Shaped(inlines) is { Count: > 0 } shaped ? [make(shaped)] : [];

    private static int Renumbered(Dictionary<int, int> lists, int list)
    {
        lists.TryAdd(list, lists.Count + 1);
        return lists[list];
    }

    private static IEnumerable<Block> Shaped(TableBlock table, Dictionary<int, int> lists)
    {
        int columns = Math.Min(table.Rows.Select(row => row.Cells.Count).DefaultIfEmpty().Max(), DocumentLimits.MaxTableColumns);
        var rows = table.Rows.Select(row => Shaped(row, columns, lists)).ToArray();
        bool anything = rows.Any(row => row.Cells.Any(cell => cell.Blocks.Count > 0));
        return columns > 0 && anything ? [new TableBlock(table.HasHeader, rows)] : [];
    }

    /// <summary>Cells beyond the last column go into the last one, so that no words get lost.</summary>
    private static TableRowContent Shaped(TableRowContent row, int columns, Dictionary<int, int> lists)
    {
        var cells = row.Cells.Select(cell => new TableCellContent([.. cell.Blocks.SelectMany(block => Shaped(block, lists, inTable: true))])).ToList();
        if (cells.Count > columns)
        {
            var rest = new TableCellContent([.. cells.Skip(columns - 1).SelectMany(cell => cell.Blocks)]);
            cells = [.. cells.Take(columns - 1), rest];
        }

        return new TableRowContent([.. cells, .. Enumerable.Repeat(new TableCellContent([]), columns - cells.Count)]);
    }

    private static List<Inline> Shaped(IReadOnlyList<Inline> inlines)
    {
        var shaped = new List<Inline>();
        foreach (Inline inline in inlines)
        {
            string text = Markup.XmlText.Clean(inline.Text);
            Inline next = inline with { Text = text, Link = SafeLink.Of(inline.Link) };
            if (shaped.Count > 0 && shaped[^1] with { Text = "" } == next with { Text = "" })
            {
                shaped[^1] = next with { Text = shaped[^1].Text + text };
            }
            else if (text.Length > 0)
            {
                shaped.Add(next);
            }
        }

        return Trimmed(shaped);
    }

    private static List<Inline> Trimmed(List<Inline> inlines)
    {
        while (inlines.Count > 0 && inlines[0].Text.TrimStart() is var start && start.Length < inlines[0].Text.Length)
        {
            Replace(inlines, 0, start);
        }

        while (inlines.Count > 0 && inlines[^1].Text.TrimEnd() is var end && end.Length < inlines[^1].Text.Length)
        {
            Replace(inlines, inlines.Count - 1, end);
        }

        return inlines;
    }

    private static void Replace(List<Inline> inlines, int at, string text)
    {
        if (text.Length == 0)
        {
            inlines.RemoveAt(at);
        }
        else
        {
            inlines[at] = inlines[at] with { Text = text };
        }
    }
}
