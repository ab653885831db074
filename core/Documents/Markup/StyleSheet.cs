using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Workflow;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>The styles part: one sheet for masters and section files, plus the styles that carry keys.</summary>
internal sealed class StyleSheet(Voice voice)
{
    private static readonly string[] Sides = ["top", "left", "bottom", "right"];

    private readonly XElement _styles = El("styles", new XAttribute(XNamespace.Xmlns + "w", W));

    /// <summary>Borders do not turn with the paragraph: where a line begins is said here.</summary>
    private string StartSide => voice.DocumentRightToLeft ? "right" : "left";

    /// <param name="itemKeys">Each gets the style that carries it.</param>
    /// <param name="stakeholderIds">Each gets the style that carries it.</param>
    public static XDocument Write(Voice voice, IEnumerable<string> itemKeys, IEnumerable<string> stakeholderIds)
    {
        var sheet = new StyleSheet(voice);
        sheet.AddDefaults();
        sheet.AddHeadings();
        sheet.AddCover();
        sheet.AddItems();
        sheet.AddAnswers();
        sheet.AddFurniture();
        sheet.AddCharacters();
        sheet.AddTables();
        sheet.AddCarriers(itemKeys, stakeholderIds);
        return new XDocument(sheet._styles);
    }

    private void AddDefaults()
    {
        _styles.Add(El(
            "docDefaults",
            El("rPrDefault", El("rPr", Typeface.Body.Fonts(), Val("color", Palette.Ink), Val("sz", 21), Val("szCs", voice.DocumentRightToLeft ? 24 : 22),
                El("lang", At("val", voice.DefaultTag), At("eastAsia", "zh-CN"), At("bidi", "ar-SA")))),
            El("pPrDefault", El("pPr", Spacing(0, 120, 276)))));
        _styles.Add(El("style", At("type", "paragraph"), At("default", "1"), At("styleId", "Normal"), Val("name", "Normal"), El("qFormat"), Direction()));
        _styles.Add(El("style", At("type", "character"), At("default", "1"), At("styleId", "DefaultParagraphFont"), Val("name", "Default Paragraph Font"), Val("uiPriority", 1), El("semiHidden")));
        _styles.Add(El("style", At("type", "numbering"), At("default", "1"), At("styleId", "NoList"), Val("name", "No List"), Val("uiPriority", 99), El("semiHidden")));
    }

    private void AddHeadings()
    {
        Paragraph(StyleNames.Heading1, [El("keepNext"), El("keepLines"), Border("bottom", 8, Palette.Navy, 4), Spacing(480, 200, 264), Val("outlineLvl", 0)], Display(32, bold: true), next: StyleNames.Normal);
        Paragraph(StyleNames.Heading2, [El("keepNext"), El("keepLines"), Spacing(320, 80, 264), Val("outlineLvl", 1)], Display(25, bold: true), next: StyleNames.Normal);
        Paragraph(StyleNames.Heading3, [El("keepNext"), El("keepLines"), Spacing(200, 60, 264), Val("outlineLvl", 2)], Display(22, bold: true), next: StyleNames.Answer);
        Paragraph(StyleNames.Heading4, [El("keepNext"), El("keepLines"), Spacing(160, 60, 264), Val("outlineLvl", 3)], Display(21, bold: true, color: Palette.Ink), next: StyleNames.Answer);
        Paragraph(StyleNames.Heading5, [El("keepNext"), El("keepLines"), Spacing(120, 40, 264), Val("outlineLvl", 4)], Display(21, bold: true, color: Palette.Grey), next: StyleNames.Answer);
        Paragraph(StyleNames.TocHeading, [El("keepNext"), Border("bottom", 8, Palette.Navy, 4), Spacing(0, 200, 264)], Display(32, bold: true));
        Paragraph(StyleNames.Toc1, [Tabs(("right", PageLayout.TextWidth, "dot")), Spacing(0, 80, 276)], []);
    }

    private void AddCover()
    {
        Paragraph(StyleNames.CoverState, [Border("bottom", 12, Palette.Navy, 10), Spacing(1500, 700, 276)], Display(28, bold: true));
        Paragraph(StyleNames.Title, [Spacing(0, 240, 252)], Display(56, bold: true));
        Paragraph(StyleNames.Subtitle, [Spacing(0, 160, 276)], Display(26, color: Palette.Ink));
        Paragraph(StyleNames.CoverSource, [Spacing(0, 560, 276)], Size(21, Palette.Grey));
        Paragraph(StyleNames.Fact, [Tabs(("left", PageLayout.FactColumn, "none")), Spacing(0, 70, 264), El("ind", At("left", PageLayout.FactColumn), At("hanging", PageLayout.FactColumn))], []);
        Paragraph(StyleNames.Notice, [Border(StartSide, 36, Palette.NoticeBar, 8), Shade(Palette.NoticeWash), Spacing(480, 200, 276), El("ind", At("left", 170), At("right", 170))], []);
        Paragraph(StyleNames.Small, [Spacing(0, 100, 264)], Size(18, Palette.Grey));
        Paragraph(StyleNames.Instruction, [Spacing(0, 120, 288)], []);
    }

    private void AddItems()
    {
        Paragraph(StyleNames.Lead, [El("keepNext"), Spacing(0, 0, 20, exact: true)], [Val("sz", 2), Val("szCs", 2)]);
        Paragraph(StyleNames.Item, [El("keepNext"), Spacing(400, 80, 264), Val("outlineLvl", 1)], [], basedOn: StyleNames.Heading2, next: StyleNames.Answer);
        Paragraph(StyleNames.OfficialText, [El("keepNext"), El("keepLines"), Border(StartSide, 24, Palette.Navy, 8), Shade(Palette.Wash), Spacing(0, 180, 276), El("ind", At("left", 170), At("right", 170))], [Val("color", Palette.Navy)]);
        Paragraph(StyleNames.Status, [El("keepNext"), El("keepLines"), Spacing(0, 30, 252)], Size(20, Palette.Grey));
        Paragraph(StyleNames.ItemEnd, [Spacing(0, 0, 120, exact: true)], [Val("sz", 8), Val("szCs", 8)]);
        Paragraph(StyleNames.TableEnd, [Spacing(0, 0, 160, exact: true)], [Val("sz", 8), Val("szCs", 8)]);
        Paragraph(StyleNames.PartEnd, [Spacing(0, 0, 120, exact: true)], [Val("sz", 8), Val("szCs", 8)]);
    }

    private void AddAnswers()
    {
        Paragraph(StyleNames.AnswerBy, [El("keepNext"), El("keepLines"), Border("top", 4, Palette.Rule, 6), Spacing(200, 80, 264)], Size(19, Palette.Grey), next: StyleNames.Answer);
        Paragraph(StyleNames.Answer, [], []);
        Paragraph(StyleNames.AnswerPart, [El("keepNext"), Spacing(120, 40, 264)], [El("b"), El("bCs"), Val("color", Palette.Grey), Val("sz", 19), Val("szCs", 21)], next: StyleNames.Answer);
        Paragraph(StyleNames.AnswerField, [Box(), Shade("FAFBFC"), Spacing(40, 120, 288), El("ind", At("left", 113), At("right", 113))], [], next: StyleNames.Answer);
        Paragraph(StyleNames.AnswerEnd, [Spacing(0, 0, 100, exact: true)], [Val("sz", 8), Val("szCs", 8)]);
        Paragraph(StyleNames.ListParagraph, [Spacing(0, 60, 276)], []);
        Paragraph(StyleNames.Quote, [Spacing(80, 120, 276), El("ind", At("left", 400), At("right", 400))], [Val("color", Palette.Grey)]);
        Paragraph(StyleNames.CommentText, [Spacing(0, 0, 240)], [Val("sz", 20), Val("szCs", 20)]);
        Paragraph(StyleNames.FootnoteText, [Spacing(0, 40, 252)], [Val("sz", 18), Val("szCs", 20)]);
    }

    private void AddFurniture()
    {
        Paragraph(StyleNames.Header, [Tabs(("right", PageLayout.TextWidth, "none")), Border("bottom", 4, Palette.Rule, 6), Spacing(0, 0, 240)], Size(17, Palette.Grey));
        Paragraph(StyleNames.Footer, [Tabs(("center", PageLayout.TextWidth / 2, "none"), ("right", PageLayout.TextWidth, "none")), Border("top", 4, Palette.Rule, 6), Spacing(0, 0, 240)], Size(17, Palette.Grey));
        Paragraph(StyleNames.TableText, [Spacing(40, 40, 252)], [Val("sz", 19), Val("szCs", 21)]);
        Paragraph(StyleNames.TableHead, [El("keepNext"), Spacing(50, 50, 240)], [El("b"), El("bCs"), Val("color", Palette.Navy), Val("sz", 19), Val("szCs", 19)]);
        Paragraph(StyleNames.SignatureLine, [El("keepNext"), Spacing(280, 40, 252)], []);
    }

    private void AddCharacters()
    {
        Character(StyleNames.Hyperlink, [Val("color", Palette.Link), Val("u", "single")]);
        Character(StyleNames.PlaceholderText, [Val("color", "6B7785")]);
        Character(StyleNames.CommentReference, [Val("sz", 16), Val("szCs", 16)]);
        Character(StyleNames.FootnoteReference, [Val("vertAlign", "superscript")]);
        Character(StyleNames.Name, [El("b"), El("bCs"), Val("color", Palette.Navy)]);
        Character(StyleNames.VersionNumber, []);
        Character(StyleNames.Muted, [Val("color", Palette.Grey)]);
        Character(StyleNames.Code, [El("rFonts", At("ascii", Typeface.Monospaced), At("hAnsi", Typeface.Monospaced), At("cs", Typeface.Monospaced)), Val("sz", 19), Val("szCs", 19)]);
        foreach (Marking marking in Enum.GetValues<Marking>())
        {
            Character(StyleNames.Marking(marking), [El("b"), El("bCs"), Val("color", MarkingLabels.Colour(marking)), Val("sz", 19), Val("szCs", 19), Shade(Palette.Black)]);
        }
    }

    private void AddTables()
    {
        _styles.Add(El(
            "style", At("type", "table"), At("default", "1"), At("styleId", "TableNormal"), Val("name", "Normal Table"), Val("uiPriority", 99), El("semiHidden"),
            El("tblPr", El("tblInd", At("w", 0), At("type", "dxa")), El("tblCellMar", Margin("left", 108), Margin("right", 108)))));
        _styles.Add(El(
            "style", At("type", "table"), At("customStyle", "1"), At("styleId", StyleNames.Id(StyleNames.Grid)), Val("name", StyleNames.Grid), Val("basedOn", "TableNormal"), Val("uiPriority", 59),
            El("tblPr",
                El("tblBorders", Line("top", 8, Palette.Navy, 0), Line("bottom", 8, Palette.Navy, 0), Line("insideH", 4, Palette.Rule, 0)),
                El("tblCellMar", Margin("top", 40), Margin("left", 85), Margin("bottom", 40), Margin("right", 85))),
            El("tblStylePr", At("type", "firstRow"), El("tcPr", El("tcBorders", Line("bottom", 8, Palette.Navy, 0)), Shade(Palette.Wash)))));
    }

    private void AddCarriers(IEnumerable<string> itemKeys, IEnumerable<string> stakeholderIds)
    {
        _styles.Add(itemKeys.Select(CarrierNames.ItemStyle).Distinct(StringComparer.Ordinal).Select(name => Carrier(name)));
        _styles.Add(stakeholderIds.Select(CarrierNames.AnswerStyle).Distinct(StringComparer.Ordinal).Select(name => Carrier(name)));
    }

    private static XElement Carrier(string name) => El(
        "style", At("type", "paragraph"), At("customStyle", "1"), At("styleId", StyleNames.Id(name)),
        Val("name", name), Val("basedOn", StyleNames.Id(StyleNames.Lead)), Val("next", StyleNames.Id(StyleNames.Answer)), Val("uiPriority", 99), El("semiHidden"));

    private void Paragraph(string name, XElement[] paragraph, XElement[] run, string basedOn = StyleNames.Normal, string? next = null) => _styles.Add(El(
        "style", At("type", "paragraph"), Custom(name), At("styleId", StyleNames.Id(name)),
        Val("name", name), Val("basedOn", StyleNames.Id(basedOn)), next is null ? null : Val("next", StyleNames.Id(next)),
        Val("uiPriority", name.StartsWith(CarrierNames.StylePrefix, StringComparison.Ordinal) ? 50 : 9), El("qFormat"),
        paragraph.Length == 0 ? null : SchemaOrder.Sorted(El("pPr", paragraph)),
        run.Length == 0 ? null : SchemaOrder.Sorted(El("rPr", run))));

    private void Character(string name, XElement[] run) => _styles.Add(El(
        "style", At("type", "character"), Custom(name), At("styleId", StyleNames.Id(name)),
        Val("name", name), Val("basedOn", "DefaultParagraphFont"), Val("uiPriority", 50), run.Length == 0 ? null : SchemaOrder.Sorted(El("rPr", run))));

    private static XAttribute? Custom(string name) => name.StartsWith(CarrierNames.StylePrefix, StringComparison.Ordinal) ? At("customStyle", "1") : null;

    private XElement? Direction() => voice.DocumentRightToLeft ? El("pPr", El("bidi")) : null;

    private static XElement[] Display(int size, bool bold = false, string color = Palette.Navy) =>
        [Typeface.Display.Fonts(), .. bold ? new[] { El("b"), El("bCs") } : [], Val("color", color), Val("sz", size), Val("szCs", size + 2)];

    private static XElement[] Size(int size, string color) => [Val("color", color), Val("sz", size), Val("szCs", size + 2)];

    private static XElement Spacing(int before, int after, int line, bool exact = false) =>
        El("spacing", At("before", before), At("after", after), At("line", line), At("lineRule", exact ? "exact" : "auto"));

    private static XElement Tabs(params ReadOnlySpan<(string Kind, int At, string Leader)> stops)
    {
        var tabs = El("tabs");
        foreach ((string kind, int position, string leader) in stops)
        {
            tabs.Add(El("tab", At("val", kind), At("leader", leader), At("pos", position)));
        }

        return tabs;
    }

    private static XElement Border(string side, int size, string color, int space) => El("pBdr", Line(side, size, color, space));

    private static XElement Box() => El("pBdr", Sides.Select(side => Line(side, 4, Palette.Rule, 6)));

    private static XElement Line(string side, int size, string color, int space) =>
        El(side, At("val", "single"), At("sz", size), At("space", space), At("color", color));

    private static XElement Shade(string fill) => El("shd", At("val", "clear"), At("color", "auto"), At("fill", fill));

    private static XElement Margin(string side, int width) => El(side, At("w", width), At("type", "dxa"));
}
