using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The page on which the assessment is signed.</summary>
internal static class Closing
{
    private const int LabelWidth = 2_600;
    private static readonly string[] Lines = ["sign.name", "sign.position", "sign.signature", "sign.date"];

    public static IEnumerable<XElement> Of(int headingIndex, Assessment assessment, WritingContext context) =>
    [
        Heading.Of(context.Texts["sign"], headingIndex, context, newPage: true),
        Paragraphs.Line(StyleNames.Normal, context.Voice, new Span(context.Texts.Format("sign.statement", ("state", XmlText.Line(assessment.State)), ("cycle", XmlText.Line(assessment.Cycle))))),
        Block("sign.for", assessment, context),
        Paragraphs.Empty(StyleNames.Normal, context.Voice),
        Block("sign.coordinator", assessment, context),
        Paragraphs.Empty(StyleNames.PartEnd, context.Voice),
    ];

    private static XElement Block(string role, Assessment assessment, WritingContext context) => El(
        "tbl",
        Plain(context, context.Texts.Format(role, ("state", XmlText.Line(assessment.State)))),
        Tables.Columns([LabelWidth, PageLayout.TextWidth - LabelWidth]),
        El(
            "tr",
            El("trPr", El("cantSplit")),
            Spanning(Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts.Format(role, ("state", XmlText.Line(assessment.State))))))),
        Lines.Select(key => Row(key, context)));

    private static XElement Plain(WritingContext context, string title)
    {
        XElement properties = Tables.Properties(context.Voice.DocumentRightToLeft, header: false, title);
        properties.Child("tblStyle")!.Attribute(ValName)!.Value = "TableNormal";
        return properties;
    }

    private static XElement Spanning(XElement paragraph)
    {
        XElement cell = Tables.Cell(PageLayout.TextWidth, [paragraph]);
        cell.Child("tcPr")!.Child("tcW")!.AddAfterSelf(Val("gridSpan", 2));
        return cell;
    }

    private static XElement Row(string key, WritingContext context) => El(
        "tr",
        El("trPr", El("cantSplit")),
        Tables.Cell(LabelWidth, [Paragraphs.Line(StyleNames.SignatureLine, context.Voice, new Span(context.Texts[key], new RunLook(StyleNames.Muted)))]),
        Tables.Cell(PageLayout.TextWidth - LabelWidth, [Paragraphs.Empty(StyleNames.SignatureLine, context.Voice)], Palette.Grey));
}
