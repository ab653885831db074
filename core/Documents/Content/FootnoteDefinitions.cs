using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Remembers every footnote that was typed; Markdig itself forgets those that are never called.</summary>
internal sealed class FootnoteDefinitions : FootnoteParser
{
    private static readonly object Key = typeof(FootnoteDefinitions);

    /// <summary>In the order they were typed.</summary>
    public static IReadOnlyList<Footnote> Of(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    public override BlockState TryOpen(BlockProcessor processor) => Remembering(base.TryOpen(processor), processor);

    /// <summary>A footnote may begin on the line right behind another.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Markdig.Syntax.Block block) => Remembering(base.TryContinue(processor, block), processor);

    private static BlockState Remembering(BlockState state, BlockProcessor processor)
    {
        if (processor.NewBlocks.TryPeek(out Markdig.Syntax.Block? opened) && opened is Footnote footnote)
        {
            Remembered(processor.Document).Add(footnote);
        }

        return state;
    }

    private static List<Footnote> Remembered(MarkdownDocument document)
    {
        if (document.GetData(Key) is not List<Footnote> known)
        {
            document.SetData(Key, known = []);
        }

        return known;
    }
}
