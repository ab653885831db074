using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Parts of a package as XML: no DTD, nothing resolved, bounded in depth and size.</summary>
internal static class XmlParts
{
    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = DocumentLimits.MaxXmlCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private static readonly XmlWriterSettings Writing = new() { Encoding = new UTF8Encoding(false), Indent = false };

    /// <exception cref="DocumentRejectedException">Not well-formed, has a DTD, or is beyond the limits.</exception>
    public static XDocument Parse(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), Reading);
            XDocument document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
            RequireBounded(document);
            return document;
        }
        catch (XmlException e)
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

    /// <summary>Walks without recursion, because what it guards are the walks that recurse.</summary>
    private static void RequireBounded(XDocument document)
    {
        int depth = 0;
        int elements = 0;
        for (XElement? at = document.Root; at is not null;)
        {
            if (++elements > DocumentLimits.MaxXmlElements || depth > DocumentLimits.MaxXmlDepth)
            {
                throw new DocumentRejectedException(DocumentRejection.TooComplex, "XML too deep or too large.");
            }

            at = Next(at, ref depth);
        }
    }

    private static XElement? Next(XElement at, ref int depth)
    {
        if (at.Elements().FirstOrDefault() is { } child)
        {
            depth++;
            return child;
        }

        XElement? up = at;
        while (up is not null && up.ElementsAfterSelf().FirstOrDefault() is null)
        {
            up = up.Parent;
            depth--;
        }

        return up?.ElementsAfterSelf().First();
    }
}
