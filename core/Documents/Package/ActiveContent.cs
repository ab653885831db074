using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// Parts that do something when a document is opened: macros and ActiveX controls. A file with one is refused whole.
/// Embedded objects do nothing by themselves: they are left out with a note in their place and never opened.
/// </summary>
internal static class ActiveContent
{
    private static readonly string[] Marks = ["vbaProject", "vbaData", "activeX", "macroEnabled"];

    /// <exception cref="DocumentRejectedException">One of the names is that of such a part.</exception>
    public static void RequireNone(IEnumerable<string> parts) => Require(parts);

    /// <summary>A part may have any name: its content type says what it is.</summary>
    /// <exception cref="DocumentRejectedException">A content type of such a part is listed.</exception>
    public static void RequireNoneListed(XDocument? contentTypes) =>
        Require(contentTypes?.Root?.Elements().Where(entry => entry.Name.LocalName == "Override").Select(entry => entry.Attribute("ContentType")?.Value ?? "") ?? []);

    private static void Require(IEnumerable<string> names)
    {
        if (names.Any(name => Marks.Any(mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase))))
        {
            throw new DocumentRejectedException(DocumentRejection.ContainsMacros, "Macros or ActiveX controls are inside.");
        }
    }
}
