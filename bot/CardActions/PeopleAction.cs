using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Says how to attach a list of people, which then belongs to this assessment.</summary>
public sealed class PeopleAction(CoordinatorCards cards) : ICardAction
{
    public string Verb => "people";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) =>
        await Shown.AsAskedAsync(turn, data, await cards.PeopleAsync(turn, data.AssessmentId, lead: null, cancellation), cancellation);
}
