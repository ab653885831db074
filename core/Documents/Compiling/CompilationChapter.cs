using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>What a compilation says itself in a state's chapter.</summary>
internal static class CompilationChapter
{
    /// <summary>Where the states' own bookmarks begin.</summary>
    private const int FirstOfStates = 100_000;

    /// <param name="index">Of the chapter, from 0.</param>
    public static string Bookmark(int index) => "_Toc" + (642_500_000 + index).ToString(CultureInfo.InvariantCulture);

    /// <summary>The first number the bookmarks of a chapter may have.</summary>
    public static int FirstBookmark(int index) => FirstOfStates + (index * SourceBookmarks.Most);

    /// <summary>The state's name on a new page.</summary>
    public static void Begin(string title, int index, string language, MarkupBuffer to)
    {
        XElement heading = Paragraphs.PageBreakBefore(Paragraphs.Line(StyleNames.Heading1, Voice.Of(language), new Span(XmlText.Line(title))));
        heading.Child("pPr")!.AddAfterSelf(El("bookmarkStart", At("id", index + 1), At("name", Bookmark(index))));
        heading.Add(El("bookmarkEnd", At("id", index + 1)));
        to.Element(heading);
    }

    /// <summary>Says that open changes are not shown, when there are any.</summary>
    public static void End(int openChanges, string language, MarkupBuffer to)
    {
        if (openChanges > 0)
        {
            string sentence = DocumentTexts.In(language).Format("compilation.openChanges", ("count", openChanges));
            to.Element(Paragraphs.Line(StyleNames.Status, Voice.Of(language), new Span(sentence)));
        }
    }

    /// <summary>A chapter for a master that could not be read.</summary>
    public static PackedBytes Unreadable(string title, int index, string language)
    {
        using var chapter = new MarkupBuffer();
        Begin(title, index, language, chapter);
        chapter.Element(Paragraphs.Line(StyleNames.Status, Voice.Of(language), new Span(DocumentTexts.In(language)["compilation.unreadable"])));
        return PackedBytes.Of(chapter.Written);
    }
}
