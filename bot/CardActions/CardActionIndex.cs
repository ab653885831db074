namespace OfficeIntegration.Bot.CardActions;

/// <summary>Finds the action of a verb.</summary>
public sealed class CardActionIndex
{
    private readonly Dictionary<string, ICardAction> _byVerb = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Two actions have the same verb; the message names both.</exception>
    public CardActionIndex(IEnumerable<ICardAction> actions)
    {
        foreach (ICardAction action in actions)
        {
            if (!_byVerb.TryAdd(action.Verb, action))
            {
                throw new InvalidOperationException(
                    $"Card verb '{action.Verb}' belongs to {_byVerb[action.Verb].GetType().Name} and to {action.GetType().Name}. Rename one of them.");
            }
        }
    }

    public IReadOnlyCollection<string> Verbs => _byVerb.Keys;

    public ICardAction? Find(string? verb) => verb is null ? null : _byVerb.GetValueOrDefault(verb);
}
