using System.Globalization;
using System.Text;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Compares what was typed with a command's words, whatever the case and spacing.</summary>
public static class CommandWords
{
    private static readonly char[] Around = [' ', '\t', '\n', '\r', '.', '!', '?', '؟', '。', '！', '？', '/', '“', '”', '"', '«', '»'];

    private static readonly char[] Commas = [',', '،', '，', '、'];

    /// <summary>In small letters, with single spaces, and without the punctuation around it.</summary>
    public static string Normalised(string text) =>
        string.Join(' ', Form(text, NormalizationForm.FormKC).Trim(Around).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    /// <summary>
    /// Normalised, and without what people leave out when they type in a hurry: commas, accents, Arabic vowels and hamzas, the
    /// dots of ё. What is compared must be folded on both sides.
    /// </summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder();
        foreach (char character in Form(Normalised(text), NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && !Commas.Contains(character))
            {
                folded.Append(character switch { '\u0629' => '\u0647', '\u0649' => '\u064A', '\u2019' or '\u2018' or '\u02BC' => '\'', _ => character });
            }
        }

        return folded.ToString();
    }

    /// <summary>What follows the words; null when the text does not begin with them.</summary>
    /// <param name="typed">The text, folded, as are the words.</param>
    /// <param name="text">The text as typed; the rest is taken from it, so that a reason keeps its lines and capitals.</param>
    public static string? Rest(string typed, string text, string words)
    {
        if (typed == words)
        {
            return "";
        }

        if (!typed.StartsWith(words, StringComparison.Ordinal))
        {
            return null;
        }

        if (!char.IsWhiteSpace(typed[words.Length]))
        {
            return FollowsAtOnce(words[^1], typed[words.Length]) ? typed[words.Length..] : null;
        }

        string rest = text.TrimStart(Around);
        foreach (string _ in words.Split(' '))
        {
            int end = rest.TakeWhile(character => !char.IsWhiteSpace(character)).Count();
            rest = rest[end..].TrimStart();
        }

        return rest.Trim();
    }

    // Chinese is written without spaces: 打开05.
    private static bool FollowsAtOnce(char last, char next) => last is >= '\u4E00' and <= '\u9FFF' && char.IsDigit(next);

    // Full-width letters and ligatures count as the letters they are; half a surrogate pair is no text and stays.
    private static string Form(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
