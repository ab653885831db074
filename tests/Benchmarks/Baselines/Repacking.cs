using System.IO.Compression;
using System.Xml;

namespace OfficeIntegration.Benchmarks.Baselines;

/// <summary>What any program does at least that takes a document apart and puts it together again.</summary>
internal static class Repacking
{
    private const string Body = "word/document.xml";

    /// <summary>Baseline a: every part inflated and deflated again, nothing looked at.</summary>
    public static void Plain(byte[] document, Stream output) => Each(document, output, (_, part, packed) => part.CopyTo(packed));

    /// <summary>Baseline b: a, with the body read as XML and written as XML.</summary>
    public static void WithPass(byte[] document, Stream output) => Each(document, output, (name, part, packed) =>
    {
        if (name != Body)
        {
            part.CopyTo(packed);
            return;
        }

        using var reader = XmlReader.Create(part);
        using var writer = XmlWriter.Create(packed);
        writer.WriteNode(reader, defattr: true);
    });

    private static void Each(byte[] document, Stream output, Action<string, Stream, Stream> copy)
    {
        using var source = new ZipArchive(new MemoryStream(document, writable: false), ZipArchiveMode.Read);
        using var target = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            using Stream part = entry.Open();
            using Stream packed = target.CreateEntry(entry.FullName, CompressionLevel.Optimal).Open();
            copy(entry.FullName, part, packed);
        }
    }
}
