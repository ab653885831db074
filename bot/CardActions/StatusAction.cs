using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Where an assessment stands; comes below the card that asked, which keeps its own use.</summary>
public sealed class StatusAction(GetStatus status) : ICardAction
{
    public string Verb => "status";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        await turn.ShowAsync(StatusCard.Build(await status.RunAsync(turn.Caller, data.AssessmentId, turn.Language, cancellation), lead: null, turn.Texts), cancellation);
        return CardAnswer.Keep(turn.Texts["Common.Below"]);
    }
}
