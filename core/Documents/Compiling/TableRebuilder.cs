using System.Text;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>Writes tables again, in the compilation's own look; rows an open change would insert are not shown.</summary>
internal sealed class TableRebuilder(Scope scope, BlockRebuilder blocks)
{
    private static readonly byte[] Style = AllowedProperties.Value("tblStyle", StyleNames.Id(StyleNames.Grid));
    private static readonly byte[] AutomaticWidth = "<w:tblW w:w=\"0\" w:type=\"auto\"/>"u8.ToArray();

    private readonly MarkupCursor _cursor = scope.Cursor;
    private readonly MarkupBuffer _to = scope.To;

    /// <returns><c>tbl</c>; empty when no row was left.</returns>
    public string Table()
    {
        int start = _to.Length;
        int rows = 0;
        _to.Raw("<w:tbl>"u8);
        TableParts(ref rows, new HashSet<string>(StringComparer.Ordinal));
        if (rows == 0)
        {
            _to.Cut(start);
            return "";
        }

        _to.Raw("</w:tbl>"u8);
        return "tbl";
    }

    private void TableParts(ref int rows, HashSet<string> met)
    {
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            switch (_cursor.Name)
            {
                case "tblPr" when rows == 0 && met.Add("tblPr"):
                    TableProperties();
                    break;
                case "tblGrid" when rows == 0 && met.Add("tblGrid"):
                    Grid();
                    break;
                case "tr":
                    rows += Row() ? 1 : 0;
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    TableParts(ref rows, met);
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }
    }

    private void TableProperties()
    {
        PropertyHolder properties = AllowedProperties.Table();
        bool header = false;
        properties.Set("tblStyle", Style);
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            header |= _cursor.Name == "tblLook" && (_cursor.Attr("firstRow") is "1" or "true" || _cursor.Attr("val") is { Length: 4 } look && (look[2] - '0' & 2) != 0);
            properties.Take(_cursor);
        }

        properties.Set("tblW", AutomaticWidth);
        properties.Set("tblLook", Encoding.UTF8.GetBytes($"<w:tblLook w:val=\"{(header ? "0020" : "0000")}\" w:firstRow=\"{(header ? 1 : 0)}\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"));
        properties.Write(_to);
    }

    private void Grid()
    {
        _to.Raw("<w:tblGrid>"u8);
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            if (_cursor.Name == "gridCol")
            {
                _to.Raw("<w:gridCol w:w=\""u8);
                _to.Number(AllowedProperties.Number(_cursor.Attr("w"), 1, 31_680) ?? 1_000);
                _to.Raw("\"/>"u8);
            }
        }

        _to.Raw("</w:tblGrid>"u8);
    }

    private bool Row()
    {
        int start = _to.Length;
        int cells = 0;
        bool inserted = false;
        _to.Raw("<w:tr>"u8);
        RowParts(ref cells, ref inserted);
        if (cells == 0 || inserted)
        {
            scope.Chapter.OpenChanges += inserted && scope.IsCertain ? 1 : 0;
            _to.Cut(start);
            return false;
        }

        _to.Raw("</w:tr>"u8);
        return true;
    }

    private void RowParts(ref int cells, ref bool inserted)
    {
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth);)
        {
            switch (_cursor.Name)
            {
                case "trPr" when cells == 0:
                    inserted |= RowProperties();
                    break;
                case "tc":
                    Cell();
                    cells++;
                    break;
                case "sdt" or "sdtContent" or "customXml":
                    RowParts(ref cells, ref inserted);
                    break;
                default:
                    _cursor.Skip();
                    break;
            }
        }
    }

    private bool RowProperties()
    {
        PropertyHolder properties = AllowedProperties.Row();
        bool inserted = false;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            inserted |= _cursor.Name == "ins";
            properties.Take(_cursor);
        }

        properties.Write(_to);
        return inserted;
    }

    private void Cell()
    {
        scope.Chapter.Words.Break();
        _to.Raw("<w:tc>"u8);
        string last = "";
        bool first = true;
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); first = false)
        {
            if (first && _cursor.Name == "tcPr")
            {
                CellProperties();
            }
            else
            {
                last = blocks.Block() is { Length: > 0 } written ? written : last;
            }
        }

        _to.Raw(last == "p" ? "</w:tc>"u8 : "<w:p/></w:tc>"u8);
    }

    private void CellProperties()
    {
        PropertyHolder properties = AllowedProperties.Cell();
        for (bool within = _cursor.Enter(out int depth); within && _cursor.Child(depth); _cursor.Skip())
        {
            properties.Take(_cursor);
        }

        properties.Write(_to);
    }
}
