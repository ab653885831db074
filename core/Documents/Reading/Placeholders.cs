using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// Texts that ask for an answer and are none: ours in every language, and what Word itself shows in an emptied field.
/// They are known by their words alone, because editors keep the mark of a placeholder on text somebody typed over it.
/// </summary>
internal static class Placeholders
{
    private static readonly string[] OfWord =
    [
        "Click or tap here to enter text.", "Click here to enter text.", "Cliquez ou appuyez ici pour entrer du texte.", "Haga clic o pulse aqu\u00ed para escribir texto.",
        "\u041c\u0435\u0441\u0442\u043e \u0434\u043b\u044f \u0432\u0432\u043e\u0434\u0430 \u0442\u0435\u043a\u0441\u0442\u0430.", "\u5355\u51fb\u6216\u70b9\u51fb\u6b64\u5904\u8f93\u5165\u6587\u5b57\u3002", "\u0627\u0646\u0642\u0631 \u0623\u0648 \u0627\u0636\u063a\u0637 \u0647\u0646\u0627 \u0644\u0625\u062f\u062e\u0627\u0644 \u0646\u0635.",
    ];

    private static readonly string[] All = [.. DocumentTexts.InEveryLanguage("section.placeholder"), .. OfWord];

    /// <summary>Whether a line is a placeholder and nothing else.</summary>
    public static bool IsOne(string line) => All.Contains(line);

    /// <summary>The answer without a placeholder that was left standing before, behind or instead of it.</summary>
    public static RichText Without(RichText answer) => new([.. answer.Blocks.Select(block => block is ParagraphBlock paragraph ? Without(paragraph) : block)]);

    private static ParagraphBlock Without(ParagraphBlock paragraph)
    {
        string text = RichTextText.Plain(paragraph.Inlines).Trim();
        string? placeholder = All.FirstOrDefault(known => text.StartsWith(known, StringComparison.Ordinal) || text.EndsWith(known, StringComparison.Ordinal));
        return placeholder is null ? paragraph : new ParagraphBlock(Without(paragraph.Inlines, placeholder));
    }

    private static List<Inline> Without(IReadOnlyList<Inline> inlines, string placeholder)
    {
        string whole = RichTextText.Plain(inlines);
        int from = whole.IndexOf(placeholder, StringComparison.Ordinal);
        var kept = new List<Inline>();
        int at = 0;
        foreach (Inline inline in inlines)
        {
            int start = Math.Clamp(from - at, 0, inline.Text.Length);
            int end = Math.Clamp(from + placeholder.Length - at, 0, inline.Text.Length);
            kept.Add(inline with { Text = inline.Text.Remove(start, end - start) });
            at += inline.Text.Length;
        }

        return kept;
    }
}
