using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Puts what was accepted into the master.</summary>
public sealed class MergeAction(CoordinatorWork work) : ICardAction
{
    public string Verb => "merge";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        CardAnswer.Replace(await work.MergeAsync(turn, data.AssessmentId, cancellation));
}
