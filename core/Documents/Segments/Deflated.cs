using System.IO.Compression;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Bytes deflated so that other deflated bytes may follow (RFC 1951): no final block, ended by an empty stored block at
/// a byte boundary, no reference to anything before.
/// </summary>
/// <param name="Packed">Empty for nothing.</param>
/// <param name="Hash">Of the deflated bytes, see <see cref="ContentHash"/>.</param>
/// <param name="Length">Bytes before deflating.</param>
/// <param name="Crc">Of the bytes before deflating.</param>
/// <param name="Shift"><see cref="Crc32.Shift"/> of the length.</param>
internal readonly record struct Deflated(ReadOnlyMemory<byte> Packed, UInt128 Hash, int Length, uint Crc, uint Shift)
{
    /// <summary>An empty final block: what closes a row of deflated pieces.</summary>
    public static ReadOnlyMemory<byte> EndBytes { get; } = new byte[] { 0x03, 0x00 };

    public static ReadOnlySpan<byte> End => EndBytes.Span;

    /// <summary>Deflated as well as it goes: this happens once for each text, reading happens often.</summary>
    public static Deflated Of(ReadOnlySpan<byte> bytes) => Of(bytes, CompressionLevel.SmallestSize);

    /// <summary>For what is made anew with every version.</summary>
    public static Deflated Quickly(ReadOnlySpan<byte> bytes) => Of(bytes, CompressionLevel.Optimal);

    private static Deflated Of(ReadOnlySpan<byte> bytes, CompressionLevel level)
    {
        if (bytes.IsEmpty)
        {
            return default;
        }

        using var packed = new MemoryStream(bytes.Length / 2 + 64);
        using var deflate = new DeflateStream(packed, level, leaveOpen: true);
        deflate.Write(bytes);
        deflate.Flush();
        byte[] result = packed.ToArray();
        return new Deflated(result, ContentHash.Of(result), bytes.Length, Crc32.Of(bytes), Crc32.Shift(bytes.Length));
    }

    /// <param name="length">Bytes after inflating.</param>
    /// <exception cref="InvalidDataException">The bytes are not what was deflated.</exception>
    public static byte[] Inflate(ReadOnlyMemory<byte> packed, int length, uint crc)
    {
        byte[] bytes = new byte[length];
        using var closed = new MemoryStream(packed.Length + End.Length);
        closed.Write(packed.Span);
        closed.Write(End);
        closed.Position = 0;
        using var inflate = new DeflateStream(closed, CompressionMode.Decompress);
        inflate.ReadExactly(bytes);
        return Crc32.Of(bytes) == crc ? bytes : throw new InvalidDataException("A stored piece does not have the checksum it was stored with.");
    }
}
