using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>What a button does. It believes nothing of the card but its ids, and may run twice.</summary>
public interface ICardAction
{
    /// <summary>The button's verb; no two actions have the same.</summary>
    string Verb { get; }

    /// <summary>Changes the item the card is about. Pressed once and delivered twice, it must not do again what something later has undone.</summary>
    bool ChangesItem => false;

    Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation);

    /// <summary>The card once more with everything that was typed, when the action was refused; null to leave the card as it is.</summary>
    /// <param name="problem">Why it was refused, in the person's language.</param>
    Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) => Task.FromResult<JsonObject?>(null);
}
