using System.Buffers.Binary;

namespace OfficeIntegration.Local.AppPackages;

/// <summary>Signature and IHDR, the first 26 bytes of a PNG file (PNG specification, sections 5.2 and 11.2.1).</summary>
internal sealed record PngHeader(int Width, int Height, bool HasAlpha)
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Null when the file is no PNG.</summary>
    public static PngHeader? Read(string file)
    {
        Span<byte> bytes = stackalloc byte[26];
        using FileStream stream = File.OpenRead(file);
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length && bytes.StartsWith(Signature)
            ? new(BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]), (bytes[25] & 4) != 0)
            : null;
    }
}
