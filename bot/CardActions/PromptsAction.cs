using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Asks everybody who is planned; the simulation becomes the status.</summary>
public sealed class PromptsAction(CoordinatorWork work) : ICardAction
{
    public string Verb => "prompts";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        CardAnswer.Replace(await work.PromptAsync(turn, data.AssessmentId, cancellation));
}
