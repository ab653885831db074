using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>How far the assessment is, heading by heading, with a link to every item.</summary>
internal static class ProgressTable
{
    public const string Part = "progress";

    private static readonly string[] Columns = ["inScope", "asked", "answered", "included", "leftOut"];
    private static readonly int[] Widths = Fitted();

    public static XElement Of(MasterFacts facts, WritingContext context)
    {
        string title = context.Texts["progress"];
        XElement[] content =
        [
            Heading.Of(title, 0, context),
            El(
                "tbl",
                Tables.Properties(context.Voice.DocumentRightToLeft, header: true, title),
                Tables.Columns(Widths),
                HeaderRow(context),
                facts.Request.Template.Headings.Select(heading => Row(heading, facts, context)),
                TotalRow(facts, context)),
            Paragraphs.Empty(StyleNames.PartEnd, context.Voice),
        ];
        return Controls.Region(context, Carrier.OfPart(Part), title, ControlLock.Fixed, content);
    }

    private static int[] Fitted()
    {
        const int number = 1_130;
        return [PageLayout.TextWidth - (5 * number), number, number, number, number, number];
    }

    private static XElement HeaderRow(WritingContext context) => El(
        "tr",
        El("trPr", El("cantSplit"), El("tblHeader")),
        Tables.Cell(Widths[0], [Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts["heading"]))]),
        Columns.Select((key, index) => Tables.Cell(Widths[index + 1], [Centred(Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts[key])))])));

    private static XElement Row(TemplateHeading heading, MasterFacts facts, WritingContext context)
    {
        TemplateItem[] counted = [.. Progress.Counted(heading, facts)];
        return El(
            "tr",
            El("trPr", El("cantSplit")),
            Tables.Cell(Widths[0], [Paragraphs.Line(StyleNames.TableText, context.Voice, new Span(XmlText.Line(facts.Language.HeadingTitles[heading.Id]))), Links(heading, facts.Request.Template, context)]),
            Numbers(Progress.Of(counted, facts), StyleNames.TableText, context));
    }

    private static XElement TotalRow(MasterFacts facts, WritingContext context)
    {
        Progress total = facts.Request.Template.Headings.Select(heading => Progress.Of(Progress.Counted(heading, facts), facts)).Aggregate(default(Progress), (sum, one) => sum + one);
        return El(
            "tr",
            El("trPr", El("cantSplit")),
            Tables.Cell(Widths[0], [Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts["total"]))]),
            Numbers(total, StyleNames.TableHead, context));
    }

    /// <summary>The numbers of the items, each leading to its region.</summary>
    private static XElement Links(TemplateHeading heading, Template template, WritingContext context)
    {
        XElement line = Paragraphs.Empty(StyleNames.TableText, context.Voice);
        bool first = true;
        foreach (TemplateItem item in heading.Items)
        {
            line.Add(first ? null : Runs.Of("  ", context.Voice, context.Voice.DocumentRightToLeft));
            line.Add(El(
                "hyperlink", At("anchor", CarrierNames.ItemBookmark(item.Key)), At("history", "1"),
                Runs.Of(ItemNumbers.Of(template, item), context.Voice, context.Voice.DocumentRightToLeft, new RunLook(StyleNames.Hyperlink))));
            first = false;
        }

        return line;
    }

    private static IEnumerable<XElement> Numbers(Progress progress, string style, WritingContext context) =>
        new[] { progress.InScope, progress.Asked, progress.Answered, progress.Included, progress.LeftOut }.Select((number, index) =>
            Tables.Cell(Widths[index + 1], [Centred(Paragraphs.Line(style, context.Voice, new Span(number.ToString(CultureInfo.InvariantCulture))))]));

    private static XElement Centred(XElement paragraph)
    {
        paragraph.Child("pPr")!.Add(Val("jc", "center"));
        return paragraph;
    }
}
