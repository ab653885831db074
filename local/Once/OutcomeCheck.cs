using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Local.Once;

/// <summary>Reads the finished master as text and says what is not as it should be.</summary>
public static class OutcomeCheck
{
    /// <param name="superseded">Texts that were replaced before they were accepted.</param>
    /// <returns>One sentence per shortcoming; none when all is well.</returns>
    public static IReadOnlyList<string> Of(byte[] master, TemplateLanguage texts, IReadOnlyList<Expected> expected, IReadOnlyList<string> superseded)
    {
        string document = string.Join('\n', new WordEdit(master).Paragraphs.SelectMany(Expected.Split));
        return
        [
            .. texts.ItemTexts.Where(item => Count(document, string.Join('\n', Expected.Split(item.Value))) == 0)
                .Select(item => $"The official text of item {item.Key} is not in the master word for word."),
            .. expected.Select(text => (text.What, Times: Count(document, string.Join('\n', text.Lines)))).Where(text => text.Times != 1)
                .Select(text => $"{text.What} should stand in the master once and stands there {text.Times} times."),
            .. superseded.Where(text => document.Contains(WordEdit.Squeeze(text), StringComparison.Ordinal))
                .Select(text => $"A replaced text still stands in the master: {text}"),
        ];
    }

    private static int Count(string document, string text)
    {
        int count = 0;
        for (int at = document.IndexOf(text, StringComparison.Ordinal); at >= 0; at = document.IndexOf(text, at + text.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
