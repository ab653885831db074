using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Parts of a package as XML: no DTD, nothing resolved, bounded in depth and size.</summary>
internal static class XmlParts
{
    private static readonly XmlWriterSettings Writing = new() { Encoding = new UTF8Encoding(false), Indent = false };

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
        using var stream = new MemoryStream();
        using (XmlWriter writer = XmlWriter.Create(stream, Writing))
        {
            document.Save(writer);
        }

        return stream.ToArray();
    }

    private static XmlReaderSettings Reading() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.MaxXmlCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        NameTable = new BoundedNames(),
    };
}
