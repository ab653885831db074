using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// A Word file opened for reading: parts are inflated when asked for, within <see cref="DocumentLimits"/>, and their
/// CRC-32 is checked, so that a damaged file is refused and not half read.
/// </summary>
internal sealed class WordPackage
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly ArraySegment<byte> _file;
    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly Dictionary<string, XDocument?> _parsed = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> _inflated = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, IReadOnlyList<Relationship>> _relationships = new(StringComparer.OrdinalIgnoreCase);
    private readonly XmlBudget _budget = new();

    private WordPackage(ArraySegment<byte> file, Dictionary<string, ZipEntry> entries)
    {
        _file = file;
        _entries = entries;
        MainPart = FindMainPart();
    }

    /// <summary>Name of the part that holds the body; <c>word/document.xml</c> in most files.</summary>
    public string MainPart { get; }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <exception cref="DocumentRejectedException">The file is too large, damaged, protected, or no Word document without macros.</exception>
    public static WordPackage Open(Stream stream) => Open(BoundedBytes.Read(stream));

    /// <param name="bytes">A container, or the same as one XML file (<see cref="FlatPackage"/>). Not changed as long as the package is in use.</param>
    public static WordPackage Open(ArraySegment<byte> bytes)
    {
        if (FlatPackage.Is(bytes))
        {
            bytes = FlatPackage.ToZip([.. bytes]);
        }

        FileKind.RequireZip(bytes);
        Dictionary<string, ZipEntry> entries = ZipDirectory.Read(bytes);
        ActiveContent.RequireNone(entries.Keys);
        return new WordPackage(bytes, entries);
    }

    /// <returns>Null when there is no such part.</returns>
    public XDocument? Xml(string part)
    {
        if (!_parsed.TryGetValue(part, out XDocument? parsed))
        {
            parsed = _entries.TryGetValue(part, out ZipEntry entry) ? XmlParts.Parse(ZipInflater.Inflate(_file, entry), _budget) : null;
            _parsed.Add(part, parsed);
        }

        return parsed;
    }

    /// <summary>A part that is no XML.</summary>
    /// <returns>Null when there is no such part; not to be changed.</returns>
    public byte[]? Bytes(string part)
    {
        if (!_inflated.TryGetValue(part, out byte[]? bytes) && _entries.TryGetValue(part, out ZipEntry entry))
        {
            _inflated.Add(part, bytes = ZipInflater.Inflate(_file, entry));
        }

        return bytes;
    }

    /// <summary>A part that is read once and given back.</summary>
    /// <returns>Null when there is no such part.</returns>
    public PooledBytes? Pooled(string part)
    {
        if (!_entries.TryGetValue(part, out ZipEntry entry))
        {
            return null;
        }

        var pooled = new PooledBytes(ZipInflater.LengthOf(entry));
        ZipInflater.Inflate(_file, entry, pooled.Bytes);
        return pooled;
    }

    /// <param name="part">The source part; empty for the package itself.</param>
    public IReadOnlyList<Relationship> Relationships(string part)
    {
        if (!_relationships.TryGetValue(part, out IReadOnlyList<Relationship>? found))
        {
            _relationships.Add(part, found = PackageRelationships.Read(Xml(PackageRelationships.PartOf(part)), part));
        }

        return found;
    }

    /// <summary>The part a relationship of the main part leads to, by the last word of its type.</summary>
    public XDocument? Related(string kind) => RelatedPart(kind) is { } part ? Xml(part) : null;

    /// <summary>The relationships of that part; none when there is no such part.</summary>
    public IReadOnlyList<Relationship> RelationshipsOf(string kind) => RelatedPart(kind) is { } part ? Relationships(part) : [];

    private string? RelatedPart(string kind) =>
        Relationships(MainPart).FirstOrDefault(relationship => !relationship.External && relationship.Type.EndsWith("/" + kind, StringComparison.Ordinal))?.Target;

    private string FindMainPart()
    {
        ActiveContent.RequireNoneListed(Xml("[Content_Types].xml"));
        Relationship main = Relationships("").FirstOrDefault(relationship => relationship.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
            ?? throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "No main part.");
        string type = ContentTypeOf(main.Target);
        return type switch
        {
            PartNames.DocumentType when _entries.ContainsKey(main.Target) => main.Target,
            PartNames.DocumentType => throw new DocumentRejectedException(DocumentRejection.Damaged, "The main part is missing."),
            _ when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) => throw new DocumentRejectedException(DocumentRejection.ContainsMacros, "Macro-enabled main part."),
            _ => throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "The main part is no Word document."),
        };
    }

    /// <summary>By its own entry, or by the one for its extension (ECMA-376 part 2, section 7.2.3).</summary>
    public string ContentTypeOf(string part)
    {
        XElement types = Xml("[Content_Types].xml")?.Root ?? throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "No content types.");
        return Listed(types, "Override", "PartName", "/" + part) ?? Listed(types, "Default", "Extension", Path.GetExtension(part).TrimStart('.')) ?? "";
    }

    private static string? Listed(XElement types, string kind, string by, string value) =>
        types.Elements(Types + kind).FirstOrDefault(entry => string.Equals(entry.Attribute(by)?.Value, value, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType")?.Value;
}
