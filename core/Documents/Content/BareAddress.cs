namespace OfficeIntegration.Core.Documents.Content;

/// <summary>
/// Where an address typed into running text ends. Scripts without spaces, and punctuation other than ASCII's, let the
/// sentence run on right behind it.
/// </summary>
internal static class BareAddress
{
    /// <returns>Characters of the text that belong to the address; all of them for most.</returns>
    public static int LengthIn(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (!char.IsAscii(text[at]) && EndsBefore(text, at))
            {
                return at;
            }
        }

        return text.Length;
    }

    /// <summary>A name of a host may be in any script, but then it does not change from Latin letters to Han.</summary>
    private static bool EndsBefore(string text, int at) =>
        char.IsPunctuation(text[at]) || (Markup.EastAsian.Is(text[at]) && at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '/') && !text[..at].EndsWith("//", StringComparison.Ordinal));
}
