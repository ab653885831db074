using System.Text.Json.Nodes;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Shows the form that names people of items, and takes it.</summary>
public sealed class AssignAction(CoordinatorCards cards, CoordinatorWork work) : ICardAction
{
    public string Verb => "assign";

    public async Task<CardAnswer> RunAsync(Turn turn, CardData data, CancellationToken cancellation) => Fields.AreIn(data)
        ? CardAnswer.Replace(await work.AssignAsync(
            turn,
            data.AssessmentId,
            new(data[AssignCard.PeopleField], data[AssignCard.ItemsField], AssignCard.RoleIn(data), DueDate.In(data[AssignCard.DueField], turn)),
            cancellation))
        : await Shown.AsAskedAsync(turn, data, await cards.AssignAsync(turn, data.AssessmentId, cancellation), cancellation);

    public async Task<JsonObject?> AgainAsync(Turn turn, CardData data, string problem, CancellationToken cancellation) =>
        await cards.AssignAsync(turn, data.AssessmentId, data, CardLead.Problem(problem), cancellation);
}
