namespace OfficeIntegration.Core.Documents.Content;

/// <summary>The runs of a block, whatever block it is.</summary>
internal static class BlockInlines
{
    /// <summary>Of a table: its words.</summary>
    public static IReadOnlyList<Inline> Of(Block block) => block switch
    {
        ParagraphBlock paragraph => paragraph.Inlines,
        HeadingBlock heading => heading.Inlines,
        ListItemBlock item => item.Inlines,
        QuoteBlock quote => quote.Inlines,
        _ => [new Inline(RichTextText.Plain(block))],
    };

    /// <summary>The runs of several blocks as one, a line for each.</summary>
    public static IReadOnlyList<Inline> Joined(IEnumerable<Block> blocks)
    {
        var joined = new List<Inline>();
        foreach (Block block in blocks)
        {
            if (joined.Count > 0)
            {
                joined.Add(new Inline("\n"));
            }

            joined.AddRange(Of(block));
        }

        return joined;
    }
}
