using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// The table of contents: a TOC field that Word can update, already filled with linked entries and the items each leads
/// to. Page numbers appear when it is updated; wrong ones would be worse than none.
/// </summary>
internal static class Contents
{
    public const string Part = "contents";

    private const string Instruction = " TOC \\o \"1-1\" \\h \\z \\u ";

    /// <param name="entries">In order; the items are empty for a heading that has none.</param>
    public static XElement Of(IReadOnlyList<(string Title, string Items)> entries, WritingContext context)
    {
        XElement[] lines = [.. entries.Select((entry, index) => Line(entry.Items.Length == 0 ? entry.Title : entry.Title + "\t" + entry.Items, index, context))];
        lines[0].Child("pPr")!.AddAfterSelf(Mark("begin"), Code(Instruction), Mark("separate"));
        lines[^1].Add(Mark("end"));
        XElement title = Paragraphs.PageBreakBefore(Paragraphs.Line(StyleNames.TocHeading, context.Voice, new Span(context.Texts["contents"])));
        return Wrapped(Controls.Bookmarked(context, CarrierNames.PartBookmark(Part), [title, .. lines]), context);
    }

    /// <summary>The control Word knows as a table of contents.</summary>
    public static XElement Wrapped(IEnumerable<XElement> content, WritingContext context) => El(
        "sdt",
        El(
            "sdtPr",
            Val("alias", context.Texts["contents"]),
            Val("tag", CarrierNames.PartTag(Part)),
            Val("id", context.Ids.Next()),
            El("docPartObj", Val("docPartGallery", "Table of Contents"), El("docPartUnique"))),
        El("sdtContent", content));

    private static XElement Line(string text, int index, WritingContext context)
    {
        XElement paragraph = Paragraphs.Empty(StyleNames.Toc1, context.Voice);
        paragraph.Add(El("hyperlink", At("anchor", HeadingBookmarks.Of(index)), At("history", "1"), Runs.Of(text, context.Voice, context.Voice.DocumentRightToLeft)));
        return paragraph;
    }

    private static XElement Mark(string kind) => El("r", El("fldChar", At("fldCharType", kind)));

    private static XElement Code(string instruction) => El("r", El("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), instruction));
}
