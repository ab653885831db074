using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Templates;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>
/// How far the assessment is, heading by heading, with a link to every item. Only the numbers change from version to
/// version; everything around them is written once.
/// </summary>
internal static class ProgressTable
{
    public const string Part = "progress";

    private const int NumberWidth = 1_130;
    private static readonly string[] Columns = ["inScope", "asked", "answered", "included", "leftOut"];
    private static readonly int[] Widths = Fitted();

    /// <summary>The table with a hole where the numbers of each row go.</summary>
    public static XElement Frame(Template template, TemplateLanguage language, WritingContext context)
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
                template.Headings.Select(heading => Row(
                    [Paragraphs.Line(StyleNames.TableText, context.Voice, new Span(XmlText.Line(language.HeadingTitles[heading.Id]))), Links(heading, template, context)])),
                Row([Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts["total"]))])),
            Paragraphs.Empty(StyleNames.PartEnd, context.Voice),
        ];
        return Controls.Region(context, Carrier.OfPart(Part), title, ControlLock.Fixed, content);
    }

    /// <summary>What goes into the holes, in order: a row for each heading, and their sum.</summary>
    /// <param name="cell">A cell with a number, in the style of the row.</param>
    public static IEnumerable<byte[]> Rows(MasterFacts facts, Func<string, int, byte[]> cell)
    {
        var total = default(Progress);
        foreach (TemplateHeading heading in facts.Request.Template.Headings)
        {
            var row = Progress.Of(heading, facts);
            total += row;
            yield return Row(row, StyleNames.TableText, cell);
        }

        yield return Row(total, StyleNames.TableHead, cell);
    }

    public static byte[] NumberCell(string style, int number, Voice voice) => Fragment.Of(
        [Tables.Cell(NumberWidth, [Centred(Paragraphs.Line(style, voice, new Span(number.ToString(CultureInfo.InvariantCulture))))])]);

    private static byte[] Row(Progress progress, string style, Func<string, int, byte[]> cell) =>
        [.. cell(style, progress.InScope), .. cell(style, progress.Asked), .. cell(style, progress.Answered), .. cell(style, progress.Included), .. cell(style, progress.LeftOut)];

    private static int[] Fitted() =>
        [PageLayout.TextWidth - (Columns.Length * NumberWidth), .. Enumerable.Repeat(NumberWidth, Columns.Length)];

    private static XElement HeaderRow(WritingContext context) => El(
        "tr",
        El("trPr", El("cantSplit"), El("tblHeader")),
        Tables.Cell(Widths[0], [Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts["heading"]))]),
        Columns.Select((key, index) => Tables.Cell(Widths[index + 1], [Centred(Paragraphs.Line(StyleNames.TableHead, context.Voice, new Span(context.Texts[key])))])));

    private static XElement Row(IEnumerable<XElement> first) =>
        El("tr", El("trPr", El("cantSplit")), Tables.Cell(Widths[0], first), PieceRendering.HoleElement);

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

    private static XElement Centred(XElement paragraph)
    {
        paragraph.Child("pPr")!.Add(Val("jc", "center"));
        return paragraph;
    }
}
