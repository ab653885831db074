using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace OfficeIntegration.Core.Documents.Content;

/// <summary>
/// An answer typed as Markdown: CommonMark 0.31 with pipe tables, footnotes, strikethrough and bare addresses as links.
/// HTML is shown as it was typed, pictures as their description and address.
/// </summary>
public static class MarkdownAnswer
{
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <returns>Shaped text; Markdown nested beyond <see cref="DocumentLimits.MaxMarkdownDepth"/> comes back as its bare lines.</returns>
    public static RichText Parse(string markdown)
    {
        try
        {
            MarkdownDocument document = Markdown.Parse(Markup.XmlText.Clean(markdown), Pipeline);
            return RichTextShape.Shaped(new RichText(new MarkdownBlocks().Of(document)));
        }
        catch (ArgumentException)
        {
            return Lines(markdown);
        }
    }

    private static RichText Lines(string markdown) =>
        RichTextShape.Shaped(new RichText([.. markdown.Split('\n').Select(line => new ParagraphBlock([new Inline(line)]))]));

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = DocumentLimits.MaxMarkdownDepth }
            .DisableHtml()
            .UsePipeTables()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseAutoLinks();
        builder.BlockParsers.Insert(0, new FootnoteDefinitions());
        builder.UseFootnotes();
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;
        return builder.Build();
    }
}
