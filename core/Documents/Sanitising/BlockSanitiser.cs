using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Builds paragraphs and tables again from what the allow-list knows; one per source document.</summary>
/// <param name="inNote">The kind of note that is built; empty for the text.</param>
internal sealed class BlockSanitiser(SourceDocument source, Takeover target, string inNote = "")
{
    private readonly Dictionary<(string NumId, bool Ordered), int> _lists = [];
    private readonly RunSanitiser _runs = new(source, target, inNote);

    /// <summary>The block, and behind it what floated beside it.</summary>
    public IEnumerable<XElement> Of(XElement block) => [block.Is("tbl") ? Table(block) : Paragraph(block), .. _runs.TakeFloating().SelectMany(Of)];

    private XElement Paragraph(XElement paragraph)
    {
        XElement? properties = paragraph.Child("pPr");
        var clean = El("pPr", target.ParagraphStyle(source.Reading.StyleName(paragraph)), Numbering(properties), PropertyRules.Clean(properties, "pPr"), MarkRevision(properties));
        return El("p", clean.HasElements ? SchemaOrder.Sorted(clean) : null, _runs.Children(paragraph));
    }

    private XElement? MarkRevision(XElement? properties)
    {
        XElement[] revisions = [.. (properties.Child("rPr")?.Elements() ?? []).Where(element => element.Is("ins") || element.Is("del")).Take(1).Select(revision => El(revision.Name.LocalName, target.Revision(revision)))];
        return revisions.Length == 0 ? null : El("rPr", revisions);
    }

    private XElement? Numbering(XElement? properties)
    {
        XElement? numbering = properties.Child("numPr");
        string? numId = numbering.ValOf("numId");
        int level = PropertyRules.Number(numbering.ValOf("ilvl"), 0, 8) ?? 0;
        if (numId is null or "0" || source.Reading.Ordered(numId, level) is not { } ordered)
        {
            return null;
        }

        if (!_lists.TryGetValue((numId, ordered), out int list))
        {
            _lists.Add((numId, ordered), list = target.Context.Lists.Next(ordered, source.Reading.Start(numId, level), level));
        }

        target.Context.Lists.Reach(list, level);
        return El("numPr", Val("ilvl", level), Val("numId", list));
    }

    private XElement Table(XElement table)
    {
        XElement[] rows = [.. Unwrapped(table, "tr").Select(Row).OfType<XElement>()];
        int columns = Math.Max(1, rows.Select(row => row.Elements(W + "tc").Sum(Span)).DefaultIfEmpty(1).Max());
        return El("tbl", TableProperties(table), Tables.Columns([.. Widths(table, columns)]), rows.Length > 0 ? rows : [EmptyRow()]);
    }

    private XElement TableProperties(XElement table)
    {
        string style = source.Reading.StyleNameOf(table.Child("tblPr").ValOf("tblStyle"));
        XElement[] clean = [.. PropertyRules.Clean(table.Child("tblPr"), "tblPr")];
        bool header = table.Descendants(W + "tblHeader").Any();
        return SchemaOrder.Sorted(El(
            "tblPr",
            Val("tblStyle", style == StyleNames.Grid ? StyleNames.Id(StyleNames.Grid) : "TableNormal"),
            clean,
            clean.Any(property => property.Is("tblW")) ? null : El("tblW", At("w", 0), At("type", "auto")),
            El("tblLook", At("val", header ? "0020" : "0000"), At("firstRow", header ? "1" : "0"), At("lastRow", "0"), At("firstColumn", "0"), At("lastColumn", "0"), At("noHBand", "1"), At("noVBand", "1"))));
    }

    private static IEnumerable<int> Widths(XElement table, int columns)
    {
        int[] given = [.. (table.Child("tblGrid")?.Elements(W + "gridCol") ?? []).Select(column => PropertyRules.Number(column.Attr("w"), 1, 31_680) ?? 1_000)];
        return given.Length >= columns ? given.Take(columns) : Enumerable.Repeat(PageLayout.TextWidth / columns, columns);
    }

    private XElement? Row(XElement row)
    {
        XElement[] cells = [.. Unwrapped(row, "tc").Select(Cell)];
        XElement[] revisions = [.. (row.Child("trPr")?.Elements() ?? []).Where(element => element.Is("ins") || element.Is("del")).Take(1).Select(revision => El(revision.Name.LocalName, target.Revision(revision)))];
        var properties = El("trPr", PropertyRules.Clean(row.Child("trPr"), "trPr"), revisions);
        return cells.Length == 0 ? null : El("tr", properties.HasElements ? SchemaOrder.Sorted(properties) : null, cells);
    }

    private XElement Cell(XElement cell)
    {
        var properties = El("tcPr", PropertyRules.Clean(cell.Child("tcPr"), "tcPr"));
        XElement[] content = [.. Blocks(cell).SelectMany(Of)];
        return El(
            "tc",
            properties.HasElements ? SchemaOrder.Sorted(properties) : null,
            content,
            content.Length > 0 && content[^1].Is("p") ? null : El("p"));
    }

    private static XElement EmptyRow() => El("tr", El("tc", El("p")));

    private static int Span(XElement cell) => PropertyRules.Number(cell.Child("tcPr").ValOf("gridSpan"), 1, DocumentLimits.MaxTableColumns) ?? 1;

    private static IEnumerable<XElement> Blocks(XElement container) => container.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "p" or "tbl" => [child],
        "sdt" or "sdtContent" or "customXml" or "smartTag" or "ins" or "moveTo" => Blocks(child),
        _ => Enumerable.Empty<XElement>(),
    });

    private static IEnumerable<XElement> Unwrapped(XElement container, string name) => container.Elements().SelectMany(child =>
        child.Is(name) ? [child]
        : child.Name.LocalName is "sdt" or "sdtContent" or "customXml" ? Unwrapped(child, name)
        : Enumerable.Empty<XElement>());
}
