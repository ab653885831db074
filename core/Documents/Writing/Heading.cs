using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A heading the table of contents points at.</summary>
internal static class Heading
{
    public static XElement Of(string title, int index, WritingContext context, bool newPage = false)
    {
        XElement heading = Paragraphs.Line(StyleNames.Heading1, context.Voice, new Span(title));
        Controls.Bookmarked(context, HeadingBookmarks.Of(index), [heading]);
        return newPage ? Paragraphs.PageBreakBefore(heading) : heading;
    }
}
