using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A table as rows.</summary>
internal sealed class TableUnit : Unit
{
    public TableUnit(XElement source, IReadOnlyList<RowUnit> rows)
        : base(source)
    {
        Rows = rows;
        Key = "table\u0005" + string.Join('\u0005', rows.Select(row => row.Key));
        Text = string.Join('\n', rows.Select(row => row.Text));
        IsOffered = rows.Count > 0 && rows.All(row => row.IsOffered);
        Gather(rows);
    }

    public IReadOnlyList<RowUnit> Rows { get; }

    public override string Key { get; }

    public override string Text { get; }
}

/// <summary>A row as cells.</summary>
internal sealed class RowUnit : Unit
{
    public RowUnit(XElement source, IReadOnlyList<CellUnit> cells, bool offered)
        : base(source)
    {
        Cells = cells;
        IsOffered = offered;
        Key = (offered ? "offered" : source.Child("trPr").Flag("tblHeader") == true ? "head" : "row") + "\u0004" + string.Join('\u0004', cells.Select(cell => cell.Key));
        Text = string.Join('\t', cells.Select(cell => cell.Text));
        Gather(cells);
        foreach (XElement revision in (source.Child("trPr")?.Elements() ?? []).Where(element => element.Is("ins") || element.Is("del")))
        {
            Annotations.Add(Shell.Of(revision).Key);
        }
    }

    public IReadOnlyList<CellUnit> Cells { get; }

    public override string Key { get; }

    public override string Text { get; }
}

/// <summary>A cell as blocks.</summary>
internal sealed class CellUnit : Unit
{
    public CellUnit(XElement source, IReadOnlyList<Unit> blocks)
        : base(source)
    {
        Blocks = blocks;
        Kind = $"{source.Child("tcPr").ValOf("gridSpan")}|{(source.Child("tcPr").Child("vMerge") is { } merge ? merge.Attr("val") ?? "continue" : "")}";
        Key = string.Join('\u0002', blocks.Select(block => block.Key).Prepend(Kind));
        Text = string.Join('\n', blocks.Select(block => block.Text));
        Gather(blocks);
    }

    /// <summary>Columns and rows it covers.</summary>
    public string Kind { get; }

    public IReadOnlyList<Unit> Blocks { get; }

    public override string Key { get; }

    public override string Text { get; }
}
