using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>The stamp as a custom XML part and as custom document properties, and back from either.</summary>
internal static class StampParts
{
    private const string PropertyPrefix = "OfficeIntegration.";
    private const string PiecePrefix = PropertyPrefix + "Stamp.";
    private const string AuditPrefix = PropertyPrefix + "Audit.";
    private const string ItemId = "{6F1C64D2-0211-4B64-9A11-0F64AE211001}";

    private static readonly XNamespace Stamp = "urn:office-integration:document:1";
    private static readonly XNamespace Custom = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static readonly XNamespace Variant = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static readonly XNamespace DataStore = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

    /// <summary>Gives the stamp's part its name among the custom XML of a document; the same in all of them.</summary>
    private static readonly byte[] StoreItem = XmlParts.Write(new XDocument(new XElement(
        DataStore + "datastoreItem",
        new XAttribute(XNamespace.Xmlns + "ds", DataStore),
        new XAttribute(DataStore + "itemID", ItemId),
        new XElement(DataStore + "schemaRefs", new XElement(DataStore + "schemaRef", new XAttribute(DataStore + "uri", Stamp.NamespaceName))))));

    public static void Put(DocumentStamp stamp, PackageParts parts)
    {
        string text = StampText.Write(stamp);
        parts.Put(PartNames.Custom, Properties(stamp, text));
        parts.Put(PartNames.Stamp, Xml(stamp, text));
        parts.Put(PartNames.StampProperties, StoreItem);
        Relate(parts);
    }

    public static void Relate(PackageParts parts)
    {
        parts.Relate("", new Relationship("rId4", Relationship.Office + "custom-properties", PartNames.Custom, false));
        parts.Relate(PartNames.Document, new Relationship("rId90", Relationship.Office + "customXml", PartNames.Stamp, false));
        parts.Relate(PartNames.Stamp, new Relationship("rId1", Relationship.Office + "customXmlProps", PartNames.StampProperties, false));
    }

    /// <exception cref="DocumentRejectedException">Neither carrier holds a stamp.</exception>
    public static DocumentStamp Read(WordPackage package) =>
        FromXml(package) ?? FromProperties(package) ?? throw new DocumentRejectedException(DocumentRejection.NotOurs, "No stamp in the document.");

    /// <summary>Where the audit chain stood when the document was made.</summary>
    /// <returns>Null when it does not say.</returns>
    public static AuditAnchor? ReadAnchor(WordPackage package)
    {
        Dictionary<string, string> said = Named(package)
            .Where(property => property.Name.StartsWith(AuditPrefix, StringComparison.Ordinal)).DistinctBy(property => property.Name).ToDictionary(property => property.Name, property => property.Value.Trim());
        return long.TryParse(said.GetValueOrDefault(AuditPrefix + "Sequence"), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            && said.TryGetValue(AuditPrefix + "Hash", out string? hash)
                ? new(sequence, hash)
                : null;
    }

    private static IEnumerable<(string Name, string Value)> AnchorOf(AuditAnchor? anchor) => anchor is null
        ? []
        : [(AuditPrefix + "Sequence", anchor.Sequence.ToString(CultureInfo.InvariantCulture)), (AuditPrefix + "Hash", anchor.Hash)];

    private static DocumentStamp? FromXml(WordPackage package) => package.Names
        .Where(name => name.StartsWith("customXml/item", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(name => package.Xml(name)?.Root)
        .Where(root => root?.Name == Stamp + "document")
        .Select(root => Parsed(root!.Value))
        .FirstOrDefault(stamp => stamp is not null);

    private static DocumentStamp? FromProperties(WordPackage package)
    {
        IEnumerable<(string Name, string Value)> pieces = Named(package).Where(property => property.Name.StartsWith(PiecePrefix, StringComparison.Ordinal));
        string text = string.Concat(pieces.OrderBy(piece => piece.Name, StringComparer.Ordinal).Select(piece => piece.Value.Trim()));
        return text.Length > 0 ? Parsed(text) : null;
    }

    private static IEnumerable<(string Name, string Value)> Named(WordPackage package) =>
        (package.Related("custom-properties")?.Root ?? package.Xml(PartNames.Custom)?.Root)?.Elements(Custom + "property")
            .Select(property => (Name: property.Attribute("name")?.Value ?? "", property.Value)) ?? [];

    private static DocumentStamp? Parsed(string text)
    {
        try
        {
            return StampText.Read(text);
        }
        catch (Exception e) when (e is FormatException or OverflowException or UriFormatException)
        {
            return null;
        }
    }

    private static XDocument Xml(DocumentStamp stamp, string text) => new(new XElement(
        Stamp + "document",
        new XAttribute("kind", stamp.Identity.Kind.ToString()),
        new XAttribute("assessment", stamp.Identity.AssessmentId),
        new XAttribute("version", stamp.Identity.Version.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("language", stamp.Identity.Language),
        text));

    private static XDocument Properties(DocumentStamp stamp, string text)
    {
        IEnumerable<(string Name, string Value)> named =
        [
            (PropertyPrefix + "Kind", stamp.Identity.Kind.ToString()),
            (PropertyPrefix + "Assessment", stamp.Identity.AssessmentId),
            (PropertyPrefix + "Version", stamp.Identity.Version.ToString(CultureInfo.InvariantCulture)),
            .. AnchorOf(stamp.Anchor),
            .. Enumerable.Range(0, (text.Length + DocumentLimits.MaxPropertyChars - 1) / DocumentLimits.MaxPropertyChars)
                .Select(index => ($"{PiecePrefix}{index + 1:D4}", text.Substring(index * DocumentLimits.MaxPropertyChars, Math.Min(DocumentLimits.MaxPropertyChars, text.Length - (index * DocumentLimits.MaxPropertyChars))))),
        ];
        return new XDocument(new XElement(
            Custom + "Properties",
            new XAttribute(XNamespace.Xmlns + "vt", Variant),
            named.Select((property, index) => new XElement(
                Custom + "property",
                new XAttribute("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"),
                new XAttribute("pid", index + 2),
                new XAttribute("name", property.Name),
                new XElement(Variant + "lpwstr", property.Value)))));
    }
}
