using System.Xml.Linq;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>Blocks in few letters, and what a reader sees of them.</summary>
internal static class Wording
{
    public static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static XElement El(string name, params object?[] content) => new(W + name, content);

    public static XAttribute At(string name, object value) => new(W + name, value);

    public static XElement Val(string name, object value) => El(name, At("val", value));

    /// <summary>A paragraph; strings become runs.</summary>
    public static XElement P(params object[] content) => El("p", content.Select(piece => piece is string text ? Run(text) : piece));

    public static XElement Styled(string style, params object[] content)
    {
        XElement paragraph = P(content);
        paragraph.AddFirst(El("pPr", Val("pStyle", style)));
        return paragraph;
    }

    public static XElement Item(int list, string text, int level = 0)
    {
        XElement paragraph = P(text);
        paragraph.AddFirst(El("pPr", El("numPr", Val("ilvl", level), Val("numId", list))));
        return paragraph;
    }

    public static XElement Run(string text, params object[] properties) =>
        El("r", properties.Length > 0 ? El("rPr", properties) : null, El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    public static XElement Bold(string text) => Run(text, El("b"), El("bCs"));

    public static XElement Link(string relation, string text) => El("hyperlink", new XAttribute(R + "id", relation), At("history", "1"), Run(text, Val("rStyle", "Hyperlink")));

    public static XElement Note(int id) => El("r", El("rPr", Val("vertAlign", "superscript")), El("footnoteReference", At("id", id)));

    public static object[] Commented(int id, params object[] content) =>
    [
        El("commentRangeStart", At("id", id)), .. content.Select(piece => piece is string text ? Run(text) : piece),
        El("commentRangeEnd", At("id", id)), El("r", El("commentReference", At("id", id))),
    ];

    public static XElement Inserted(int id, string author, string text) => El("ins", At("id", id), At("author", author), At("date", "2026-03-04T05:06:00Z"), Run(text));

    public static XElement Deleted(int id, string author, string text) =>
        El("del", At("id", id), At("author", author), At("date", "2026-03-04T05:06:00Z"), El("r", El("delText", new XAttribute(XNamespace.Xml + "space", "preserve"), text)));

    public static XElement Table(params string[][] rows) => El(
        "tbl",
        El("tblPr", El("tblW", At("w", 0), At("type", "auto"))),
        El("tblGrid", rows[0].Select(_ => El("gridCol", At("w", 2000)))),
        rows.Select(row => El("tr", row.Select(cell => El("tc", El("tcPr", El("tcW", At("w", 2000), At("type", "dxa"))), P(cell))))));

    public static XElement[] Copy(params IEnumerable<XElement> blocks) => [.. blocks.Select(block => new XElement(block))];

    /// <summary>A line per paragraph and row; what is offered or inserted with tracking in <c>[+ +]</c>, what is deleted left out, cells parted by <c>|</c>.</summary>
    public static string Read(IEnumerable<XElement> blocks) => string.Join('\n', blocks.Select(Read));

    /// <summary>The same text after every tracked insertion was accepted.</summary>
    public static string Plain(IEnumerable<XElement> blocks) => Read(blocks).Replace("[+", "", StringComparison.Ordinal).Replace("+]", "", StringComparison.Ordinal);

    private static string Read(XElement block) => block.Name.LocalName switch
    {
        "tbl" => string.Join('\n', block.Elements(W + "tr").Select(row => string.Join('|', row.Elements(W + "tc").Select(cell => string.Join('/', cell.Elements().Where(child => child.Name.LocalName is "p" or "tbl").Select(Read)))))),
        "t" => block.Value,
        "tab" => "\t",
        "br" => "\u23CE",
        "footnoteReference" => $"({block.Attribute(W + "id")!.Value})",
        "ins" => block.HasElements ? $"[+{string.Concat(block.Elements().Select(Read))}+]" : "",
        "del" or "pPr" or "rPr" => "",
        _ => string.Concat(block.Elements().Select(Read)),
    };
}
