using System.IO.Compression;
using System.IO.Hashing;
using System.Xml.Linq;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>Reads a master as somebody does who trusts nothing: every part, its CRC-32, and the body as XML.</summary>
internal static class SoundMaster
{
    /// <returns>The body.</returns>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static XDocument Read(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        XDocument? body = null;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            byte[] part = Part(entry);
            body = entry.FullName == "word/document.xml" ? Xml(part) : body;
        }

        return body ?? throw new InvalidDataException("The file has no body.");
    }

    private static byte[] Part(ZipArchiveEntry entry)
    {
        var part = new MemoryStream();
        using (Stream stream = entry.Open())
        {
            stream.CopyTo(part);
        }

        return Crc32.HashToUInt32(part.ToArray()) == entry.Crc32 ? part.ToArray() : throw new InvalidDataException($"{entry.FullName} does not have its CRC-32.");
    }

    private static XDocument Xml(byte[] part)
    {
        try
        {
            return XDocument.Load(new MemoryStream(part));
        }
        catch (System.Xml.XmlException broken)
        {
            throw new InvalidDataException("The body is no XML.", broken);
        }
    }
}
