namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Collects the pieces a new version adds and lays them out in rows: a piece stands in one row unless it is longer than
/// a row. The bytes are not copied until a row is asked for.
/// </summary>
/// <param name="rowBytes">What a row of the store holds.</param>
/// <param name="expected">About how many pieces will come.</param>
internal sealed class PackWriter(int number, int rowBytes, int expected = 0) : Pack(number)
{
    private readonly List<Piece> _pieces = new(expected);
    private int _row;
    private int _offset;

    public int Count => _pieces.Count;

    /// <summary>Bytes of all pieces.</summary>
    public long Length { get; private set; }

    /// <param name="bytes">At least one.</param>
    public PieceRef Add(ReadOnlyMemory<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(bytes.Length);
        if (_offset > 0 && _offset + bytes.Length > rowBytes)
        {
            _row++;
            _offset = 0;
        }

        var place = new PieceRef(Number, _row, _offset, bytes.Length);
        _pieces.Add(new Piece(_row, _offset, bytes));
        Length += bytes.Length;
        _row += (_offset + bytes.Length) / rowBytes;
        _offset = (_offset + bytes.Length) % rowBytes;
        return place;
    }

    /// <returns>Where a segment is kept from now on.</returns>
    public PieceRef Keep(Segment segment) => segment.Fresh.IsEmpty ? segment.At : Add(segment.Fresh);

    /// <returns>The segment as it is kept.</returns>
    public Segment Kept(Segment segment) => segment.Fresh.IsEmpty
        ? segment
        : new Segment { At = Add(segment.Fresh), Hash = segment.Hash, Length = segment.Length, Crc = segment.Crc };

    public override ReadOnlyMemory<byte> Get(PieceRef piece)
    {
        int low = 0;
        for (int high = _pieces.Count - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            bool before = _pieces[middle].Row < piece.Row || (_pieces[middle].Row == piece.Row && _pieces[middle].Offset <= piece.Offset);
            (low, high) = before ? (middle, high) : (low, middle - 1);
        }

        return _pieces[low].Bytes;
    }

    /// <summary>The rows as the store keeps them, each at most as long as a row may be.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Rows()
    {
        var row = new List<ReadOnlyMemory<byte>>();
        int at = 0;
        foreach (Piece piece in _pieces)
        {
            if (piece.Row > at)
            {
                yield return Joined(row);
                row.Clear();
                at++;
            }

            ReadOnlyMemory<byte> rest = piece.Bytes;
            for (int room = rowBytes - piece.Offset; rest.Length >= room && room > 0; room = rowBytes)
            {
                row.Add(rest[..room]);
                yield return Joined(row);
                row.Clear();
                at++;
                rest = rest[room..];
            }

            row.Add(rest);
        }

        if (row.Sum(part => part.Length) > 0)
        {
            yield return Joined(row);
        }
    }

    private static byte[] Joined(List<ReadOnlyMemory<byte>> parts)
    {
        byte[] joined = new byte[parts.Sum(part => part.Length)];
        int at = 0;
        foreach (ReadOnlyMemory<byte> part in parts)
        {
            part.CopyTo(joined.AsMemory(at));
            at += part.Length;
        }

        return joined;
    }

    private readonly record struct Piece(int Row, int Offset, ReadOnlyMemory<byte> Bytes);
}
