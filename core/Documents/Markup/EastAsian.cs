namespace OfficeIntegration.Core.Documents.Markup;

/// <summary>Characters that are set in the East Asian font: Han with its rarer planes, kana, hangul, their punctuation and full-width forms.</summary>
internal static class EastAsian
{
    /// <summary>Of a character beyond the first plane, the first half tells.</summary>
    public static bool Is(char c) => c
        is (>= '\u1100' and <= '\u11FF')
        or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uAC00' and <= '\uD7AF')
        or (>= '\uD840' and <= '\uD888')
        or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFE30' and <= '\uFE4F')
        or (>= '\uFF00' and <= '\uFFEF');

    /// <summary>Whether a text has such a character.</summary>
    public static bool In(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (Is(c))
            {
                return true;
            }
        }

        return false;
    }
}
