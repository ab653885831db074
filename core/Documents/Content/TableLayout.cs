namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Puts the cells of a table on a grid, row by row.</summary>
/// <param name="rows">How many rows will come.</param>
internal sealed class TableLayout(int rows)
{
    private readonly List<Cell> _cells = [];
    private readonly int[] _coveredUntil = new int[DocumentLimits.MaxTableColumns];
    private int _row;
    private int _columns;

    public void Add(TableRowContent row)
    {
        int column = 0;
        foreach (TableCellContent cell in row.Cells)
        {
            column = Free(column);
            if (column < DocumentLimits.MaxTableColumns)
            {
                column = Place(cell, column);
            }
            else
            {
                _cells[^1].Blocks.AddRange(cell.Blocks);
            }
        }

        _row++;
    }

    public TableGrid Grid()
    {
        IEnumerable<Cell> gaps = Gaps();
        return new TableGrid(rows, _columns, [.. _cells.Concat(gaps).OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).Select(cell => new PlacedCell(cell.Row, cell.Column, cell.RowSpan, cell.ColumnSpan, cell.Blocks))]);
    }

    /// <summary>The first place from here on that no cell from above reaches into.</summary>
    private int Free(int column)
    {
        while (column < DocumentLimits.MaxTableColumns && _coveredUntil[column] > _row)
        {
            column++;
        }

        return column;
    }

    private int Place(TableCellContent cell, int column)
    {
        int rowSpan = Math.Clamp(cell.RowSpan, 1, rows - _row);
        int end = column;
        while (end < DocumentLimits.MaxTableColumns && end < column + Math.Max(1, (long)cell.ColumnSpan) && _coveredUntil[end] <= _row)
        {
            _coveredUntil[end++] = _row + rowSpan;
        }

        _cells.Add(new Cell(_row, column, rowSpan, end - column, [.. cell.Blocks]));
        _columns = Math.Max(_columns, end);
        return end;
    }

    private List<Cell> Gaps()
    {
        bool[,] covered = new bool[rows, _columns];
        foreach (Cell cell in _cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    covered[row, column] = true;
                }
            }
        }

        return
        [
            .. Enumerable.Range(0, rows).SelectMany(row => Enumerable.Range(0, _columns).Where(column => !covered[row, column]).Select(column => new Cell(row, column, 1, 1, []))),
        ];
    }

    private sealed record Cell(int Row, int Column, int RowSpan, int ColumnSpan, List<Block> Blocks);
}
