using System.Buffers.Binary;
using System.Text;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Reads what <see cref="PieceWriter"/> wrote.</summary>
/// <exception cref="InvalidDataException">The bytes end too early or are no such table.</exception>
internal ref struct PieceReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    public readonly bool AtEnd => _rest.IsEmpty;

    public long Number()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte next = Take(1)[0];
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return (long)value;
            }
        }

        throw new InvalidDataException("A number without end.");
    }

    public int Int() => checked((int)Number());

    public uint Fixed() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public ulong FixedLong() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public string Text() => Encoding.UTF8.GetString(Take(Int()));

    public PieceRef Place() => new(Int(), Int(), Int(), Int());

    public UInt128 Hash() => new(FixedLong(), FixedLong());

    public Segment Segment() => Segment(null, 0);

    /// <param name="before">What stands before it.</param>
    /// <param name="leansOn">0 when it stands alone.</param>
    public Segment Segment(Segment? before, UInt128 leansOn) => new() { At = Place(), Hash = Hash(), Length = Int(), Crc = Fixed(), Before = before, LeansOn = leansOn };

    public byte[] RawBytes() => Take(Int()).ToArray();

    /// <summary>A segment with its bytes.</summary>
    public Segment Fresh() => new() { Fresh = RawBytes(), Hash = Hash(), Length = Int(), Crc = Fixed() };

    public SegmentSum Sum() => new(Number(), Number(), Fixed(), Fixed());

    public RegionDigest Digest() => new(FixedLong(), Int());

    public string[] Texts()
    {
        int count = Int();
        string[] values = count == 0 ? [] : new string[count];
        for (int index = 0; index < count; index++)
        {
            values[index] = Text();
        }

        return values;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _rest.Length)
        {
            throw new InvalidDataException("A table ends too early.");
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
