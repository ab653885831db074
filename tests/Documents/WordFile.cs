using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace OfficeIntegration.Tests.Documents;

/// <summary>Looks into a Word file and changes it, as an editor or an enemy would.</summary>
internal static class WordFile
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>No schema error in either edition of Office, and nothing numbered or named twice.</summary>
    public static void AssertValid(byte[] document)
    {
        foreach (FileFormatVersions version in new[] { FileFormatVersions.Office2019, FileFormatVersions.Microsoft365 })
        {
            using var opened = WordprocessingDocument.Open(new MemoryStream(document), false);
            Assert.Empty(new OpenXmlValidator(version).Validate(opened).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        }

        AssertUnique(document);
    }

    public static void AssertUnique(byte[] document)
    {
        XElement body = Body(document);
        Assert.Empty(Twice(body.Descendants(W + "sdtPr").Select(control => Val(control, "id"))));
        Assert.Empty(Twice(body.Descendants(W + "sdtPr").Select(control => Val(control, "tag"))));
        Assert.Empty(Twice(body.Descendants(W + "bookmarkStart").Select(bookmark => bookmark.Attribute(W + "id")?.Value)));
        Assert.Empty(Twice(body.Descendants(W + "bookmarkStart").Select(bookmark => bookmark.Attribute(W + "name")?.Value)));
        Assert.Equal(
            body.Descendants(W + "bookmarkStart").Select(bookmark => bookmark.Attribute(W + "id")!.Value).Order(),
            body.Descendants(W + "bookmarkEnd").Select(bookmark => bookmark.Attribute(W + "id")!.Value).Order());
    }

    public static XElement Body(byte[] document) => XDocument.Parse(Part(document, "word/document.xml")).Root!.Element(W + "body")!;

    public static string Part(byte[] document, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    public static IReadOnlyList<string> Names(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>All the text of the body, a line per paragraph.</summary>
    public static string Text(byte[] document) =>
        string.Join('\n', Body(document).Descendants(W + "p").Select(paragraph => string.Concat(paragraph.Descendants().Where(text => text.Name == W + "t").Select(text => text.Value))));

    public static byte[] Edit(byte[] document, Action<XElement> edit)
    {
        XDocument xml = XDocument.Parse(Part(document, "word/document.xml"), LoadOptions.PreserveWhitespace);
        edit(xml.Root!.Element(W + "body")!);
        return With(document, "word/document.xml", xml.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>The file with a part added or replaced; removed when the text is null.</summary>
    public static byte[] With(byte[] document, string name, string? text) => With(document, name, text is null ? null : Encoding.UTF8.GetBytes(text));

    public static byte[] With(byte[] document, string name, byte[]? bytes)
    {
        using var stream = new MemoryStream();
        stream.Write(document);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(name)?.Delete();
            if (bytes is not null)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(bytes);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The paragraph that contains the text.</summary>
    public static XElement Paragraph(XElement body, string text) => body.Descendants(W + "p").First(paragraph => paragraph.Value.Contains(text, StringComparison.Ordinal));

    public static XElement NewParagraph(string text) => new(W + "p", new XElement(W + "r", new XElement(W + "t", text)));

    /// <summary>Takes every content control away and leaves what was in it.</summary>
    public static void Unwrap(XElement body)
    {
        while (body.Descendants(W + "sdt").FirstOrDefault() is { } control)
        {
            control.ReplaceWith(control.Element(W + "sdtContent")!.Elements());
        }
    }

    public static XElement Control(XElement body, string tag) => body.Descendants(W + "sdt").First(control => Val(control.Element(W + "sdtPr")!, "tag") == tag);

    private static string? Val(XElement parent, string name) => parent.Element(W + name)?.Attribute(W + "val")?.Value;

    private static string?[] Twice(IEnumerable<string?> values) => [.. values.Where(value => value is not null).GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key)];
}
