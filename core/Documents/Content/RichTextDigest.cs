using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Says whether two answers are the same, words and formatting, without keeping either.</summary>
public static class RichTextDigest
{
    /// <summary>Hexadecimal digits of a digest: 96 bits, far beyond accident.</summary>
    public const int Length = 24;

    /// <summary>The beginning of the SHA-256 of the shaped text; the same for texts that read the same.</summary>
    public static string Of(RichText text) => OfShaped(RichTextShape.Shaped(text));

    /// <summary>The same of a text that has its one form already, as everything a reader gives has.</summary>
    internal static string OfShaped(RichText shaped)
    {
        var canonical = new StringBuilder();
        foreach (Block block in shaped.Blocks)
        {
            Append(canonical, block);
        }

        return Of(canonical.ToString());
    }

    public static bool Same(RichText one, RichText other) => Of(one) == Of(other);

    internal static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];

    /// <summary>One text for all blocks that read the same.</summary>
    internal static string Canonical(Block block)
    {
        var canonical = new StringBuilder();
        Append(canonical, block);
        return canonical.ToString();
    }

    private static void Append(StringBuilder to, Block block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                Append(to, "p", paragraph.Inlines);
                break;
            case QuoteBlock quote:
                Append(to, "q", quote.Inlines);
                break;
            case HeadingBlock heading:
                Append(to, "h" + heading.Level.ToString(CultureInfo.InvariantCulture), heading.Inlines);
                break;
            case ListItemBlock item:
                Append(to, string.Create(CultureInfo.InvariantCulture, $"li{item.Level}{(item.Ordered ? 'o' : 'b')}{item.List}{(item.Start == 1 ? "" : $"s{item.Start}")}"), item.Inlines);
                break;
            case TableBlock table:
                Append(to, table);
                break;
        }
    }

    private static void Append(StringBuilder to, TableBlock table)
    {
        to.Append(table.HasHeader ? "\u0002T" : "\u0002t");
        foreach (TableRowContent row in table.Rows)
        {
            to.Append('\u0003');
            foreach (TableCellContent cell in row.Cells)
            {
                to.Append('\u0004');
                AppendSpans(to, cell);
                foreach (Block block in cell.Blocks)
                {
                    Append(to, block);
                }
            }
        }

        to.Append('\u0005');
    }

    private static void AppendSpans(StringBuilder to, TableCellContent cell)
    {
        if (cell.ColumnSpan > 1 || cell.RowSpan > 1)
        {
            to.Append(CultureInfo.InvariantCulture, $"\u000E{cell.ColumnSpan}x{cell.RowSpan}");
        }
    }

    private static void Append(StringBuilder to, string kind, IReadOnlyList<Inline> inlines)
    {
        to.Append('\u0001').Append(kind);
        foreach (Inline inline in inlines)
        {
            Append(to, inline);
        }
    }

    /// <summary>The printed size of a picture does not count, because editors round it.</summary>
    private static void Append(StringBuilder to, Inline inline)
    {
        to.Append('\u0006')
            .Append(inline.Bold ? 'b' : '-').Append(inline.Italic ? 'i' : '-').Append(inline.Strike ? 's' : '-').Append(inline.Code ? 'c' : '-')
            .Append(inline.Link).Append('\u0007').Append(inline.Text);
        if (inline.Note is { } note)
        {
            Append(to.Append('\u000F'), "fn", note);
            to.Append('\u0010');
        }

        if (inline.Picture is { } picture)
        {
            to.Append('\u0011').Append(picture.Sha256).Append('\u0012').Append(picture.Description);
        }
    }
}
