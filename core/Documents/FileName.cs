using System.Text;

namespace OfficeIntegration.Core.Documents;

/// <summary>Names that OneDrive and every file system accept.</summary>
public static class FileName
{
    private const int MaxChars = 100;
    private const string Forbidden = "\"*:<>?/\\|#%~&{}";

    public static string Of(string title)
    {
        var name = new StringBuilder();
        foreach (Rune rune in title.EnumerateRunes())
        {
            bool allowed = !Rune.IsControl(rune) && rune != Rune.ReplacementChar && !(rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
            name.Append(allowed ? rune : new Rune('-'));
        }

        string text = name.ToString().Trim(' ', '.');
        int end = Math.Min(text.Length, MaxChars);
        return $"{text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].Trim(' ', '.')}.docx";
    }
}
