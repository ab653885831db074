using System.IO.Compression;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>The bytes of an entry, once and exactly as many as it promises.</summary>
internal static class ZipInflater
{
    /// <summary>What a deflate stream can expand to at most (RFC 1951: 258 bytes for two bits, about 1,032 times).</summary>
    private const long MostPerByte = 1_032;

    /// <summary>Room for the entry.</summary>
    /// <exception cref="DocumentRejectedException">It promises what nothing can expand to.</exception>
    public static int LengthOf(ZipEntry entry) => entry.Length <= (entry.Compressed + 1) * MostPerByte ? (int)entry.Length : throw ZipFields.Damaged("A length nothing can expand to");

    public static byte[] Inflate(ArraySegment<byte> file, ZipEntry entry)
    {
        byte[] bytes = GC.AllocateUninitializedArray<byte>(LengthOf(entry));
        Inflate(file, entry, bytes);
        return bytes;
    }

    /// <param name="into">Exactly as long as the entry.</param>
    /// <exception cref="DocumentRejectedException">Truncated, longer than it says, or its CRC-32 does not match.</exception>
    public static void Inflate(ArraySegment<byte> file, ZipEntry entry, Span<byte> into)
    {
        if (entry.Deflated)
        {
            Inflate(new MemoryStream(file.Array!, file.Offset + (int)entry.Data, (int)entry.Compressed, writable: false), into);
        }
        else
        {
            file.AsSpan((int)entry.Data, into.Length).CopyTo(into);
        }

        _ = System.IO.Hashing.Crc32.HashToUInt32(into) == entry.Crc ? entry : throw ZipFields.Damaged("A checksum that does not match");
    }

    private static void Inflate(MemoryStream compressed, Span<byte> into)
    {
        try
        {
            using var stream = new DeflateStream(compressed, CompressionMode.Decompress);
            stream.ReadExactly(into);
            _ = stream.ReadByte() < 0 ? 0 : throw new DocumentRejectedException(DocumentRejection.TooComplex, "Expands further than it says.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new DocumentRejectedException(DocumentRejection.Damaged, "An entry of the zip container is damaged.", e);
        }
    }
}
