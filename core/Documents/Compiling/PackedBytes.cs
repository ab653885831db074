using System.IO.Compression;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// Bytes deflated so that others may follow (RFC 1951): no final block, ended at a byte boundary, no reference to what
/// stands before.
/// </summary>
/// <param name="Length">Bytes before deflating.</param>
/// <param name="Crc">CRC-32 of the bytes before deflating.</param>
public sealed record PackedBytes(ReadOnlyMemory<byte> Packed, int Length, uint Crc)
{
    public static PackedBytes Nothing { get; } = new(default, 0, 0);

    /// <summary>An empty final block.</summary>
    public static ReadOnlySpan<byte> End => [0x03, 0x00];

    // Measured on bodies of 21,600 words: 6 takes 3.1 ms for 54,800 bytes, 2 takes 1.5 ms for 65,500, 1 takes 0.9 ms for 85,600.
    private static readonly ZLibCompressionOptions Effort = new() { CompressionLevel = 2 };

    public static PackedBytes Of(ReadOnlySpan<byte> bytes)
    {
        using var room = new PooledBytes(bytes.Length + (bytes.Length / 8) + 1_024);
        using var packed = new MemoryStream(room.Bytes.Array!);
        using var deflate = new DeflateStream(packed, Effort, leaveOpen: true);
        deflate.Write(bytes);
        deflate.Flush();
        return new PackedBytes(room.Bytes[..(int)packed.Position].ToArray(), bytes.Length, Crc32.Of(bytes));
    }
}
