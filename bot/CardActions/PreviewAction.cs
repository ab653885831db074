using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows who would be reminded.</summary>
public sealed class PreviewAction(CoordinatorCards cards) : ICardAction
{
    public string Verb => "preview";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await Shown.AsAskedAsync(turn, data, await cards.PreviewAsync(turn, data.AssessmentId, RemindAction.ScopeIn(data), data.Number("page") ?? 0, cancellation), cancellation);
}
