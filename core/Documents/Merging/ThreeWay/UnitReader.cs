using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Reads a list of blocks; one reader per list, since conflicts' bookmarks reach over blocks.</summary>
internal sealed class UnitReader
{
    private readonly OfferScope _offers = new();
    private readonly ParagraphReader _paragraphs;

    public UnitReader(MergeTerms terms) => _paragraphs = new ParagraphReader(terms, _offers);

    public IReadOnlyList<Unit> Read(IEnumerable<XElement> blocks)
    {
        var units = new List<Unit>();
        foreach (XElement block in blocks.Where(block => block.Is("p") || block.Is("tbl")))
        {
            units.Add((block.Is("tbl") ? (Unit)Table(block) : _paragraphs.Read(block)).Behind(units.LastOrDefault()));
        }

        return units;
    }

    private TableUnit Table(XElement table) => new(table, [.. table.Elements(Wml.W + "tr").Select(Row)]);

    private RowUnit Row(XElement row)
    {
        CellUnit[] cells = [.. row.Elements(Wml.W + "tc").Select(cell => new CellUnit(cell, Read(cell.Elements())))];
        bool offered = cells.Length > 0 && cells.All(cell => cell.Blocks.All(block => block.IsOffered)) && row.Child("trPr").Child("ins") is not null;
        return new RowUnit(row, cells, offered);
    }
}
