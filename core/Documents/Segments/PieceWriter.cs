using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Writes the tables of a version: small numbers in few bytes (LEB128), texts with their length.</summary>
internal sealed class PieceWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1_024);

    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Number(long value)
    {
        Span<byte> to = _bytes.GetSpan(10);
        int count = 0;
        for (ulong rest = (ulong)value; ; rest >>= 7)
        {
            to[count++] = (byte)(rest > 0x7F ? rest | 0x80 : rest);
            if (rest <= 0x7F)
            {
                _bytes.Advance(count);
                return;
            }
        }
    }

    public void Fixed(uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.GetSpan(4), value);
        _bytes.Advance(4);
    }

    public void Fixed(ulong value)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.GetSpan(8), value);
        _bytes.Advance(8);
    }

    public void Text(string value)
    {
        Number(Encoding.UTF8.GetByteCount(value));
        _bytes.Advance(Encoding.UTF8.GetBytes(value, _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(value.Length))));
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
        _bytes.Write(bytes.Span);
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
}
