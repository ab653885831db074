using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows the form that names people of items, and takes it.</summary>
public sealed class AssignAction(CoordinatorCards cards, CoordinatorWork work, ReachWork reach) : ICardAction
{
    public string Verb => "assign";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation)
    {
        if (!Fields.AreIn(data))
        {
            return await Shown.AsAskedAsync(turn, data, await cards.AssignAsync(turn, data.AssessmentId, cancellation), cancellation);
        }

        var typed = new TypedAssignment(data[AssignCard.PeopleField], data[AssignCard.ItemsField], AssignCard.RoleIn(data), DueDate.In(data[AssignCard.DueField], turn));
        CardLead done = await work.AssignAsync(turn, data.AssessmentId, typed, cancellation);
        if (data[AssignCard.InsteadOf] is { } person)
        {
            await reach.DeputyAskedAsync(turn, data.AssessmentId, person, cancellation);
        }

        return CardAnswer.Replace(await work.StatusAsync(turn, data.AssessmentId, done, cancellation));
    }

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        await cards.AssignAsync(turn, data.AssessmentId, data, CardLead.Problem(problem), cancellation);
}
