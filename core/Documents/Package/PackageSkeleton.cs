using System.IO.Compression;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// What every document has around its parts: content types and relationships. The Open XML SDK makes them once, because
/// it knows the content type, the place and the relationship type of every kind of part; after that they are only copied.
/// </summary>
internal static class PackageSkeleton
{
    public const string ContentTypes = "[Content_Types].xml";
    public const string RootLinks = "_rels/.rels";
    public const string DocumentLinks = "word/_rels/document.xml.rels";
    public const string NoteLinks = "word/_rels/footnotes.xml.rels";
    public const string StampLinks = "customXml/_rels/item.xml.rels";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly (string Extension, string Type)[] Pictures = [("png", "image/png"), ("jpeg", "image/jpeg")];
    private static readonly Lazy<Dictionary<string, XDocument>> Made = new(Make);

    /// <param name="part">One of the names above.</param>
    /// <returns>A copy.</returns>
    public static XDocument Xml(string part) => new(Made.Value[part]);

    private static Dictionary<string, XDocument> Make()
    {
        using var archive = new ZipArchive(new MemoryStream(Parts().ToArray()));
        Dictionary<string, XDocument> parts = new[] { ContentTypes, RootLinks, DocumentLinks, StampLinks }.ToDictionary(name => name, name => Read(archive, name));
        XElement types = parts[ContentTypes].Root!;
        types.AddFirst(Pictures.Where(picture => !types.Elements(Types + "Default").Any(known => known.Attribute("Extension")?.Value == picture.Extension))
            .Select(picture => new XElement(Types + "Default", new XAttribute("Extension", picture.Extension), new XAttribute("ContentType", picture.Type))));
        return parts;
    }

    private static XDocument Read(ZipArchive archive, string name)
    {
        using Stream stream = archive.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static PackageParts Parts()
    {
        var parts = new PackageParts();
        string[] names =
        [
            PartNames.Document, PartNames.Styles, PartNames.Numbering, PartNames.Settings, PartNames.FontTable, PartNames.Comments, PartNames.Footnotes, PartNames.FirstHeader, PartNames.Header,
            PartNames.FirstFooter, PartNames.Footer, PartNames.Core, PartNames.App, PartNames.Custom, PartNames.Stamp, PartNames.StampProperties,
        ];
        foreach (string name in names)
        {
            parts.Put(name, new XDocument(Wml.El("x")));
        }

        Writing.Properties.Relate(parts);
        Writing.Furniture.Relate(parts);
        Identity.StampParts.Relate(parts);
        parts.Relate(PartNames.Document, new Relationship("rId10", Relationship.Office + "comments", PartNames.Comments, false));
        parts.Relate(PartNames.Document, new Relationship("rId11", Relationship.Office + "footnotes", PartNames.Footnotes, false));
        return parts;
    }
}
