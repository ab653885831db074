using System.IO.Compression;
using System.Xml.Linq;
using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Benchmarks.Ours;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>A master of 180 items and 1,000 contributions comes back with one answer edited in each of ten items.</summary>
internal static class ReadContest
{
    private const int Edits = 10;

    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static Contest Of()
    {
        var ours = new OursRead(Questionnaires.Large.Request(contributions: 1_000), Questionnaires.Large.Answers(contributions: 1_000, words: 400), Edited);
        int found = ours.Taken().EditedItems.Count;
        return found == Edits
            ? Contest.Over("read", null, [ours.Edited], ours.Run, new DomRead(ours.Current, ours.Edited).Run)
            : throw new InvalidOperationException($"{Edits} items were edited, {found} were found.");
    }

    private static byte[] Edited(byte[] document)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = archive.GetEntry("word/document.xml")!;
            XDocument xml = Read(entry);
            foreach (XElement text in Texts(xml).Where((_, index) => index % 18 == 0).Take(Edits))
            {
                text.Value += " as amended";
            }

            entry.Delete();
            using Stream part = archive.CreateEntry("word/document.xml").Open();
            xml.Save(part, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using Stream part = entry.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    /// <summary>The first text of the first answer's body in every item.</summary>
    private static IEnumerable<XElement> Texts(XDocument xml) => xml.Descendants(W + "sdt")
        .Where(control => Tag(control).StartsWith("oi:item:", StringComparison.Ordinal))
        .Select(item => item.Descendants(W + "p").First(paragraph => Style(paragraph) == "OIAnswer").Descendants(W + "t").First());

    private static string Tag(XElement control) => (string?)control.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") ?? "";

    private static string Style(XElement paragraph) => (string?)paragraph.Element(W + "pPr")?.Element(W + "pStyle")?.Attribute(W + "val") ?? "";
}
