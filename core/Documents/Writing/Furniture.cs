using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Running headers and footers. The marking stands on every page, at top and bottom (TLP 2.0, section 3).</summary>
internal static class Furniture
{
    /// <param name="running">What the header says, for example state and cycle.</param>
    /// <param name="version">Shown with the date in the footer.</param>
    /// <param name="marking">Null when the document bears none.</param>
    public static void Put(PackageParts parts, string running, int version, DateTimeOffset at, Marking? marking, WritingContext context)
    {
        IEnumerable<XElement> edition = Edition(version, at, context);
        parts.Put(PartNames.FirstHeader, Part("hdr", marking is null ? StyleNames.Normal : StyleNames.Header, context, marking, Text("\t", context)));
        parts.Put(PartNames.Header, Part("hdr", StyleNames.Header, context, marking, Text(running + "\t", context)));
        parts.Put(PartNames.FirstFooter, Part("ftr", StyleNames.Footer, context, marking, edition, Text("\t\t", context)));
        parts.Put(PartNames.Footer, Part("ftr", StyleNames.Footer, context, marking, edition, Text("\t", context), PageOfPages(context), Text("\t", context)));
        Relate(parts);
    }

    public static void Relate(PackageParts parts)
    {
        parts.Relate(PartNames.Document, new Relationship(PageLayout.FirstHeaderId, Relationship.Office + "header", PartNames.FirstHeader, false));
        parts.Relate(PartNames.Document, new Relationship(PageLayout.HeaderId, Relationship.Office + "header", PartNames.Header, false));
        parts.Relate(PartNames.Document, new Relationship(PageLayout.FirstFooterId, Relationship.Office + "footer", PartNames.FirstFooter, false));
        parts.Relate(PartNames.Document, new Relationship(PageLayout.FooterId, Relationship.Office + "footer", PartNames.Footer, false));
    }

    private static XDocument Part(string root, string style, WritingContext context, Marking? marking, params ReadOnlySpan<IEnumerable<XElement>> pieces)
    {
        XElement line = Paragraphs.Empty(style, context.Voice);
        foreach (IEnumerable<XElement> piece in pieces)
        {
            line.Add(piece);
        }

        if (marking is { } label)
        {
            Span span = MarkingLabels.Span(label);
            line.Add(Runs.Of(span.Text, context.Voice, context.Voice.DocumentRightToLeft, span.Look));
        }

        return new XDocument(El(root, new XAttribute(XNamespace.Xmlns + "w", W), line));
    }

    private static IEnumerable<XElement> Text(string text, WritingContext context, string? style = null) =>
        Runs.Of(text, context.Voice, context.Voice.DocumentRightToLeft, new RunLook(style));

    private static IEnumerable<XElement> Edition(int version, DateTimeOffset at, WritingContext context)
    {
        string[] around = context.Texts.Format("versionLine", ("version", "\u0001"), ("date", context.Texts.Date(at))).Split('\u0001');
        return [.. Text(around[0], context), .. Text(version.ToString(CultureInfo.InvariantCulture), context, StyleNames.VersionNumber), .. Text(around[1], context)];
    }

    /// <summary>The sentence with its two numbers as fields, in the order of the language.</summary>
    private static IEnumerable<XElement> PageOfPages(WritingContext context)
    {
        bool rightToLeft = context.Voice.DocumentRightToLeft;
        string[] around = context.Texts.Format("page", ("page", "\u0001"), ("pages", "\u0002")).Split('\u0001', '\u0002');
        return
        [
            .. Runs.Of(around[0], context.Voice, rightToLeft), .. Field("PAGE", rightToLeft), .. Runs.Of(around[1], context.Voice, rightToLeft),
            .. Field("NUMPAGES", rightToLeft), .. Runs.Of(around[2], context.Voice, rightToLeft),
        ];
    }

    private static IEnumerable<XElement> Field(string code, bool rightToLeft) =>
    [
        Run(rightToLeft, El("fldChar", At("fldCharType", "begin"))),
        Run(rightToLeft, El("instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" {code} ")),
        Run(rightToLeft, El("fldChar", At("fldCharType", "separate"))),
        Run(rightToLeft, Runs.Text("1")),
        Run(rightToLeft, El("fldChar", At("fldCharType", "end"))),
    ];

    private static XElement Run(bool rightToLeft, XElement content) => El("r", rightToLeft ? El("rPr", El("rtl")) : null, content);
}
