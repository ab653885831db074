using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>
/// An answer as Markdown that <see cref="MarkdownAnswer.Parse"/> reads back with the same words; where a formatting
/// cannot be said in Markdown, the formatting is given up and not the words. Footnotes stand at the end, a picture is
/// its description in brackets, a cell over several places stands in the first of them.
/// </summary>
public sealed class RichTextMarkdown
{
    private readonly ListCounters _counters = new();
    private readonly NoteMarks _notes = new();

    private RichTextMarkdown()
    {
    }

    public static string Write(RichText text)
    {
        var result = new StringBuilder();
        Block? before = null;
        var writer = new RichTextMarkdown();
        foreach (Block block in RichTextShape.Shaped(text).Blocks)
        {
            result.Append(Separator(before, block)).Append(writer.Of(block));
            before = block;
        }

        return result.Append(writer._notes.Definitions).ToString();
    }

    /// <summary>Neighbouring lists, and what follows a list, need more than an empty line to be kept apart.</summary>
    private static string Separator(Block? before, Block block) => (before, block) switch
    {
        (null, _) => "",
        (ListItemBlock one, ListItemBlock { Start: not 1 } other) when one.List != other.List => "\n\n",
        (ListItemBlock one, ListItemBlock other) when other.Level > 0 || one.List == other.List => "\n",
        (ListItemBlock, ListItemBlock) => "\n\n",
        (QuoteBlock, QuoteBlock) => "\n>\n",
        _ => "\n\n",
    };

    private string Of(Block block)
    {
        if (block is not ListItemBlock)
        {
            _counters.Reset();
        }

        return block switch
        {
            ParagraphBlock { Inlines: [{ Code: true, Link: null } code] } when code.Text.Contains('\n', StringComparison.Ordinal) => Fenced(code.Text),
            ParagraphBlock paragraph => Line(paragraph.Inlines, MarkdownBreak.Hard),
            HeadingBlock heading => new string('#', heading.Level) + " " + Line(heading.Inlines, MarkdownBreak.Space, words => "# " + words),
            QuoteBlock quote => "> " + Line(quote.Inlines, MarkdownBreak.Hard).Replace("\n", "\n> ", StringComparison.Ordinal),
            ListItemBlock item => Of(item),
            TableBlock table => Of(table),
            _ => throw new NotSupportedException(block.GetType().Name),
        };
    }

    private string Line(IReadOnlyList<Inline> inlines, MarkdownBreak lineBreak, Func<string, string>? place = null) =>
        MarkdownLine.Of(_notes.Marked(inlines), lineBreak, place);

    private string Of(ListItemBlock item)
    {
        (string indent, string mark) = _counters.Next(item);
        string hanging = indent + new string(' ', mark.Length);
        return indent + mark + Line(item.Inlines, MarkdownBreak.Hard).Replace("\n", "\n" + hanging, StringComparison.Ordinal);
    }

    private static string Fenced(string code)
    {
        string fence = "```";
        while (code.Contains(fence, StringComparison.Ordinal))
        {
            fence += "`";
        }

        return $"{fence}\n{code}\n{fence}";
    }

    private string Of(TableBlock table)
    {
        TableGrid grid = TableGrid.Of(table.Rows);
        string[] header = table.HasHeader ? [] : [Row(Enumerable.Repeat("", grid.Columns))];
        string rule = "|" + string.Concat(Enumerable.Repeat(" --- |", grid.Columns));
        IEnumerable<string> rows = Rows(grid);
        return string.Join('\n', [.. header, .. rows.Take(1 - header.Length), rule, .. rows.Skip(1 - header.Length)]);
    }

    private List<string> Rows(TableGrid grid)
    {
        var rows = new List<string>();
        foreach (IGrouping<int, PlacedCell> row in grid.Cells.GroupBy(cell => cell.Row))
        {
            string[] places = [.. Enumerable.Repeat("", grid.Columns)];
            foreach (PlacedCell cell in row)
            {
                places[cell.Column] = Of(cell);
            }

            rows.Add(Row(places));
        }

        return rows;
    }

    private static string Row(IEnumerable<string> cells) => "| " + string.Join(" | ", cells) + " |";

    private string Of(PlacedCell cell) =>
        string.Join(" ", cell.Blocks.Select(block => Line(BlockInlines.Of(block), MarkdownBreak.Space, words => $"| {words} |\n| --- |")));
}
