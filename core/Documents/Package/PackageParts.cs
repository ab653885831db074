using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// The parts of a document that is being made. Equal parts give equal bytes: order, time stamps and relationship ids
/// are fixed.
/// </summary>
internal sealed class PackageParts
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly DateTimeOffset Stamped = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<Relationship>> _relationships = new(StringComparer.Ordinal);

    public void Put(string part, XDocument xml) => _parts[part] = XmlParts.Write(xml);

    public void Put(string part, byte[] bytes) => _parts[part] = bytes;

    /// <param name="from">The source part; empty for the package itself.</param>
    public void Relate(string from, Relationship relationship)
    {
        if (!_relationships.TryGetValue(from, out List<Relationship>? list))
        {
            _relationships.Add(from, list = []);
        }

        list.Add(relationship);
    }

    public void Write(Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "[Content_Types].xml", XmlParts.Write(ContentTypes()));
        foreach ((string from, List<Relationship> relationships) in _relationships)
        {
            Add(archive, PackageRelationships.PartOf(from), XmlParts.Write(PackageRelationships.Write(relationships, from)));
        }

        foreach ((string part, byte[] bytes) in _parts)
        {
            Add(archive, part, bytes);
        }
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        Write(stream);
        return stream.ToArray();
    }

    private XDocument ContentTypes() => new(new XElement(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        _parts.Keys.Where(PartNames.ContentTypes.ContainsKey).Select(part =>
            new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", PartNames.ContentTypes[part])))));

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Stamped;
        using Stream stream = entry.Open();
        stream.Write(bytes);
    }
}
