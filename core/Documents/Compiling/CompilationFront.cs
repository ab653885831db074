using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Texts;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Beginning and end of the compilation's body: cover, list of the states, page layout.</summary>
internal static class CompilationFront
{
    private const string Instruction = " TOC \\o \"1-1\" \\h \\z \\u ";

    /// <param name="titles">Of all masters, those that will turn out to be unreadable too: each gets its chapter.</param>
    public static PackedBytes Begin(CompilationRequest request, IReadOnlyList<string> titles)
    {
        using var front = new MarkupBuffer();
        front.Raw("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>"u8);
        foreach (XElement paragraph in Cover(request, titles.Count).Concat(States(titles, request.Language)))
        {
            front.Element(paragraph);
        }

        return PackedBytes.Of(front.Written);
    }

    public static PackedBytes End(string language)
    {
        using var end = new MarkupBuffer();
        end.Element(PageLayout.Section(Voice.Of(language)));
        end.Raw("</w:body></w:document>"u8);
        return PackedBytes.Of(end.Written);
    }

    private static IEnumerable<XElement> Cover(CompilationRequest request, int count)
    {
        var voice = Voice.Of(request.Language);
        TextsInLanguage texts = DocumentTexts.In(request.Language);
        return
        [
            Paragraphs.Empty(StyleNames.CoverState, voice),
            Paragraphs.Line(StyleNames.Title, voice, new Span(XmlText.Line(request.Title))),
            Fact(voice, texts["compilation.count"], count.ToString(CultureInfo.InvariantCulture)),
            Fact(voice, texts["compilation.date"], texts.Date(request.At)),
        ];
    }

    private static XElement Fact(Voice voice, string name, string value) =>
        Paragraphs.Line(StyleNames.Fact, voice, new Span(name, new RunLook(StyleNames.Muted)), new Span("\t"), new Span(value));

    /// <summary>A table of contents Word can update, filled with links; page numbers come with the update.</summary>
    private static IEnumerable<XElement> States(IReadOnlyList<string> titles, string language)
    {
        var voice = Voice.Of(language);
        XElement heading = Paragraphs.PageBreakBefore(Paragraphs.Line(StyleNames.TocHeading, voice, new Span(DocumentTexts.In(language)["compilation.states"])));
        XElement[] entries = [.. titles.Select((title, index) => Entry(XmlText.Line(title), index, voice))];
        if (entries.Length > 0)
        {
            entries[0].Child("pPr")!.AddAfterSelf(Mark("begin"), Code(), Mark("separate"));
            entries[^1].Add(Mark("end"));
        }

        return [heading, .. entries];
    }

    private static XElement Entry(string title, int index, Voice voice)
    {
        XElement paragraph = Paragraphs.Empty(StyleNames.Toc1, voice);
        paragraph.Add(El("hyperlink", At("anchor", CompilationChapter.Bookmark(index)), At("history", "1"), Runs.Of(title, voice, voice.DocumentRightToLeft)));
        return paragraph;
    }

    private static XElement Mark(string kind) => El("r", El("fldChar", At("fldCharType", kind)));

    private static XElement Code() => El("r", El("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), Instruction));
}
