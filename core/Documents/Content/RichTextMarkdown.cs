using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>
/// An answer as Markdown that <see cref="MarkdownAnswer.Parse"/> reads back with the same words; where a formatting
/// cannot be said in Markdown, the formatting is given up and not the words.
/// </summary>
public static class RichTextMarkdown
{
    public static string Write(RichText text)
    {
        var result = new StringBuilder();
        Block? before = null;
        var counters = new ListCounters();
        foreach (Block block in RichTextShape.Shaped(text).Blocks)
        {
            result.Append(Separator(before, block)).Append(Of(block, counters));
            before = block;
        }

        return result.ToString();
    }

    /// <summary>Neighbouring lists, and what follows a list, need more than an empty line to be kept apart.</summary>
    private static string Separator(Block? before, Block block) => (before, block) switch
    {
        (null, _) => "",
        (ListItemBlock one, ListItemBlock other) when other.Level > 0 || one.List == other.List => "\n",
        (ListItemBlock, ListItemBlock) => "\n\n",
        (QuoteBlock, QuoteBlock) => "\n>\n",
        _ => "\n\n",
    };

    private static string Of(Block block, ListCounters counters)
    {
        if (block is not ListItemBlock)
        {
            counters.Reset();
        }

        return block switch
        {
            ParagraphBlock { Inlines: [{ Code: true, Link: null } code] } when code.Text.Contains('\n', StringComparison.Ordinal) => Fenced(code.Text),
            ParagraphBlock paragraph => MarkdownLine.Of(paragraph.Inlines, MarkdownBreak.Hard),
            HeadingBlock heading => new string('#', heading.Level) + " " + MarkdownLine.Of(heading.Inlines, MarkdownBreak.Space, words => "# " + words),
            QuoteBlock quote => "> " + MarkdownLine.Of(quote.Inlines, MarkdownBreak.Hard).Replace("\n", "\n> ", StringComparison.Ordinal),
            ListItemBlock item => Of(item, counters),
            TableBlock table => Of(table),
            _ => throw new NotSupportedException(block.GetType().Name),
        };
    }

    private static string Of(ListItemBlock item, ListCounters counters)
    {
        (string indent, string mark) = counters.Next(item);
        string hanging = indent + new string(' ', mark.Length);
        return indent + mark + MarkdownLine.Of(item.Inlines, MarkdownBreak.Hard).Replace("\n", "\n" + hanging, StringComparison.Ordinal);
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

    private static string Of(TableBlock table)
    {
        int columns = table.Rows[0].Cells.Count;
        TableRowContent header = table.HasHeader ? table.Rows[0] : new TableRowContent([.. Enumerable.Repeat(new TableCellContent([]), columns)]);
        IEnumerable<TableRowContent> body = table.HasHeader ? table.Rows.Skip(1) : table.Rows;
        string rule = "|" + string.Concat(Enumerable.Repeat(" --- |", columns));
        return string.Join('\n', [Of(header), rule, .. body.Select(Of)]);
    }

    private static string Of(TableRowContent row) => "| " + string.Join(" | ", row.Cells.Select(Of)) + " |";

    private static string Of(TableCellContent cell) =>
        string.Join(" ", cell.Blocks.Select(block => MarkdownLine.Of(Inlines(block), MarkdownBreak.Space, words => $"| {words} |\n| --- |")));

    private static IReadOnlyList<Inline> Inlines(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Inlines,
        HeadingBlock heading => heading.Inlines,
        ListItemBlock item => item.Inlines,
        QuoteBlock quote => quote.Inlines,
        _ => [new Inline(RichTextText.Plain(block))],
    };
}
