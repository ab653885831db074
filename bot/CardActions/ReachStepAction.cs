using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Something was done about somebody who is not reached; the card shows the next step.</summary>
public sealed class ReachStepAction(ReachWork work) : ICardAction
{
    public string Verb => "reachStep";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        CardAnswer.Replace(await work.TakeAsync(turn, data, cancellation));
}
