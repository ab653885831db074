using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Names in a row. Each keeps its own direction, so that a Latin name in Arabic text does not drag its neighbours along.</summary>
public static class NameList
{
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    public static string Of(IEnumerable<string> names, TextsInLanguage texts, int maxBytes) => Of(names, texts["Common.Between"], maxBytes);

    /// <param name="between">Stands between two of them.</param>
    public static string Of(IEnumerable<string> names, string between, int maxBytes) => Joined(names.Select(name => Isolated(name, 200)), between, maxBytes);

    /// <summary>Phrases of our own language; the names in them are <see cref="Isolated"/> already.</summary>
    public static string Phrases(IEnumerable<string> phrases, TextsInLanguage texts, int maxBytes) => Joined(phrases, texts["Common.Between"], maxBytes);

    public static string Isolated(string name, int maxBytes) => Isolate + CardText.Shorten(name, maxBytes) + EndOfIsolate;

    private static string Joined(IEnumerable<string> entries, string between, int maxBytes)
    {
        var list = new System.Text.StringBuilder();
        foreach (string entry in entries)
        {
            string next = (list.Length == 0 ? "" : between) + entry;
            if (CardText.Bytes(list.ToString()) + CardText.Bytes(next) > maxBytes)
            {
                return list + between + CardText.Ellipsis;
            }

            list.Append(next);
        }

        return list.ToString();
    }
}
