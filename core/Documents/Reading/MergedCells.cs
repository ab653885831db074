using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// The cells of a table as Word has them, where a cell over several rows is continued by an empty one in each (section
/// 17.4.85), as cells that span.
/// </summary>
internal sealed class MergedCells
{
    private readonly List<List<Cell>> _rows = [];
    private readonly Dictionary<int, Cell> _above = [];
    private int _column;

    public IReadOnlyList<TableRowContent> Rows => [.. _rows.Select(row => new TableRowContent([.. row.Select(cell => new TableCellContent(cell.Blocks, cell.ColumnSpan, cell.RowSpan))]))];

    /// <param name="before">Columns the row leaves free at its beginning.</param>
    public void Begin(int before)
    {
        _rows.Add([]);
        for (_column = 0; _column < before; _column++)
        {
            _rows[^1].Add(new Cell(_rows.Count - 1, 1, []));
            _above.Remove(_column);
        }
    }

    /// <summary>Words in a cell that only continues another go to that one, so that none get lost.</summary>
    public void Add(IReadOnlyList<Block> blocks, int columnSpan, bool continues)
    {
        if (continues && _above.TryGetValue(_column, out Cell? above) && above.ColumnSpan == columnSpan && above.Row + above.RowSpan == _rows.Count - 1)
        {
            above.RowSpan++;
            above.Blocks.AddRange(blocks);
        }
        else
        {
            var cell = new Cell(_rows.Count - 1, columnSpan, [.. blocks]);
            _rows[^1].Add(cell);
            _above[_column] = cell;
        }

        _column += columnSpan;
    }

    private sealed class Cell(int row, int columnSpan, List<Block> blocks)
    {
        public int Row { get; } = row;

        public int ColumnSpan { get; } = columnSpan;

        public int RowSpan { get; set; } = 1;

        public List<Block> Blocks { get; } = blocks;
    }
}
