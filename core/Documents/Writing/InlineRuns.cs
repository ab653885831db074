using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The inlines of a paragraph as runs, links, calls of footnotes and drawings.</summary>
/// <param name="answerRightToLeft">Direction of a note without letters.</param>
internal sealed class InlineRuns(WritingContext context, bool answerRightToLeft)
{
    /// <param name="width">What a picture has to fit into, twips.</param>
    public XElement Paragraph(string style, IReadOnlyList<Inline> inlines, int width) => Paragraph(style, inlines, context.Links, width);

    private XElement Paragraph(string style, IReadOnlyList<Inline> inlines, LinkTable links, int width)
    {
        bool rightToLeft = TextDirection.IsRightToLeft(string.Concat(inlines.Select(inline => inline.Text)), answerRightToLeft);
        XElement paragraph = Paragraphs.Empty(style, context.Voice, rightToLeft);
        paragraph.Add(inlines.SelectMany(inline => Of(inline, links, rightToLeft, width)));
        return paragraph;
    }

    private IEnumerable<XElement> Of(Inline inline, LinkTable links, bool rightToLeft, int width)
    {
        string? link = inline.Link is null ? null : links.IdOf(inline.Link);
        return inline switch
        {
            { Note: { } note } => [NoteTable.Call(Note(note), rightToLeft)],
            { Picture: { } picture } => Picture(picture, link, rightToLeft, width),
            _ => Text(inline, link, rightToLeft),
        };
    }

    private IEnumerable<XElement> Text(Inline inline, string? link, bool rightToLeft)
    {
        string? style = inline.Code ? StyleNames.Code : link is not null ? StyleNames.Hyperlink : null;
        IEnumerable<XElement> runs = Runs.Of(inline.Text, context.Voice, rightToLeft, new RunLook(style, inline.Bold, inline.Italic, inline.Strike));
        return link is null ? runs : [El("hyperlink", new XAttribute(R + "id", link), At("history", "1"), runs)];
    }

    private int Note(IReadOnlyList<Inline> note)
    {
        XElement paragraph = Paragraph(StyleNames.FootnoteText, note, context.Notes.Links, PageLayout.TextWidth);
        return context.Notes.Add([paragraph], paragraph.Child("pPr").Flag("bidi") ?? context.Voice.DocumentRightToLeft);
    }

    /// <summary>A picture whose bytes are gone leaves its description and a note that it is missing.</summary>
    private IEnumerable<XElement> Picture(Picture picture, string? link, bool rightToLeft, int width) => context.Media.IdOf(picture) is { } id
        ? [El("r", Drawing.Of(picture, id, width, context.Ids, link))]
        : Runs.Of(LeftOutPicture.Note(context.Texts, picture.Description), context.Voice, rightToLeft);
}
