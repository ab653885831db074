using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Lists the versions of the document.</summary>
public sealed class VersionsAction(CoordinatorCards cards) : ICardAction
{
    public string Verb => "versions";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await Shown.AsAskedAsync(turn, data, await cards.VersionsAsync(turn, data.AssessmentId, data.Number("page") ?? 0, cancellation), cancellation);
}
