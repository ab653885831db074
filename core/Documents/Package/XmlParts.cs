using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Parts of a package as XML: no DTD, nothing resolved, bounded in depth and size.</summary>
internal static class XmlParts
{
    [ThreadStatic]
    private static XmlPen? _pen;

    public static XDocument Parse(byte[] bytes) => Parse(bytes, new XmlBudget());

    /// <param name="budget">Of the file the part belongs to.</param>
    /// <exception cref="DocumentRejectedException">Not well-formed, has a DTD, or is beyond the limits.</exception>
    public static XDocument Parse(byte[] bytes, XmlBudget budget)
    {
        try
        {
            using var reader = new BoundedXmlReader(XmlReader.Create(new MemoryStream(bytes, writable: false), Reading()), budget);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            throw new DocumentRejectedException(DocumentRejection.Damaged, "A part is not well-formed XML.", e);
        }
    }

    public static byte[] Write(XDocument document)
    {
        XmlPen pen = _pen ?? new XmlPen("");
        _pen = null;
        byte[] bytes = pen.Write([document.Root!], "<?xml version=\"1.0\" encoding=\"utf-8\"?>"u8);
        _pen = pen;
        return bytes;
    }

    public static XmlReaderSettings Reading() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.MaxXmlCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new BoundedNames(),
    };
}
