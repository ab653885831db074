namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Where a piece of a version is kept.</summary>
/// <param name="Pack">Number of the pack, see <see cref="Segments.Pack"/>.</param>
/// <param name="Row">Row of the pack it begins in.</param>
/// <param name="Offset">Bytes from the beginning of that row.</param>
/// <param name="Length">Bytes; a piece longer than a row goes on in the next ones.</param>
internal readonly record struct PieceRef(int Pack, int Row, int Offset, int Length)
{
    /// <summary>The rows it stands in.</summary>
    public IEnumerable<int> Rows => Enumerable.Range(Row, 1 + ((Offset + Length - 1) / DocumentLimits.PackRowBytes));
}
