using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows how far everybody has been reached, or the one person the card is about.</summary>
public sealed class ReachAction(ReachWork work) : ICardAction
{
    public string Verb => "reach";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) => await Shown.AsAskedAsync(
        turn, data, await work.ShowAsync(turn, data.AssessmentId, data["only"] ?? data["stakeholder"], data.Number("page") ?? 0, lead: null, cancellation), cancellation);
}
