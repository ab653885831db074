namespace OfficeIntegration.Core.Documents.Content;

/// <summary>Where a cell of a table stands; <c>Row</c> and <c>Column</c> count from 0.</summary>
internal sealed record PlacedCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<Block> Blocks);

/// <summary>The cells of a table on their grid. A cell takes the first free place of its row, as in HTML.</summary>
/// <param name="Cells">In reading order; none overlaps another.</param>
internal sealed record TableGrid(int Rows, int Columns, IReadOnlyList<PlacedCell> Cells)
{
    /// <summary>
    /// Every place of the grid is covered: gaps are filled with empty cells, and cells that find no place within
    /// <see cref="DocumentLimits.MaxTableColumns"/> go into the last one before them, so that no words get lost.
    /// </summary>
    public static TableGrid Of(IReadOnlyList<TableRowContent> rows)
    {
        var layout = new TableLayout(rows.Count);
        foreach (TableRowContent row in rows)
        {
            layout.Add(row);
        }

        return layout.Grid();
    }

    /// <summary>Rows and columns in which no cell begins are taken out: editors do so too.</summary>
    public TableGrid Tight()
    {
        int[] rows = Ranks(Rows, Cells.Select(cell => cell.Row));
        int[] columns = Ranks(Columns, Cells.Select(cell => cell.Column));
        return new TableGrid(
            rows[Rows],
            columns[Columns],
            [.. Cells.Select(cell => cell with
            {
                Row = rows[cell.Row],
                Column = columns[cell.Column],
                RowSpan = rows[cell.Row + cell.RowSpan] - rows[cell.Row],
                ColumnSpan = columns[cell.Column + cell.ColumnSpan] - columns[cell.Column],
            })]);
    }

    /// <summary>The cell over each place.</summary>
    public PlacedCell[,] Places()
    {
        var places = new PlacedCell[Rows, Columns];
        foreach (PlacedCell cell in Cells)
        {
            for (int row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (int column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    places[row, column] = cell;
                }
            }
        }

        return places;
    }

    /// <summary>For each line, and the one behind the last, how many lines before it something begins in.</summary>
    private static int[] Ranks(int count, IEnumerable<int> begins)
    {
        var used = begins.ToHashSet();
        int[] ranks = new int[count + 1];
        for (int at = 0; at < count; at++)
        {
            ranks[at + 1] = ranks[at] + (used.Contains(at) ? 1 : 0);
        }

        return ranks;
    }
}
