using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>An answer's bare words.</summary>
public static class RichTextText
{
    /// <summary>
    /// Blocks joined by line feeds, cells of a row by tabs; no markup. A footnote stands in brackets where it is called,
    /// a picture is its description in brackets. For counting, searching and "is it empty".
    /// </summary>
    public static string Plain(RichText text) => string.Join('\n', text.Blocks.Select(Plain));

    /// <summary>Whether there is anything but white space.</summary>
    public static bool IsEmpty(RichText text) => text.Blocks.All(block => string.IsNullOrWhiteSpace(Plain(block)));

    internal static string Plain(Block block) => block switch
    {
        ParagraphBlock paragraph => Plain(paragraph.Inlines),
        HeadingBlock heading => Plain(heading.Inlines),
        ListItemBlock item => Plain(item.Inlines),
        QuoteBlock quote => Plain(quote.Inlines),
        TableBlock table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => string.Join('\n', cell.Blocks.Select(Plain)))))),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    internal static string Plain(IReadOnlyList<Inline> inlines)
    {
        if (inlines.Count == 1)
        {
            return Plain(inlines[0]);
        }

        var result = new StringBuilder();
        foreach (Inline inline in inlines)
        {
            result.Append(Plain(inline));
        }

        return result.ToString();
    }

    private static string Plain(Inline inline) => inline switch
    {
        { Note: { } note } => $"{inline.Text} [{Plain(note)}]",
        { Picture: { } picture } => inline.Text + picture.Words,
        _ => inline.Text,
    };
}
