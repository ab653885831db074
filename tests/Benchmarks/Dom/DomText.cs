using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Benchmarks.Dom;

/// <summary>An answer as elements of the SDK's object model.</summary>
internal sealed class DomText(MainDocumentPart main)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    public IEnumerable<OpenXmlElement> Of(RichText text) => text.Blocks.Select(Paragraph);

    public static Paragraph Line(string style, string text) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    private Paragraph Paragraph(Block block) => block switch
    {
        ListItemBlock item => Filled("ListParagraph", item.Inlines),
        HeadingBlock heading => Filled("Heading3", heading.Inlines),
        QuoteBlock quote => Filled("Quote", quote.Inlines),
        ParagraphBlock paragraph => Filled("OIAnswer", paragraph.Inlines),
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private Paragraph Filled(string style, IReadOnlyList<Inline> inlines)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(inlines.Select(Element));
        return paragraph;
    }

    private OpenXmlElement Element(Inline inline)
    {
        var run = new Run(Words(inline.Text));
        if (inline.Bold || inline.Italic)
        {
            run.RunProperties = new RunProperties { Bold = inline.Bold ? new Bold() : null, Italic = inline.Italic ? new Italic() : null };
        }

        return inline.Link is null ? run : new Hyperlink(run) { Id = LinkId(inline.Link), History = true };
    }

    private string LinkId(string address)
    {
        if (!_links.TryGetValue(address, out string? id))
        {
            _links.Add(address, id = main.AddHyperlinkRelationship(new Uri(address), isExternal: true).Id);
        }

        return id;
    }

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
