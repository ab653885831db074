using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>The properties of paragraphs, runs and tables a compilation takes over, each with the values it may have.</summary>
internal static class AllowedProperties
{
    private const int MaxWidth = 31_680;

    public static PropertyHolder Paragraph() => new("pPr", ParagraphRules);

    public static PropertyHolder Run() => new("rPr", RunRules);

    public static PropertyHolder Table() => new("tblPr", TableRules);

    public static PropertyHolder Row() => new("trPr", RowRules);

    public static PropertyHolder Cell() => new("tcPr", CellRules);

    private static readonly Dictionary<string, Func<MarkupCursor, byte[]?>> ParagraphRules = new(StringComparer.Ordinal)
    {
        ["keepNext"] = Flag("keepNext"),
        ["keepLines"] = Flag("keepLines"),
        ["bidi"] = Flag("bidi"),
        ["jc"] = Enum("jc", "left", "center", "right", "both", "start", "end", "distribute"),
    };

    private static readonly Dictionary<string, Func<MarkupCursor, byte[]?>> RunRules = new(StringComparer.Ordinal)
    {
        ["b"] = Flag("b"),
        ["bCs"] = Flag("bCs"),
        ["i"] = Flag("i"),
        ["iCs"] = Flag("iCs"),
        ["strike"] = Flag("strike"),
        ["dstrike"] = Flag("dstrike"),
        ["rtl"] = Flag("rtl"),
        ["u"] = Enum("u", "single", "double", "words", "dotted", "dash", "wave", "none"),
        ["highlight"] = Enum("highlight", "yellow", "green", "cyan", "magenta", "blue", "red", "darkYellow", "darkGreen", "darkRed", "lightGray", "darkGray", "none"),
        ["vertAlign"] = Enum("vertAlign", "superscript", "subscript", "baseline"),
        ["rFonts"] = EastAsian,
        ["lang"] = Language,
    };

    private static readonly Dictionary<string, Func<MarkupCursor, byte[]?>> TableRules = new(StringComparer.Ordinal)
    {
        ["bidiVisual"] = Flag("bidiVisual"),
        ["tblW"] = Width("tblW"),
    };

    private static readonly Dictionary<string, Func<MarkupCursor, byte[]?>> RowRules = new(StringComparer.Ordinal)
    {
        ["cantSplit"] = Flag("cantSplit"),
        ["tblHeader"] = Flag("tblHeader"),
    };

    private static readonly Dictionary<string, Func<MarkupCursor, byte[]?>> CellRules = new(StringComparer.Ordinal)
    {
        ["tcW"] = Width("tcW"),
        ["gridSpan"] = cursor => Number(cursor.Attr("val"), 1, DocumentLimits.MaxTableColumns) is { } span ? Value("gridSpan", span.ToString(CultureInfo.InvariantCulture)) : null,
        ["vMerge"] = cursor => Value("vMerge", cursor.Attr("val") == "restart" ? "restart" : "continue"),
        ["vAlign"] = Enum("vAlign", "top", "center", "bottom"),
    };

    public static byte[] Value(string name, string value) => Encoding.UTF8.GetBytes($"<w:{name} w:val=\"{value}\"/>");

    public static int? Number(string? text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most ? number : null;

    /// <summary>Present without a value means on (section 17.17.4).</summary>
    public static bool IsOn(MarkupCursor cursor) => cursor.Attr("val") is not ("0" or "false" or "off" or "none");

    private static Func<MarkupCursor, byte[]?> Flag(string name)
    {
        byte[] on = Encoding.UTF8.GetBytes($"<w:{name}/>");
        byte[] off = Value(name, "0");
        return cursor => IsOn(cursor) ? on : off;
    }

    private static Func<MarkupCursor, byte[]?> Enum(string name, params string[] values)
    {
        var markup = values.ToDictionary(value => value, value => Value(name, value), StringComparer.Ordinal);
        return cursor => cursor.Attr("val") is { } value ? markup.GetValueOrDefault(value) : null;
    }

    private static Func<MarkupCursor, byte[]?> Width(string name) => cursor =>
    {
        string type = cursor.Attr("type") is "dxa" or "pct" or "auto" or "nil" ? cursor.Attr("type")! : "auto";
        return Number(cursor.Attr("w"), 0, MaxWidth) is { } width ? Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<w:{name} w:w=\"{width}\" w:type=\"{type}\"/>")) : null;
    };

    private static byte[]? EastAsian(MarkupCursor cursor) => cursor.Attr("hint") == "eastAsia" ? Encoding.UTF8.GetBytes("<w:rFonts w:hint=\"eastAsia\"/>") : null;

    private static byte[]? Language(MarkupCursor cursor) =>
        cursor.Attr("val") is { Length: > 1 and <= 12 } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? Value("lang", tag) : null;
}
