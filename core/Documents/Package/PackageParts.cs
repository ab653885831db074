using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// The parts of a document that is being made, and how they refer to each other. The Open XML SDK makes the package of
/// them: it knows the content type, the place and the relationship type of every kind of part. Equal parts give equal
/// bytes.
/// </summary>
internal sealed class PackageParts
{
    private static readonly DateTimeOffset Stamped = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly List<(string From, Relationship Relationship)> _relationships = [];

    public void Put(string part, XDocument xml) => _parts[part] = XmlParts.Write(xml);

    public void Put(string part, ReadOnlyMemory<byte> bytes) => _parts[part] = bytes.ToArray();

    /// <summary>Names and bytes, in the order of the names.</summary>
    public IEnumerable<KeyValuePair<string, byte[]>> All => _parts;

    /// <param name="from">The source part; empty for the package itself.</param>
    public void Relate(string from, Relationship relationship) => _relationships.Add((from, relationship));

    /// <param name="output">Need not be able to seek; left open.</param>
    public void Write(Stream output)
    {
        using var package = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, _relationships.Single(entry => entry.Relationship.Target == PartNames.Document).Relationship.Id);
            var added = new Dictionary<string, OpenXmlPart>(StringComparer.Ordinal) { [PartNames.Document] = main };
            AddParts(document, "", added);
            AddParts(document, PartNames.Document, added);
            AddParts(document, PartNames.Stamp, added);
            AddLinks(added);
            foreach ((string name, OpenXmlPart part) in added)
            {
                part.FeedData(new MemoryStream(_parts[name], writable: false));
            }
        }

        Restamp(package);
        package.Position = 0;
        package.CopyTo(output);
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private void AddParts(WordprocessingDocument document, string from, Dictionary<string, OpenXmlPart> added)
    {
        foreach ((_, Relationship relationship) in _relationships.Where(entry => entry.From == from && !entry.Relationship.External))
        {
            if (!added.ContainsKey(relationship.Target))
            {
                added.Add(relationship.Target, PartKinds.Add(relationship, document, added.GetValueOrDefault(from)));
            }
        }
    }

    private void AddLinks(Dictionary<string, OpenXmlPart> added)
    {
        foreach ((string from, Relationship link) in _relationships.Where(entry => entry.Relationship.External))
        {
            added[from].AddHyperlinkRelationship(new Uri(link.Target, UriKind.RelativeOrAbsolute), isExternal: true, link.Id);
        }
    }

    /// <summary>The SDK stamps every entry with the time of the machine.</summary>
    private static void Restamp(MemoryStream package)
    {
        using var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            entry.LastWriteTime = Stamped;
        }
    }
}
