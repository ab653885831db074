using System.Xml.Linq;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Markup;

/// <param name="Style">Name of a character style.</param>
internal readonly record struct RunLook(string? Style = null, bool Bold = false, bool Italic = false, bool Strike = false);

/// <summary>Text as runs, one per direction, with language and right-to-left marked on each.</summary>
internal static class Runs
{
    /// <param name="rightToLeft">Direction of the paragraph.</param>
    public static IEnumerable<XElement> Of(string text, Voice voice, bool rightToLeft, RunLook look = default) =>
        XmlText.Clean(text) is { Length: > 0 } clean
            ? TextDirection.Split(clean, rightToLeft).Select(piece => El("r", Properties(piece, voice, look), Content(piece.Text)))
            : [];

    /// <summary><c>w:t</c>, <c>w:tab</c> and <c>w:br</c> for a text.</summary>
    public static IEnumerable<XElement> Content(string text)
    {
        for (int from = 0; from < text.Length;)
        {
            int cut = text.AsSpan(from).IndexOfAny('\n', '\t');
            int to = cut < 0 ? text.Length : from + cut;
            if (to > from)
            {
                yield return Text(text[from..to]);
            }

            if (cut >= 0)
            {
                yield return El(text[to] == '\n' ? "br" : "tab");
            }

            from = to + 1;
        }
    }

    public static XElement Text(string text) => El("t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private static XElement? Properties(DirectedText piece, Voice voice, RunLook look)
    {
        XElement? properties = null;
        Add(ref properties, look.Style is null ? null : Val("rStyle", StyleNames.Id(look.Style)));
        Add(ref properties, EastAsian.In(piece.Text) ? El("rFonts", At("hint", "eastAsia")) : null);
        Toggle(ref properties, look.Bold, "b", "bCs");
        Toggle(ref properties, look.Italic, "i", "iCs");
        Toggle(ref properties, look.Strike, "strike");
        Add(ref properties, piece.RightToLeft ? El("rtl") : null);
        Add(ref properties, !piece.RightToLeft && HasLetters(piece.Text) && voice.TagFor(piece.Text) is { } tag && tag != voice.DefaultTag ? El("lang", At("val", tag)) : null);
        return properties;
    }

    private static void Toggle(ref XElement? properties, bool on, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            Add(ref properties, on ? El(name) : null);
        }
    }

    private static void Add(ref XElement? properties, XElement? child)
    {
        if (child is not null)
        {
            (properties ??= El("rPr")).Add(child);
        }
    }

    private static bool HasLetters(string text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }
}
