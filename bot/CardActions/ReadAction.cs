using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows one answer below the list, to accept or return.</summary>
public sealed class ReadAction(CoordinatorCards cards) : ICardAction
{
    public string Verb => "read";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await cards.ReadAsync(turn, data.AssessmentId, data["assignment"], cancellation) is { } card
            ? await Shown.AsAskedAsync(turn, data, card, cancellation)
            : CardAnswer.Keep(turn.Texts["Review.None"]);
}
