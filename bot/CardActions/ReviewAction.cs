using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Lists the answers that wait to be read.</summary>
public sealed class ReviewAction(CoordinatorCards cards) : ICardAction
{
    public string Verb => "review";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await Shown.AsAskedAsync(turn, data, await cards.ReviewAsync(turn, data.AssessmentId, data.Number("page") ?? 0, cancellation), cancellation);
}
