using System.Xml.Linq;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>A piece of a paragraph with its own look.</summary>
internal readonly record struct Span(string Text, RunLook Look = default);

/// <summary>Whole paragraphs: style, direction, runs.</summary>
internal static class Paragraphs
{
    public static XElement Of(string style, string text, Voice voice) => Of(style, voice, new Span(text));

    public static XElement Of(string style, Voice voice, params ReadOnlySpan<Span> spans)
    {
        string whole = "";
        foreach (Span span in spans)
        {
            whole += span.Text;
        }

        bool rightToLeft = TextDirection.IsRightToLeft(whole, voice.DocumentRightToLeft);
        var paragraph = Empty(style, voice, rightToLeft);
        foreach (Span span in spans)
        {
            paragraph.Add(Runs.Of(span.Text, voice, rightToLeft, span.Look));
        }

        return paragraph;
    }

    /// <summary>A generated line: it runs with the document, whatever letters a name in it has.</summary>
    public static XElement Line(string style, Voice voice, params ReadOnlySpan<Span> spans)
    {
        var paragraph = Empty(style, voice, voice.DocumentRightToLeft);
        foreach (Span span in spans)
        {
            paragraph.Add(Runs.Of(span.Text, voice, voice.DocumentRightToLeft, span.Look));
        }

        return paragraph;
    }

    public static XElement Empty(string style, Voice voice, bool? rightToLeft = null) =>
        El("p", El("pPr", Val("pStyle", StyleNames.Id(style)), Direction(voice, rightToLeft ?? voice.DocumentRightToLeft)));

    /// <summary>Stated on every paragraph of a right-to-left document, and wherever a paragraph differs from the document.</summary>
    public static XElement? Direction(Voice voice, bool rightToLeft) =>
        rightToLeft ? El("bidi") : voice.DocumentRightToLeft ? Val("bidi", "0") : null;

    /// <summary>Begins a page, without the space a paragraph of its style has above it elsewhere.</summary>
    public static XElement PageBreakBefore(XElement paragraph)
    {
        paragraph.Child("pPr")!.Add(El("pageBreakBefore"), El("spacing", At("before", 0)));
        SchemaOrder.Sorted(paragraph.Child("pPr")!);
        return paragraph;
    }
}
