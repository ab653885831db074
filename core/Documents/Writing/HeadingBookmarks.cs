using System.Globalization;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Bookmarks of the headings that stand in the table of contents, named as Word names its own.</summary>
internal static class HeadingBookmarks
{
    /// <param name="index">0 for the progress table, then one per heading, then the closing page.</param>
    public static string Of(int index) => "_Toc" + (642_110_000 + index).ToString(CultureInfo.InvariantCulture);
}
