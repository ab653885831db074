using System.Globalization;
using System.Text;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Conversations;

/// <summary>The item a person means by <c>5</c>, <c>05</c>, <c>(5b)</c> or <c>٥</c>.</summary>
public sealed class NamedItem(MyItems mine)
{
    private const int MaxChars = 24;

    /// <summary>Could be the name of an item: one short word with a digit in it.</summary>
    public static bool LooksLikeOne(string word) =>
        word.Length is > 0 and <= MaxChars && !word.Any(char.IsWhiteSpace) && word.Any(char.IsDigit);

    /// <summary>The person's items of that name, one per assessment.</summary>
    public async Task<IReadOnlyList<MyItem>> FindAsync(Turn turn, string word, CancellationToken cancellation)
    {
        string wanted = Bare(word);
        return [.. (await mine.RunAsync(turn.Caller, turn.Language, cancellation)).Where(item => Bare(item.Item.Key) == wanted)];
    }

    /// <summary>The one item of that name; of several assessments with it, the one it was opened in last.</summary>
    /// <returns>Null when the person has been asked which one is meant.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownItem"/></exception>
    public async Task<ItemPlace?> OneAsync(Turn turn, string word, CancellationToken cancellation)
    {
        IReadOnlyList<MyItem> items = await FindAsync(turn, word, cancellation);
        if (items.Count == 0)
        {
            throw new RefusedException(Refusal.UnknownItem, ("item", word));
        }

        if ((items is [var only] ? only : items.FirstOrDefault(item => CurrentItem.IsOpened(turn, item))) is { } found)
        {
            return new(found.Assessment.Id, found.Item.Key);
        }

        await turn.ShowAsync(MyItemsCard.Build(items, 0, CardLead.News(turn.Texts.Format("Chat.WhichAssessment", ("item", items[0].Item.Key))), turn.Texts), cancellation);
        return null;
    }

    /// <summary>The key among <paramref name="keys"/> that is meant; null when none is.</summary>
    public static string? KeyAmong(IEnumerable<string> keys, string word)
    {
        string wanted = Bare(word);
        return keys.FirstOrDefault(key => Bare(key) == wanted);
    }

    // Letters and digits only, digits of any script, no leading zeros: "05.b" and "(5b)" are both "5b".
    private static string Bare(string word)
    {
        var bare = new StringBuilder();
        foreach (char character in word.ToLowerInvariant())
        {
            if (char.IsDigit(character))
            {
                bare.Append((int)CharUnicodeInfo.GetNumericValue(character));
            }
            else if (char.IsLetter(character))
            {
                bare.Append(character);
            }
        }

        return bare.ToString().TrimStart('0');
    }
}
