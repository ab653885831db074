using System.Xml.Linq;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>A4 with even margins; all measures in twentieths of a point.</summary>
internal static class PageLayout
{
    public const int PageWidth = 11_906;
    public const int PageHeight = 16_838;
    public const int SideMargin = 1_304;
    public const int TextWidth = PageWidth - (2 * SideMargin);
    public const int TopMargin = 1_474;
    public const int BottomMargin = 1_361;
    public const int TextHeight = PageHeight - TopMargin - BottomMargin;
    public const int FactColumn = 2_500;

    public const string FirstHeaderId = "rId5";
    public const string HeaderId = "rId6";
    public const string FirstFooterId = "rId7";
    public const string FooterId = "rId8";

    /// <summary>The one section of a document; a right-to-left section mirrors columns and gutter (section 17.6.1).</summary>
    public static XElement Section(Voice voice) => El(
        "sectPr",
        Reference("headerReference", "first", FirstHeaderId),
        Reference("headerReference", "default", HeaderId),
        Reference("footerReference", "first", FirstFooterId),
        Reference("footerReference", "default", FooterId),
        El("pgSz", At("w", PageWidth), At("h", PageHeight)),
        El("pgMar", At("top", TopMargin), At("right", SideMargin), At("bottom", BottomMargin), At("left", SideMargin), At("header", 680), At("footer", 567), At("gutter", 0)),
        El("cols", At("space", 708)),
        El("titlePg"),
        voice.DocumentRightToLeft ? El("bidi") : null);

    private static XElement Reference(string kind, string type, string id) => El(kind, At("type", type), new XAttribute(R + "id", id));
}
