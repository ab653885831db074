using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Reminds everybody who has not answered, or the one person the card is about.</summary>
public sealed class RemindAction(CoordinatorWork work) : ICardAction
{
    public string Verb => "remind";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        CardAnswer.Replace(await work.RemindAsync(turn, data.AssessmentId, data["stakeholder"], itemKey: null, cancellation));
}
