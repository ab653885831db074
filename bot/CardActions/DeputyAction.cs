using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Offers to ask somebody else of the same organisation, in the form that names the people of items.</summary>
public sealed class DeputyAction(ReachWork work) : ICardAction
{
    public string Verb => "deputy";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await Shown.AsAskedAsync(turn, data, await work.DeputyAsync(turn, data.AssessmentId, data["stakeholder"], cancellation), cancellation);
}
