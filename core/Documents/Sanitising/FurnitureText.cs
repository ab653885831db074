using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Headers, footers and notes are made by the product; what somebody typed into them is reported.</summary>
internal static class FurnitureText
{
    /// <summary>Lines of the upload's headers and footers that the standing master does not have; digits do not count.</summary>
    public static IEnumerable<string> Added(WordPackage upload, WordPackage standing)
    {
        HashSet<string> known = [.. Lines(standing).Select(Letters)];
        return Lines(upload).Where(line => Letters(line).Length > 0 && !known.Contains(Letters(line))).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Lines(WordPackage package) => package.Relationships(package.MainPart)
        .Where(relationship => !relationship.External && (relationship.Type.EndsWith("/header", StringComparison.Ordinal) || relationship.Type.EndsWith("/footer", StringComparison.Ordinal)))
        .SelectMany(relationship => package.Xml(relationship.Target)?.Descendants(W + "p") ?? [])
        .Select(paragraph => SectionContent.Squeezed(string.Concat(paragraph.Descendants().Select(Text))));

    private static string Text(XElement element) => element.Name == W + "t" ? element.Value : element.Name == W + "tab" ? " " : "";

    private static string Letters(string line) => string.Concat(line.Where(char.IsLetter));
}
