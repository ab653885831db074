using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Foretells what will be sent.</summary>
public sealed class SimulateAction(CoordinatorCards cards) : ICardAction
{
    public string Verb => "simulate";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await Shown.AsAskedAsync(turn, data, await cards.SimulationAsync(turn, data.AssessmentId, data.Number("page") ?? 0, cancellation), cancellation);
}
