using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// A stretch of one part, deflated and ended at a byte boundary, so that segments can stand side by side. One that leans
/// on others refers back into their text and must stand right behind them, as far as its part is concerned.
/// </summary>
internal sealed class Segment
{
    /// <summary>No text at all.</summary>
    public static readonly Segment Nothing = new();

    private byte[]? _text;
    private uint _shift;

    /// <summary>Where the deflated bytes are kept; only of a segment that was read from a table.</summary>
    public PieceRef At { get; init; }

    /// <summary>The deflated bytes; only of a segment that is not kept yet.</summary>
    public ReadOnlyMemory<byte> Fresh { get; init; }

    /// <summary>Of the text, see <see cref="ContentHash"/>.</summary>
    public UInt128 Hash { get; init; }

    /// <summary>Bytes of the text.</summary>
    public int Length { get; init; }

    /// <summary>CRC-32 of the text.</summary>
    public uint Crc { get; init; }

    /// <summary><see cref="Crc32.Shift"/> of the length.</summary>
    public uint Shift => _shift == 0 ? _shift = Crc32.Shift(Length) : _shift;

    /// <summary>Names the texts it leans on, see <see cref="Support"/>; 0 when it stands alone.</summary>
    public UInt128 LeansOn { get; init; }

    /// <summary>The segment before it in its part; only of one that was read from a table, null for the first of its region.</summary>
    public Segment? Before { get; init; }

    /// <summary>The same text deflated alone; only of one that leans and is not kept yet.</summary>
    public Segment? Alone { get; init; }

    public bool Leans => LeansOn != 0;

    /// <summary>Bytes after deflating.</summary>
    public int Packed => Fresh.Length + At.Length;

    public bool IsNothing => Packed == 0;

    public SegmentSum Sum => new(Length, Packed, Crc, Shift);

    /// <param name="kept">Fetches kept bytes.</param>
    /// <exception cref="InvalidDataException">The bytes are not what was deflated.</exception>
    public byte[] Text(Func<PieceRef, ReadOnlyMemory<byte>> kept)
    {
        if (_text is null && Alone is not null)
        {
            return Alone.Text(kept);
        }

        return _text ??= IsNothing ? [] : Inflating.Text(this, kept);
    }

    public ReadOnlyMemory<byte> Bytes(Func<PieceRef, ReadOnlyMemory<byte>> kept) => Fresh.IsEmpty ? kept(At) : Fresh;
}
