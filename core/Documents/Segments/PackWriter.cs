namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Collects the pieces a new version adds and lays them out in rows: a piece stands in one row unless it is longer than
/// a row. The bytes are not copied until a row is asked for.
/// </summary>
/// <param name="rowBytes">What a row of the store holds.</param>
internal sealed class PackWriter(int number, int rowBytes) : Pack(number)
{
    /// <summary>Pieces in a block; there may be thousands, and a list that grows copies them again and again.</summary>
    private const int BlockBits = 9, Block = 1 << BlockBits;

    private readonly List<Piece[]> _blocks = [];
    private int _row;
    private int _offset;

    public int Count { get; private set; }

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
        if ((Count & (Block - 1)) == 0)
        {
            _blocks.Add(new Piece[Block]);
        }

        At(Count++) = new Piece(_row, _offset, bytes);
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
        for (int high = Count - 1; low < high;)
        {
            int middle = (low + high + 1) / 2;
            bool before = At(middle).Row < piece.Row || (At(middle).Row == piece.Row && At(middle).Offset <= piece.Offset);
            (low, high) = before ? (middle, high) : (low, middle - 1);
        }

        return At(low).Bytes;
    }

    /// <summary>The rows as the store keeps them, each at most as long as a row may be.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Rows()
    {
        var row = new List<ReadOnlyMemory<byte>>();
        int at = 0;
        for (int index = 0; index < Count; index++)
        {
            Piece piece = At(index);
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

    private ref Piece At(int index) => ref _blocks[index >> BlockBits][index & (Block - 1)];

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
