using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>A stretch of text that is one token.</summary>
internal readonly record struct Cut(int From, int To, TokenClass Class);

/// <summary>
/// Cuts text into words, white space and punctuation. Words are letters and digits with their marks (UAX #29, simplified);
/// scripts without spaces between words are cut by character, each with the marks on it.
/// </summary>
internal static class WordCutter
{
    public static IEnumerable<Cut> Cuts(string text)
    {
        for (int from = 0; from < text.Length;)
        {
            TokenClass kind = ClassAt(text, from, out int length);
            int to = from + length;
            while (to < text.Length && Continues(text, to, kind, out length))
            {
                to += length;
            }

            yield return new Cut(from, to, kind);
            from = to;
        }
    }

    private static TokenClass ClassAt(string text, int at, out int length)
    {
        Rune rune = RuneAt(text, at);
        length = rune.Utf16SequenceLength;
        return Rune.IsWhiteSpace(rune) ? TokenClass.Space
            : IsUnspaced(rune.Value) ? TokenClass.Character
            : Rune.IsLetterOrDigit(rune) || IsMark(rune) ? TokenClass.Word
            : TokenClass.Punctuation;
    }

    private static bool Continues(string text, int at, TokenClass kind, out int length)
    {
        Rune rune = RuneAt(text, at);
        length = rune.Utf16SequenceLength;
        return kind switch
        {
            TokenClass.Space => Rune.IsWhiteSpace(rune),
            TokenClass.Word => IsMark(rune) || !IsUnspaced(rune.Value) && (Rune.IsLetterOrDigit(rune) || JoinsLetters(text, at, rune)),
            _ => IsMark(rune),
        };
    }

    /// <summary>An apostrophe or an underscore between letters.</summary>
    private static bool JoinsLetters(string text, int at, Rune rune) =>
        rune.Value is '\'' or '\u2019' or '_' && at + 1 < text.Length && Rune.IsLetterOrDigit(RuneAt(text, at + 1)) && !IsUnspaced(RuneAt(text, at + 1).Value);

    /// <summary>Vowel signs, joiners and the invisible characters that give a direction go with the letter before them.</summary>
    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    private static Rune RuneAt(string text, int at) => Rune.TryGetRuneAt(text, at, out Rune rune) ? rune : Rune.ReplacementChar;

    /// <summary>Thai, Lao, Tibetan, Myanmar, Khmer; ideographs, kana, bopomofo.</summary>
    private static bool IsUnspaced(int point) => point is
        (>= 0x0E00 and <= 0x0FFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3031 and <= 0x312F)
        or (>= 0x31A0 and <= 0x31BF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D) or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
