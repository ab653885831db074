using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>The body of the main part.</summary>
internal static class DocumentBody
{
    /// <exception cref="DocumentRejectedException">There is none.</exception>
    public static XElement Of(WordPackage package) =>
        package.Xml(package.MainPart)?.Root?.Element(W + "body") ?? throw new DocumentRejectedException(DocumentRejection.NotWordDocument, "The main part has no body.");
}
