using System.Xml.Linq;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>
/// The fonts of a document. All of them come with Word on Windows and on the Mac; the font table names what else to
/// take where they are missing.
/// </summary>
/// <param name="EastAsia">For Chinese characters.</param>
/// <param name="Complex">For Arabic letters.</param>
internal sealed record Typeface(string Latin, string EastAsia, string Complex)
{
    public static Typeface Body { get; } = new("Calibri", "SimSun", "Arial");

    public static Typeface Display { get; } = new("Calibri", "Microsoft YaHei", "Arial");

    public const string Monospaced = "Consolas";

    public XElement Fonts() => El("rFonts", At("ascii", Latin), At("hAnsi", Latin), At("eastAsia", EastAsia), At("cs", Complex));

    public static XDocument Table() => new(El(
        "fonts",
        new XAttribute(XNamespace.Xmlns + "w", W),
        Font("Calibri", "Carlito", "swiss", "00"),
        Font("Arial", "Noto Sans Arabic", "swiss", "B2"),
        Font("SimSun", "Noto Serif CJK SC", "auto", "86"),
        Font("Microsoft YaHei", "Noto Sans CJK SC", "swiss", "86"),
        Font(Monospaced, "Liberation Mono", "modern", "00")));

    private static XElement Font(string name, string otherwise, string family, string charset) =>
        El("font", At("name", name), Val("altName", otherwise), Val("charset", charset), Val("family", family), Val("pitch", family == "modern" ? "fixed" : "variable"));
}
