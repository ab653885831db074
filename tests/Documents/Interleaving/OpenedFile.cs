using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeIntegration.Tests.Documents.Interleaving;

/// <summary>A Word file taken apart, to be looked into and changed as an editor does.</summary>
internal sealed class OpenedFile
{
    public static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XDocument> _opened = new(StringComparer.Ordinal);

    public OpenedFile(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            using Stream stream = entry.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            _parts.Add(entry.FullName, bytes.ToArray());
        }
    }

    public IReadOnlyCollection<string> Names => _parts.Keys;

    public XElement Body => Part("word/document.xml")!.Element(W + "body")!;

    /// <summary>Footnotes; null when the file has none.</summary>
    public XElement? Notes => Part("word/footnotes.xml");

    /// <summary>Comments; null while nobody has made one.</summary>
    public XElement? Comments => Part("word/comments.xml");

    /// <summary>Every word: of the text, of what is offered or deleted with tracking, of notes and comments.</summary>
    public IEnumerable<string> Words => Texts("t", "delText").SelectMany(Tokens.In);

    /// <summary>The words that are text: what is deleted with tracking is not.</summary>
    public IEnumerable<string> StandingWords => Texts("t").SelectMany(Tokens.In);

    public XElement? Part(string name)
    {
        if (!_opened.TryGetValue(name, out XDocument? part))
        {
            if (!_parts.TryGetValue(name, out byte[]? bytes))
            {
                return null;
            }

            _opened.Add(name, part = XDocument.Load(new MemoryStream(bytes), LoadOptions.PreserveWhitespace));
        }

        return part.Root;
    }

    /// <summary>A number no note, comment, bookmark or change has.</summary>
    public int FreeId() => 1 + new[] { Body, Notes, Comments }.OfType<XElement>().SelectMany(part => part.Descendants())
        .Select(element => int.TryParse(element.Attribute(W + "id")?.Value, out int id) ? id : 0).DefaultIfEmpty(0).Max();

    public void AddComment(XElement comment) => (Comments ?? WithNewPart("comments")).Add(comment);

    public void AddNote(XElement note) => (Notes ?? WithNewPart("footnotes")).Add(note);

    public byte[] Saved()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in _parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                part.Write(_opened.TryGetValue(name, out XDocument? opened) ? Written(opened) : bytes);
            }
        }

        return stream.ToArray();
    }

    private static byte[] Written(XDocument part)
    {
        using var stream = new MemoryStream();
        part.Save(stream, SaveOptions.DisableFormatting);
        return stream.ToArray();
    }

    private IEnumerable<string> Texts(params string[] names) => new[] { Body, Notes, Comments }.OfType<XElement>().SelectMany(part => part.Descendants(W + "p"))
        .Select(paragraph => string.Concat(paragraph.Descendants().Where(text => text.Name.Namespace == W && names.Contains(text.Name.LocalName)).Select(text => text.Value)));

    private XElement WithNewPart(string name)
    {
        _parts.Add($"word/{name}.xml", []);
        _opened.Add($"word/{name}.xml", new XDocument(new XElement(W + name, new XAttribute(XNamespace.Xmlns + "w", W))));
        Part("[Content_Types].xml")!.Add(new XElement(
            Types + "Override", new XAttribute("PartName", $"/word/{name}.xml"), new XAttribute("ContentType", $"application/vnd.openxmlformats-officedocument.wordprocessingml.{name}+xml")));
        Part("word/_rels/document.xml.rels")!.Add(new XElement(
            Links + "Relationship", new XAttribute("Id", "added" + name), new XAttribute("Type", $"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{name}"), new XAttribute("Target", name + ".xml")));
        return Part($"word/{name}.xml")!;
    }
}
