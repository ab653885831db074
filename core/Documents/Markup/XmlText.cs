using System.Text;
using System.Xml;

namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>Text that XML 1.0 can hold (section 2.2 of the recommendation).</summary>
internal static class XmlText
{
    /// <summary>The text with every character XML cannot hold replaced by U+FFFD, and line ends as <c>\n</c>.</summary>
    public static string Clean(string text)
    {
        string unix = text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
        int bad = FirstBad(unix, 0);
        return bad < 0 ? unix : Replaced(unix, bad);
    }

    /// <summary>One line: line breaks and tabs become spaces.</summary>
    public static string Line(string? text) => Clean(text ?? "").Replace('\n', ' ').Replace('\t', ' ').Trim();

    private static int FirstBad(string text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
            {
                at++;
            }
            else if (!XmlConvert.IsXmlChar(text[at]))
            {
                return at;
            }
        }

        return -1;
    }

    private static string Replaced(string text, int bad)
    {
        var result = new StringBuilder(text);
        for (; bad >= 0; bad = FirstBad(text, bad + 1))
        {
            result[bad] = '\uFFFD';
        }

        return result.ToString();
    }
}
