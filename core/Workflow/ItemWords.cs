using System.Globalization;
using System.Text;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Items as people name them: <c>5, 05.b; (7)</c>, with digits of any script.</summary>
public static class ItemWords
{
    private static readonly char[] Between = [',', ';', '|', '\n', '\r', '\t', ' ', '،', '؛', '，', '；', '、', '\u00a0'];

    /// <summary>The keys that are meant, each once, in the order they are named.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownItem"/> for a word that names none.</exception>
    public static IReadOnlyList<string> KeysIn(string? text, IEnumerable<ItemUse> uses)
    {
        string[] keys = [.. uses.Select(use => use.ItemKey)];
        return [.. (text ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyOf(word, keys)).Distinct()];
    }

    private static string KeyOf(string word, string[] keys) =>
        Array.Find(keys, key => key == word) ?? Array.Find(keys, key => Bare(key) == Bare(word)) ?? throw new RefusedException(Refusal.UnknownItem, ("item", word));

    private static string Bare(string word)
    {
        var bare = new StringBuilder();
        foreach (char character in word.ToLowerInvariant())
        {
            bare.Append(char.IsDigit(character)
                ? ((int)CharUnicodeInfo.GetNumericValue(character)).ToString(CultureInfo.InvariantCulture)
                : char.IsLetter(character) ? character.ToString() : "");
        }

        return bare.ToString().TrimStart('0');
    }
}
