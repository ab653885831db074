using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The frame of a table: full width, our style, mirrored when it reads from right to left.</summary>
internal static class Tables
{
    public static XElement Properties(bool rightToLeft, bool header, string? title = null) => El(
        "tblPr",
        Val("tblStyle", StyleNames.Id(StyleNames.Grid)),
        rightToLeft ? El("bidiVisual") : null,
        El("tblW", At("w", PageLayout.TextWidth), At("type", "dxa")),
        El("tblLayout", At("type", "fixed")),
        El("tblLook", At("val", header ? "0020" : "0000"), At("firstRow", header ? "1" : "0"), At("lastRow", "0"), At("firstColumn", "0"), At("lastColumn", "0"), At("noHBand", "1"), At("noVBand", "1")),
        title is null ? null : Val("tblCaption", title));

    public static XElement Columns(IReadOnlyList<int> widths) => El("tblGrid", widths.Select(width => El("gridCol", At("w", width))));

    /// <param name="span">Columns the cell covers.</param>
    /// <param name="merge">The <c>w:vMerge</c> of a cell that covers several rows.</param>
    public static XElement Cell(int width, IEnumerable<XElement> content, string? borderBottom = null, int span = 1, XElement? merge = null) => El(
        "tc",
        El(
            "tcPr",
            El("tcW", At("w", width), At("type", "dxa")),
            span > 1 ? Val("gridSpan", span) : null,
            merge,
            borderBottom is null ? null : El("tcBorders", El("bottom", At("val", "single"), At("sz", 6), At("space", 0), At("color", borderBottom)))),
        content);
}
