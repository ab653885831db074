using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>
/// The properties that may come in from outside, each with its attributes and their values. What is not named here does
/// not exist: fonts, sizes, colours of text and hidden text among them, so that a document keeps one look and no secrets.
/// </summary>
internal static class PropertyRules
{
    private static readonly Dictionary<string, Func<XElement, XElement?>> Rules = new(StringComparer.Ordinal)
    {
        ["keepNext"] = Flag,
        ["keepLines"] = Flag,
        ["pageBreakBefore"] = Flag,
        ["bidi"] = Flag,
        ["jc"] = Enum("left", "center", "right", "both", "start", "end", "distribute"),
        ["b"] = Flag,
        ["bCs"] = Flag,
        ["i"] = Flag,
        ["iCs"] = Flag,
        ["strike"] = Flag,
        ["dstrike"] = Flag,
        ["rtl"] = Flag,
        ["u"] = Enum("single", "double", "words", "dotted", "dash", "wave", "none"),
        ["highlight"] = Enum("yellow", "green", "cyan", "magenta", "blue", "red", "darkYellow", "darkGreen", "darkRed", "lightGray", "darkGray", "none"),
        ["vertAlign"] = Enum("superscript", "subscript", "baseline"),
        ["rFonts"] = element => element.Attr("hint") is "eastAsia" ? El("rFonts", At("hint", "eastAsia")) : null,
        ["lang"] = element => IsLanguage(element.Attr("val")) ? El("lang", At("val", element.Attr("val")!)) : null,
        ["tblW"] = Width,
        ["tcW"] = Width,
        ["bidiVisual"] = Flag,
        ["tblLayout"] = element => element.Attr("type") is "fixed" or "autofit" ? El("tblLayout", At("type", element.Attr("type")!)) : null,
        ["tblCaption"] = element => El("tblCaption", At("val", XmlText.Line(element.Attr("val")))),
        ["tblBorders"] = Borders,
        ["tcBorders"] = Borders,
        ["shd"] = Shade,
        ["cantSplit"] = Flag,
        ["tblHeader"] = Flag,
        ["gridSpan"] = element => Number(element.Attr("val"), 1, DocumentLimits.MaxTableColumns) is { } span ? Val("gridSpan", span) : null,
        ["vMerge"] = element => element.Attr("val") == "restart" ? Val("vMerge", "restart") : El("vMerge"),
        ["vAlign"] = Enum("top", "center", "bottom"),
    };

    private static readonly string[] BorderStyles = ["single", "double", "dotted", "dashed", "nil", "none", "thick"];

    /// <summary>The properties of one holder that are allowed in it, cleaned and in schema order.</summary>
    /// <param name="holder"><c>pPr</c>, <c>rPr</c>, <c>tblPr</c>, <c>trPr</c>, <c>tcPr</c>; may be null.</param>
    public static IEnumerable<XElement> Clean(XElement? holder, string kind)
    {
        string[] allowed = SchemaOrder.Of(kind)!;
        return (holder?.Elements() ?? [])
            .Where(property => property.Name.Namespace == W && allowed.Contains(property.Name.LocalName) && Rules.ContainsKey(property.Name.LocalName))
            .GroupBy(property => property.Name.LocalName)
            .Select(group => Rules[group.Key](group.First()))
            .OfType<XElement>();
    }

    public static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number : null;

    private static XElement Flag(XElement element) => element.Parent.Flag(element.Name.LocalName) == true ? El(element.Name.LocalName) : Val(element.Name.LocalName, "0");

    private static Func<XElement, XElement?> Enum(params string[] values) => element => values.Contains(element.Attr("val")) ? Val(element.Name.LocalName, element.Attr("val")!) : null;

    private static XElement? Width(XElement element)
    {
        string type = element.Attr("type") is "dxa" or "pct" or "auto" or "nil" ? element.Attr("type")! : "auto";
        return Number(element.Attr("w"), 0, 31_680) is { } width ? El(element.Name.LocalName, At("w", width), At("type", type)) : null;
    }

    private static XElement? Borders(XElement element)
    {
        XElement[] sides = [.. element.Elements().Where(side => SchemaOrder.Of(element.Name.LocalName)!.Contains(side.Name.LocalName)).Select(Border).OfType<XElement>()];
        return sides.Length == 0 ? null : SchemaOrder.Sorted(El(element.Name.LocalName, sides.DistinctBy(side => side.Name)));
    }

    private static XElement? Border(XElement side) => BorderStyles.Contains(side.Attr("val"))
        ? El(side.Name.LocalName, At("val", side.Attr("val")!), At("sz", Number(side.Attr("sz"), 0, 96) ?? 4), At("space", Number(side.Attr("space"), 0, 31) ?? 0), At("color", Colour(side.Attr("color"))))
        : null;

    private static XElement? Shade(XElement element) => Colour(element.Attr("fill")) is { } fill ? El("shd", At("val", "clear"), At("color", "auto"), At("fill", fill)) : null;

    private static string Colour(string? colour) => colour is { Length: 6 } && colour.All(char.IsAsciiHexDigit) ? colour.ToUpperInvariant() : "auto";

    private static bool IsLanguage(string? tag) => tag is { Length: > 1 and <= 12 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
