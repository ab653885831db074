using System.IO.Compression;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// A Word file opened for reading: parts are inflated when asked for, within <see cref="DocumentLimits"/>, and their
/// CRC-32 is checked, so that a damaged file is refused and not half read.
/// </summary>
internal sealed class WordPackage
{
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private readonly Dictionary<string, ZipArchiveEntry> _entries;
    private readonly Dictionary<string, XDocument?> _parsed = new(StringComparer.OrdinalIgnoreCase);
    private long _expanded;

    private WordPackage(Dictionary<string, ZipArchiveEntry> entries)
    {
        _entries = entries;
        MainPart = FindMainPart();
    }

    /// <summary>Name of the part that holds the body; <c>word/document.xml</c> in most files.</summary>
    public string MainPart { get; }

    public IReadOnlyCollection<string> Names => _entries.Keys;

    /// <exception cref="DocumentRejectedException">The file is too large, damaged, protected, or no Word document without macros.</exception>
    public static WordPackage Open(Stream stream) => Open(BoundedBytes.Read(stream));

    public static WordPackage Open(byte[] bytes)
    {
        FileKind.RequireZip(bytes);
        return Guarded(() =>
        {
            var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            var package = new WordPackage(Entries(archive));
            package.RequireNoMacros();
            return package;
        });
    }

    /// <returns>Null when there is no such part.</returns>
    public XDocument? Xml(string part)
    {
        if (!_parsed.TryGetValue(part, out XDocument? parsed))
        {
            parsed = _entries.TryGetValue(part, out ZipArchiveEntry? entry) ? XmlParts.Parse(Guarded(() => Inflate(entry))) : null;
            _parsed.Add(part, parsed);
        }

        return parsed;
    }

    public byte[]? Bytes(string part) => _entries.TryGetValue(part, out ZipArchiveEntry? entry) ? Guarded(() => Inflate(entry)) : null;

    /// <param name="part">The source part; empty for the package itself.</param>
    public IReadOnlyList<Relationship> Relationships(string part) => PackageRelationships.Read(Xml(PackageRelationships.PartOf(part)), part);

    /// <summary>The part a relationship of the main part leads to, by the last word of its type.</summary>
    public XDocument? Related(string kind) =>
        Relationships(MainPart).FirstOrDefault(relationship => !relationship.External && relationship.Type.EndsWith("/" + kind, StringComparison.Ordinal)) is { } found
            ? Xml(found.Target)
            : null;

    private string FindMainPart()
    {
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
    private string ContentTypeOf(string part)
    {
        XElement types = Xml("[Content_Types].xml")?.Root ?? throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "No content types.");
        return Listed(types, "Override", "PartName", "/" + part) ?? Listed(types, "Default", "Extension", Path.GetExtension(part).TrimStart('.')) ?? "";
    }

    private static string? Listed(XElement types, string kind, string by, string value) =>
        types.Elements(Types + kind).FirstOrDefault(entry => string.Equals(entry.Attribute(by)?.Value, value, StringComparison.OrdinalIgnoreCase))?.Attribute("ContentType")?.Value;

    private void RequireNoMacros()
    {
        if (_entries.Keys.Any(name => name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || name.Contains("vbaData", StringComparison.OrdinalIgnoreCase)))
        {
            throw new DocumentRejectedException(DocumentRejection.ContainsMacros, "A VBA project is inside.");
        }
    }

    private static Dictionary<string, ZipArchiveEntry> Entries(ZipArchive archive)
    {
        if (archive.Entries.Count > DocumentLimits.MaxEntries)
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "Too many entries.");
        }

        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
            {
                throw new DocumentRejectedException(DocumentRejection.Damaged, "Two entries have one name.");
            }
        }

        RequireBounded(archive);
        return entries;
    }

    private static void RequireBounded(ZipArchive archive)
    {
        long expanded = 0;
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            expanded += entry.Length;
            bool bomb = entry.Length > DocumentLimits.RatioCountsFromBytes && entry.Length / Math.Max(1, entry.CompressedLength) > DocumentLimits.MaxRatio;
            if (bomb || expanded > DocumentLimits.MaxExpandedBytes || entry.Length < 0)
            {
                throw new DocumentRejectedException(DocumentRejection.TooComplex, "Expands too far.");
            }
        }
    }

    /// <summary>The declared length is only a promise: the bytes are counted as they come.</summary>
    private byte[] Inflate(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var result = new MemoryStream((int)Math.Min(entry.Length, 1 << 20));
        byte[] buffer = new byte[81_920];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            if ((_expanded += read) > DocumentLimits.MaxExpandedBytes || result.Length + read > entry.Length)
            {
                throw new DocumentRejectedException(DocumentRejection.TooComplex, "Expands further than it says.");
            }

            result.Write(buffer, 0, read);
        }

        byte[] bytes = result.ToArray();
        return bytes.Length == entry.Length && Crc32.Of(bytes) == entry.Crc32 ? bytes : throw new DocumentRejectedException(DocumentRejection.Damaged, "CRC-32 does not match.");
    }

    /// <summary>The zip reader has many ways to say that a file is damaged.</summary>
    private static T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException or InvalidOperationException)
        {
            throw new DocumentRejectedException(DocumentRejection.Damaged, "The zip container is damaged.", e);
        }
    }
}
