using System.Globalization;
using System.Text;

namespace OfficeIntegration.Bot.Cards;

/// <summary>What people typed, made fit for a card: nothing that JSON or a client chokes on, and no longer than there is room.</summary>
public static class CardText
{
    public const string Ellipsis = "…";

    /// <summary>
    /// UTF-8 bytes the text takes inside a JSON string, quotes not counted. As the Bot Framework writes it: letters of
    /// every script as they are, only <c>" \</c>, control characters and line separators escaped.
    /// </summary>
    public static int Bytes(string text)
    {
        int bytes = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bytes += Bytes(rune);
        }

        return bytes;
    }

    /// <summary>The text, or as much of its beginning as takes <paramref name="maxBytes"/> in JSON, with an ellipsis.</summary>
    public static string Shorten(string text, int maxBytes)
    {
        string clean = Clean(text);
        if (clean.Length * 6 <= maxBytes || Bytes(clean) <= maxBytes)
        {
            return clean;
        }

        int room = maxBytes - Bytes(Ellipsis);
        int end = 0;
        foreach (int length in ElementLengths(clean))
        {
            room -= Bytes(clean.Substring(end, length));
            if (room < 0)
            {
                break;
            }

            end += length;
        }

        return clean[..end].TrimEnd() + Ellipsis;
    }

    /// <summary>Control characters and halves of surrogate pairs become U+FFFD, so that the rest can still be read.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(IsReadable(rune) ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }

    // What a reader sees as one character stays whole: a letter with its marks, a flag, a family.
    private static IEnumerable<int> ElementLengths(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = StringInfo.GetNextTextElementLength(text, at);
            yield return length;
            at += length;
        }
    }

    private static bool IsReadable(Rune rune) =>
        rune.Value is '\n' or '\t' or '\r' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF));

    private static int Bytes(Rune rune) => rune.Value switch
    {
        '"' or '\\' or '\n' or '\r' or '\t' => 2,
        < ' ' or 0x85 or 0x2028 or 0x2029 => 6,
        _ => rune.Utf8SequenceLength,
    };
}
