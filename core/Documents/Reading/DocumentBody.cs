using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>The body of the main part.</summary>
internal static class DocumentBody
{
    /// <exception cref="DocumentRejectedException">There is none, or a foreign file was embedded whole (altChunk, section 17.17.2.1).</exception>
    public static XElement Of(WordPackage package)
    {
        XElement body = package.Xml(package.MainPart)?.Root?.Element(W + "body")
            ?? throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "The main part has no body.");
        return body.Descendants(W + "altChunk").Any()
            ? throw new DocumentRejectedException(DocumentRejection.TooComplex, "An embedded foreign file.")
            : body;
    }
}
