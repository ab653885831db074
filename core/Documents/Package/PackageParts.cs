using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// The parts of a document that is being made, and how they refer to each other. The Open XML SDK makes the package of
/// them: it knows the content type, the place and the relationship type of every kind of part.
/// </summary>
internal sealed class PackageParts
{
    private readonly SortedDictionary<string, byte[]> _parts = new(StringComparer.Ordinal);
    private readonly List<(string From, Relationship Relationship)> _relationships = [];

    public void Put(string part, XDocument xml) => _parts[part] = XmlParts.Write(xml);

    public void Put(string part, byte[] bytes) => _parts[part] = bytes;

    /// <param name="from">The source part; empty for the package itself.</param>
    public void Relate(string from, Relationship relationship) => _relationships.Add((from, relationship));

    /// <param name="output">Need not be able to seek; left open.</param>
    public void Write(Stream output)
    {
        using var package = new MemoryStream();
        using (WordprocessingDocument document = WordprocessingDocument.Create(package, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = document.AddMainDocumentPart();
            var added = new Dictionary<string, OpenXmlPart>(StringComparer.Ordinal) { [PartNames.Document] = main };
            AddParts(document, "", added);
            AddParts(document, PartNames.Document, added);
            AddParts(document, PartNames.Stamp, added);
            AddLinks(main);
            foreach ((string name, OpenXmlPart part) in added)
            {
                part.FeedData(new MemoryStream(_parts[name], writable: false));
            }
        }

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

    private void AddLinks(MainDocumentPart main)
    {
        foreach ((_, Relationship link) in _relationships.Where(entry => entry.Relationship.External))
        {
            main.AddHyperlinkRelationship(new Uri(link.Target, UriKind.RelativeOrAbsolute), isExternal: true, link.Id);
        }
    }
}
