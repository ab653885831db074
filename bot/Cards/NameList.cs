using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Names in a row. Each keeps its own direction, so that a Latin name in Arabic text does not drag its neighbours along.</summary>
public static class NameList
{
    private const char Isolate = '\u2068';
    private const char EndOfIsolate = '\u2069';

    public static string Of(IEnumerable<string> names, TextsInLanguage texts, int maxBytes) => Of(names, texts["Common.Between"], maxBytes);

    /// <param name="between">Stands between two of them.</param>
    public static string Of(IEnumerable<string> names, string between, int maxBytes)
    {
        var list = new System.Text.StringBuilder();
        foreach (string name in names)
        {
            string next = (list.Length == 0 ? "" : between) + Isolate + CardText.Shorten(name, 200) + EndOfIsolate;
            if (CardText.Bytes(list.ToString()) + CardText.Bytes(next) > maxBytes)
            {
                return list + between + CardText.Ellipsis;
            }

            list.Append(next);
        }

        return list.ToString();
    }
}
