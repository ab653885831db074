using System.Text;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Comparing;

/// <summary>What people read, as <see cref="RichTextText.Plain(RichText)"/> gives it, with how each of its characters looks.</summary>
/// <param name="Formats">One for each character: characters of equal formats look the same. What parts blocks has none.</param>
public sealed record FormattedText(string Text, IReadOnlyList<string> Formats)
{
    public static FormattedText Empty { get; } = new("", []);

    public static FormattedText Of(RichText text)
    {
        (var words, var formats) = (new StringBuilder(), new List<string>());
        Blocks(text.Blocks, "");
        return new FormattedText(words.ToString(), formats).Trimmed();

        void Blocks(IReadOnlyList<Block> blocks, string within)
        {
            foreach ((int line, Block block) in blocks.Index())
            {
                Add(line == 0 ? "" : "\n", "");
                Block(block, within);
            }
        }

        void Block(Block block, string within)
        {
            if (block is TableBlock table)
            {
                Table(table, within);
                return;
            }

            string look = within + LookOf(block);
            foreach (Inline inline in BlockInlines.Of(block))
            {
                Add(RichTextText.Plain([inline]), look + LookOf(inline));
            }
        }

        void Table(TableBlock table, string within)
        {
            foreach ((int row, TableRowContent content) in table.Rows.Index())
            {
                Add(row == 0 ? "" : "\n", "");
                foreach ((int column, TableCellContent cell) in content.Cells.Index())
                {
                    Add(column == 0 ? "" : "\t", "");
                    Blocks(cell.Blocks, table.HasHeader && row == 0 ? $"{within}th " : $"{within}td ");
                }
            }
        }

        void Add(string some, string look)
        {
            words.Append(some);
            formats.AddRange(Enumerable.Repeat(look, some.Length));
        }
    }

    private FormattedText Trimmed()
    {
        int from = Text.Length - Text.TrimStart().Length;
        string trimmed = Text.Trim();
        return new(trimmed, [.. Formats.Skip(from).Take(trimmed.Length)]);
    }

    // Which list an item belongs to is a number of the document, and no look.
    private static string LookOf(Block block) => block switch
    {
        HeadingBlock heading => $"h{heading.Level} ",
        ListItemBlock { Ordered: true } item => $"ol{item.Level} ",
        ListItemBlock item => $"ul{item.Level} ",
        QuoteBlock => "q ",
        _ => "",
    };

    private static string LookOf(Inline inline) =>
        $"{(inline.Bold ? "b" : "")}{(inline.Italic ? "i" : "")}{(inline.Strike ? "s" : "")}{(inline.Code ? "c" : "")}{inline.Link}";
}
