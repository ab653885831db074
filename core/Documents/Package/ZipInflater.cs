using System.IO.Compression;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>The bytes of an entry, once and exactly as many as it promises.</summary>
internal static class ZipInflater
{
    /// <summary>What a deflate stream can expand to at most (RFC 1951: 258 bytes for two bits, about 1,032 times).</summary>
    private const long MostPerByte = 1_032;

    /// <exception cref="DocumentRejectedException">Truncated, longer than it says, or its CRC-32 does not match.</exception>
    public static byte[] Inflate(byte[] file, ZipEntry entry)
    {
        if (entry.Length > (entry.Compressed + 1) * MostPerByte)
        {
            throw ZipFields.Damaged("A length nothing can expand to");
        }

        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)entry.Length);
        if (entry.Deflated)
        {
            Inflate(new MemoryStream(file, (int)entry.Data, (int)entry.Compressed, writable: false), bytes);
        }
        else
        {
            file.AsSpan((int)entry.Data, bytes.Length).CopyTo(bytes);
        }

        return System.IO.Hashing.Crc32.HashToUInt32(bytes) == entry.Crc ? bytes : throw ZipFields.Damaged("A checksum that does not match");
    }

    private static void Inflate(MemoryStream compressed, byte[] bytes)
    {
        try
        {
            using var stream = new DeflateStream(compressed, CompressionMode.Decompress);
            stream.ReadExactly(bytes);
            _ = stream.ReadByte() < 0 ? 0 : throw new DocumentRejectedException(DocumentRejection.TooComplex, "Expands further than it says.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new DocumentRejectedException(DocumentRejection.Damaged, "An entry of the zip container is damaged.", e);
        }
    }
}
