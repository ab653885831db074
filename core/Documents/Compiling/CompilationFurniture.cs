using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Headers and footers: the most restricted marking on every page (TLP 2.0, section 3), title, date, page numbers.</summary>
internal static class CompilationFurniture
{
    public static void Put(PackageParts parts, CompilationRequest request, Marking marking)
    {
        var voice = Voice.Of(request.Language);
        TextsInLanguage texts = DocumentTexts.In(request.Language);
        XElement[] label = [.. Text(MarkingLabels.Span(marking).Text, voice, MarkingLabels.Span(marking).Look)];
        parts.Put(PartNames.FirstHeader, Part("hdr", StyleNames.Header, voice, [.. Text("\t", voice), .. label]));
        parts.Put(PartNames.Header, Part("hdr", StyleNames.Header, voice, [.. Text(XmlText.Line(request.Title) + "\t", voice), .. label]));
        parts.Put(PartNames.FirstFooter, Part("ftr", StyleNames.Footer, voice, [.. Text(texts.Date(request.At) + "\t\t", voice), .. label]));
        parts.Put(PartNames.Footer, Part("ftr", StyleNames.Footer, voice, [.. Text(texts.Date(request.At) + "\t", voice), .. PageOfPages(texts, voice), .. Text("\t", voice), .. label]));
        Furniture.Relate(parts);
    }

    private static XDocument Part(string root, string style, Voice voice, XElement[] content)
    {
        XElement line = Paragraphs.Empty(style, voice);
        line.Add(content.Select(run => new XElement(run)));
        return new XDocument(El(root, new XAttribute(XNamespace.Xmlns + "w", W), line));
    }

    private static IEnumerable<XElement> Text(string text, Voice voice, RunLook look = default) => Runs.Of(text, voice, voice.DocumentRightToLeft, look);

    /// <summary>The sentence with its two numbers as fields, in the order of the language.</summary>
    private static IEnumerable<XElement> PageOfPages(TextsInLanguage texts, Voice voice)
    {
        string[] around = texts.Format("page", ("page", "\u0001"), ("pages", "\u0002")).Split('\u0001', '\u0002');
        return [.. Text(around[0], voice), Field("PAGE", voice), .. Text(around[1], voice), Field("NUMPAGES", voice), .. Text(around[2], voice)];
    }

    private static XElement Field(string code, Voice voice) =>
        El("fldSimple", At("instr", $" {code} "), El("r", voice.DocumentRightToLeft ? El("rPr", El("rtl")) : null, Runs.Text("1")));
}
