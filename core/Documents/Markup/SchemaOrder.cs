using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>The order in which the schema wants properties (ECMA-376 part 1, annex A.1); editors refuse other orders.</summary>
internal static class SchemaOrder
{
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        ["pPr"] =
        [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs", "bidi", "spacing", "ind",
            "contextualSpacing", "jc", "outlineLvl", "rPr", "sectPr",
        ],
        ["rPr"] =
        [
            "ins", "del", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "noProof", "color", "spacing", "sz", "szCs",
            "highlight", "u", "shd", "vertAlign", "rtl", "lang",
        ],
        ["tblPr"] = ["tblStyle", "bidiVisual", "tblW", "jc", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"],
        ["trPr"] = ["cantSplit", "tblHeader", "ins", "del"],
        ["tcPr"] = ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"],
        ["pBdr"] = ["top", "left", "bottom", "right", "between"],
        ["tcBorders"] = ["top", "left", "bottom", "right", "insideH", "insideV"],
        ["tblBorders"] = ["top", "left", "bottom", "right", "insideH", "insideV"],
        ["tblCellMar"] = ["top", "left", "bottom", "right"],
    };

    /// <summary>Names that may stand in the element, in order; null for an element without a fixed order.</summary>
    public static string[]? Of(string name) => Orders.GetValueOrDefault(name);

    /// <summary>The same element with its children sorted; children the order does not name are an error of ours.</summary>
    public static XElement Sorted(XElement element)
    {
        string[] order = Orders[element.Name.LocalName];
        XElement[] children = [.. element.Elements().OrderBy(child => Array.IndexOf(order, child.Name.LocalName))];
        if (children.Length > 0 && Array.IndexOf(order, children[0].Name.LocalName) < 0)
        {
            throw new InvalidOperationException($"{children[0].Name.LocalName} has no place in {element.Name.LocalName}.");
        }

        element.ReplaceNodes(children.Cast<object>().ToArray());
        return element;
    }
}
