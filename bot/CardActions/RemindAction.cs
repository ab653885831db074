using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Reminds everybody who has not answered, or whom the card is about.</summary>
public sealed class RemindAction(CoordinatorWork work) : ICardAction
{
    public string Verb => "remind";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        CardAnswer.Replace(await work.RemindAsync(turn, data.AssessmentId, ScopeIn(data), cancellation));

    internal static ReminderScope ScopeIn(CardData data) => new(data["stakeholder"], data["item"], data["unreached"] == "true");
}
