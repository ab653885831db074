using System.IO.Compression;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Deflates texts so that other deflated bytes may follow (RFC 1951): no final block, ended by an empty stored block at a
/// byte boundary.
/// </summary>
internal static class Deflated
{
    /// <summary>How far back deflated bytes can refer.</summary>
    private const int Window = 32 * 1024;

    /// <summary>An empty final block: what closes a row of segments.</summary>
    public static ReadOnlyMemory<byte> EndBytes { get; } = new byte[] { 0x03, 0x00 };

    public static ReadOnlySpan<byte> End => EndBytes.Span;

    /// <summary>Deflated as well as it goes: this happens once for each text, reading happens often.</summary>
    public static Segment Of(ReadOnlySpan<byte> text) => text.IsEmpty ? Segment.Nothing : Fresh(text, ContentHash.Of(text), Packed(text));

    /// <summary>For what is made anew with every version.</summary>
    public static Segment Quickly(ReadOnlySpan<byte> text) => text.IsEmpty ? Segment.Nothing : Quickly(text, ContentHash.Of(text));

    /// <param name="text">Of at least one byte.</param>
    /// <param name="hash">Of the text.</param>
    public static Segment Quickly(ReadOnlySpan<byte> text, UInt128 hash) => Fresh(text, hash, QuickDeflate.Of(text));

    /// <summary>A text that stands right behind another one and may refer to it.</summary>
    /// <param name="alone">The text as it is when it stands alone.</param>
    /// <param name="support">What it stands behind.</param>
    /// <param name="kept">Fetches bytes that are kept.</param>
    public static Segment LeaningOn(Support support, Segment alone, Func<PieceRef, ReadOnlyMemory<byte>> kept)
    {
        byte[] text = alone.Text(kept);
        byte[] before = support.Text(kept);
        ReadOnlySpan<byte> seen = before.AsSpan(Math.Max(0, before.Length - Window));
        using var packed = new MemoryStream(text.Length + seen.Length);
        using var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true);
        deflate.Write(seen);
        deflate.Flush();
        int from = (int)packed.Position;
        deflate.Write(text);
        deflate.Flush();
        return Leaning(support.Name, packed.GetBuffer().AsSpan(from, (int)packed.Position - from).ToArray(), alone);
    }

    /// <param name="on">Names the texts it stands behind.</param>
    /// <param name="packed">Deflated bytes that refer to that text.</param>
    public static Segment Leaning(UInt128 on, byte[] packed, Segment alone) =>
        new() { Fresh = packed, Hash = alone.Hash, Length = alone.Length, Crc = alone.Crc, LeansOn = on, Alone = alone };

    private static byte[] Packed(ReadOnlySpan<byte> text)
    {
        using var packed = new MemoryStream((text.Length / 2) + 64);
        using var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true);
        deflate.Write(text);
        deflate.Flush();
        return packed.ToArray();
    }

    private static Segment Fresh(ReadOnlySpan<byte> text, UInt128 hash, byte[] packed) =>
        new() { Fresh = packed, Hash = hash, Length = text.Length, Crc = Crc32.Of(text) };
}
