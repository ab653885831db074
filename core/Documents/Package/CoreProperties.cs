using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Who saved a document last, by its own account (ECMA-376 part 2, section 8).</summary>
internal static class CoreProperties
{
    private static readonly XNamespace Cp = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    public static string? LastModifiedBy(WordPackage package) =>
        package.Xml(PartNames.Core)?.Root?.Element(Cp + "lastModifiedBy")?.Value is { } name && !string.IsNullOrWhiteSpace(name) ? Markup.XmlText.Line(name) : null;
}
