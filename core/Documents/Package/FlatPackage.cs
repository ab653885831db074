using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// A package as one XML file, its parts one after the other (Flat OPC): what Word gives an add-in of an open document
/// and takes from it, and what it saves as <c>.xml</c>. It becomes a container, so that there is one way of reading.
/// </summary>
internal static class FlatPackage
{
    private const string Name = "http://schemas.microsoft.com/office/2006/xmlPackage";
    private const string ContentTypes = "[Content_Types].xml";

    /// <summary>The name stands in the first element, behind a declaration and perhaps an instruction.</summary>
    private const int Beginning = 4_096;

    private static readonly XNamespace Package = Name;
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly byte[] NameBytes = Encoding.ASCII.GetBytes(Name);

    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        return start.TrimStart(" \t\r\n"u8).StartsWith("<"u8) && start[..Math.Min(start.Length, Beginning)].IndexOf(NameBytes) >= 0;
    }

    /// <returns>A container with the same parts, nothing of it packed, so that it is as large as what it was made from.</returns>
    /// <exception cref="DocumentRejectedException">No such file, damaged, or beyond the limits.</exception>
    public static byte[] ToZip(byte[] flat)
    {
        XElement root = XmlParts.Parse(flat).Root!;
        if (root.Name != Package + "package")
        {
            throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "XML, but no package.");
        }

        XElement[] parts = [.. root.Elements(Package + "part").Take(DocumentLimits.MaxEntries + 1)];
        if (parts.Length > DocumentLimits.MaxEntries)
        {
            throw new DocumentRejectedException(DocumentRejection.TooComplex, "Too many parts.");
        }

        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, ContentTypes, Bytes(new XElement(Types + "Types", parts.Select(Listed))));
            long expanded = 0;
            foreach (XElement part in parts)
            {
                byte[] content = ContentOf(part);
                _ = (expanded += content.Length) <= DocumentLimits.MaxExpandedBytes ? 0 : throw new DocumentRejectedException(DocumentRejection.TooComplex, "Expands too far.");
                Put(archive, ZipNames.Checked(Attribute(part, "name").TrimStart('/')), content);
            }
        }

        return zip.ToArray();
    }

    /// <summary>The same document the other way round.</summary>
    /// <param name="zip">One that this product made.</param>
    public static byte[] FromZip(byte[] zip)
    {
        var package = WordPackage.Open(zip);
        return Bytes(new XElement(
            Package + "package",
            new XAttribute(XNamespace.Xmlns + "pkg", Name),
            package.Names.Where(name => name != ContentTypes).Order(StringComparer.Ordinal).Select(name => Part(package, name))));
    }

    private static XElement Part(WordPackage package, string name)
    {
        string type = package.ContentTypeOf(name);
        return new XElement(
            Package + "part",
            new XAttribute(Package + "name", "/" + name),
            new XAttribute(Package + "contentType", type),
            type.EndsWith("xml", StringComparison.Ordinal)
                ? new XElement(Package + "xmlData", new XElement(package.Xml(name)!.Root!))
                : new XElement(Package + "binaryData", Convert.ToBase64String(package.Bytes(name)!)));
    }

    private static XElement Listed(XElement part) =>
        new(Types + "Override", new XAttribute("PartName", Attribute(part, "name")), new XAttribute("ContentType", Attribute(part, "contentType")));

    private static string Attribute(XElement part, string name) => part.Attribute(Package + name)?.Value ?? throw Damaged("A part without its name or kind.");

    private static byte[] ContentOf(XElement part)
    {
        if (part.Element(Package + "xmlData")?.Elements().FirstOrDefault() is { } xml)
        {
            return Bytes(xml);
        }

        try
        {
            return Convert.FromBase64String(part.Element(Package + "binaryData")?.Value ?? throw Damaged("A part without content."));
        }
        catch (FormatException broken)
        {
            throw Damaged("A part that is no base64.", broken);
        }
    }

    /// <summary>A part that is taken out declares the names it uses, wherever they were declared before.</summary>
    private static byte[] Bytes(XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            root.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive archive, string name, byte[] content)
    {
        using Stream entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
        entry.Write(content);
    }

    private static DocumentRejectedException Damaged(string detail, Exception? inner = null) => new(DocumentRejection.Damaged, detail, inner);
}
