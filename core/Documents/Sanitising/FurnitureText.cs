using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Reading;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Headers, footers and notes are made by the product; what somebody typed into them is reported.</summary>
internal static class FurnitureText
{
    /// <summary>Lines of the upload's headers and footers that the master it was made from does not have; digits do not count.</summary>
    /// <param name="standing">Roots of the headers and footers of that master.</param>
    public static IEnumerable<string> Added(WordPackage upload, IEnumerable<XElement> standing)
    {
        HashSet<string> known = [.. Lines(standing).Select(Letters)];
        return Lines(Roots(upload)).Where(line => Letters(line).Length > 0 && !known.Contains(Letters(line))).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<XElement> Roots(WordPackage package) => package.Relationships(package.MainPart)
        .Where(relationship => !relationship.External && (relationship.Type.EndsWith("/header", StringComparison.Ordinal) || relationship.Type.EndsWith("/footer", StringComparison.Ordinal)))
        .Select(relationship => package.Xml(relationship.Target)?.Root).OfType<XElement>();

    private static IEnumerable<string> Lines(IEnumerable<XElement> roots) => roots
        .SelectMany(root => root.Descendants(W + "p"))
        .Select(paragraph => SectionContent.Squeezed(string.Concat(paragraph.Descendants().Select(Text))));

    private static string Text(XElement element) => element.Name == W + "t" || element.Name == W + "delText" ? element.Value : element.Name == W + "tab" ? " " : "";

    private static string Letters(string line) => string.Concat(line.Where(char.IsLetter));
}
