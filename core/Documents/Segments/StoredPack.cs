namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Rows of a pack as they were read from the store; those nobody asked for are missing.</summary>
internal sealed class StoredPack(int number) : Pack(number)
{
    private readonly Dictionary<int, ReadOnlyMemory<byte>> _rows = [];

    public bool Has(int row) => _rows.ContainsKey(row);

    public void Put(int row, ReadOnlyMemory<byte> bytes) => _rows[row] = bytes;

    public override ReadOnlyMemory<byte> Get(PieceRef piece)
    {
        ReadOnlyMemory<byte> row = Row(piece.Row);
        return piece.Offset + piece.Length <= row.Length ? row.Slice(piece.Offset, piece.Length) : Joined(piece);
    }

    private ReadOnlyMemory<byte> Joined(PieceRef piece)
    {
        byte[] whole = new byte[piece.Length];
        int at = 0;
        for (int row = piece.Row; at < whole.Length; row++)
        {
            ReadOnlyMemory<byte> part = Row(row)[(row == piece.Row ? piece.Offset : 0)..];
            part = part[..Math.Min(part.Length, whole.Length - at)];
            part.CopyTo(whole.AsMemory(at));
            at += part.Length;
        }

        return whole;
    }

    private ReadOnlyMemory<byte> Row(int row) =>
        _rows.TryGetValue(row, out ReadOnlyMemory<byte> bytes) ? bytes : throw new InvalidOperationException($"Row {row} of pack {Number} was not loaded.");
}
