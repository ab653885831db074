using System.Buffers.Binary;
using System.Text;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Writes the tables of a version: small numbers in few bytes (LEB128), texts with their length.</summary>
/// <param name="expected">About how many bytes will come.</param>
internal sealed class PieceWriter(int expected = 1_024)
{
    private const int LongestNumber = 10;

    private byte[] _bytes = new byte[expected];
    private int _length;

    /// <summary>Until the next thing is written.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Number(long value)
    {
        Span<byte> to = Room(LongestNumber);
        if ((ulong)value <= 0x7F)
        {
            to[0] = (byte)value;
            _length++;
            return;
        }

        ulong rest = (ulong)value;
        int count = 0;
        for (; rest > 0x7F; rest >>= 7)
        {
            to[count++] = (byte)(rest | 0x80);
        }

        to[count++] = (byte)rest;
        _length += count;
    }

    public void Fixed(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(Room(sizeof(uint)), value);
        _length += sizeof(uint);
    }

    public void Fixed(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(Room(sizeof(ulong)), value);
        _length += sizeof(ulong);
    }

    public void Text(string value)
    {
        int count = Encoding.UTF8.GetByteCount(value);
        Number(count);
        _length += Encoding.UTF8.GetBytes(value, Room(count));
    }

    public void Place(PieceRef piece)
    {
        Number(piece.Pack);
        Number(piece.Row);
        Number(piece.Offset);
        Number(piece.Length);
    }

    public void Hash(UInt128 value)
    {
        Fixed((ulong)(value >> 64));
        Fixed((ulong)value);
    }

    /// <param name="at">Where it is kept.</param>
    public void Segment(Segment segment, PieceRef at)
    {
        Place(at);
        Hash(segment.Hash);
        Number(segment.Length);
        Fixed(segment.Crc);
    }

    public void Bytes(ReadOnlyMemory<byte> bytes)
    {
        Number(bytes.Length);
        bytes.Span.CopyTo(Room(bytes.Length));
        _length += bytes.Length;
    }

    /// <summary>A segment with its bytes.</summary>
    public void Fresh(Segment segment)
    {
        Bytes(segment.Fresh);
        Hash(segment.Hash);
        Number(segment.Length);
        Fixed(segment.Crc);
    }

    public void Sum(SegmentSum sum)
    {
        Number(sum.Length);
        Number(sum.Packed);
        Fixed(sum.Crc);
        Fixed(sum.Shift);
    }

    public void Digest(RegionDigest digest)
    {
        Fixed(digest.Value);
        Number(digest.Blocks);
    }

    public void Texts(IReadOnlyList<string> values)
    {
        Number(values.Count);
        foreach (string value in values)
        {
            Text(value);
        }
    }

    private Span<byte> Room(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + count));
        }

        return _bytes.AsSpan(_length);
    }
}
