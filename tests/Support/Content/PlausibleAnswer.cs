using System.Globalization;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Support.Content;

/// <summary>An answer of paragraphs, with now and then a list, an emphasis, a link.</summary>
public static class PlausibleAnswer
{
    public static RichText Of(int seed, int words) => MarkdownAnswer.Parse(Markdown(seed, words));

    /// <param name="words">The answer has exactly so many.</param>
    public static string Markdown(int seed, int words)
    {
        var text = new PlausibleText(seed);
        var blocks = new List<string>();
        while (words > 0)
        {
            int length = Math.Min(words, 40 + text.Next(50));
            blocks.Add(text.Next(6) == 0 && length >= 40 ? List(text, length) : Paragraph(text, length));
            words -= length;
        }

        return string.Join("\n\n", blocks);
    }

    private static string Paragraph(PlausibleText text, int words)
    {
        string[] parts = text.Sentences(words).Split(' ');
        int at = text.Next(parts.Length);
        parts[at] = text.Next(8) switch
        {
            0 or 1 => $"**{parts[at]}**",
            2 => $"*{parts[at]}*",
            3 => $"[{parts[at]}](https://example.org/document/{text.Next(500).ToString(CultureInfo.InvariantCulture)})",
            _ => parts[at],
        };
        return string.Join(' ', parts);
    }

    private static string List(PlausibleText text, int words)
    {
        string sign = text.Next(2) == 0 ? "- " : "1. ";
        return string.Join('\n', Enumerable.Range(0, 4).Select(item => sign + text.Sentence(item == 0 ? words - (words / 4 * 3) : words / 4)));
    }
}
