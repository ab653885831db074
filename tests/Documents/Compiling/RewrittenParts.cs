using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace OfficeIntegration.Tests.Documents.Compiling;

/// <summary>The same XML written as no editor we know writes it, but any may.</summary>
internal static class RewrittenParts
{
    public static IReadOnlyList<string> Ways { get; } = ["utf-16", "comments", "cdata", "references", "prefixes", "quotes", "lines"];

    public static byte[] In(string way, string xml) => way switch
    {
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Declared(xml, "utf-16"))],
        "comments" => Bytes(Body(xml).Replace("<w:p>", "<!-- a <w:p> --><w:p><?word a <w:r> ?>", StringComparison.Ordinal)),
        "cdata" => Bytes(Texts(xml, text => new XCData(text.Value))),
        "references" => Bytes(Referred(xml)),
        "prefixes" => Bytes(Body(xml).Replace("<w:", "<word:", StringComparison.Ordinal).Replace("</w:", "</word:", StringComparison.Ordinal).Replace(" w:", " word:", StringComparison.Ordinal).Replace("xmlns:w=", "xmlns:word=", StringComparison.Ordinal)),
        "quotes" => Bytes(Quoted(xml)),
        _ => Bytes(Declared(Body(xml).Replace("/>", "\r\n\t/>", StringComparison.Ordinal).Replace("</w:p>", "</w:p\n>\r\n", StringComparison.Ordinal), "UTF-8") + "\r\n"),
    };

    private static byte[] Bytes(string xml) => Encoding.UTF8.GetBytes(xml);

    private static string Declared(string xml, string encoding) => $"<?xml version=\"1.0\" encoding=\"{encoding}\" standalone=\"yes\"?>\r\n" + Body(xml);

    private static string Body(string xml) => xml.StartsWith("<?", StringComparison.Ordinal) ? xml[(xml.IndexOf("?>", StringComparison.Ordinal) + 2)..] : xml;

    private static string Texts(string xml, Func<XText, XText> rewritten)
    {
        var document = XDocument.Parse(xml, LoadOptions.PreserveWhitespace);
        foreach (XText text in document.DescendantNodes().OfType<XText>().Where(text => !text.Value.Contains("]]>", StringComparison.Ordinal)).ToArray())
        {
            text.ReplaceWith(rewritten(text));
        }

        return document.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Every vowel as a number.</summary>
    private static string Referred(string xml) => Texts(xml, text => new XText(text.Value.Replace("e", "\uE000", StringComparison.Ordinal).Replace("a", "\uE001", StringComparison.Ordinal)))
        .Replace("\uE000", "&#101;", StringComparison.Ordinal).Replace("\uE001", "&#x61;", StringComparison.Ordinal);

    private static string Quoted(string xml)
    {
        var text = new StringBuilder();
        using (var writer = new XmlTextWriter(new StringWriter(text)) { QuoteChar = '\'' })
        {
            XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!.WriteTo(writer);
        }

        return text.ToString();
    }
}
