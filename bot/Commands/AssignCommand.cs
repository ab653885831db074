using System.Text.Json.Nodes;
using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>assign</c> for the form, or <c>assign name@example.org 01 05.b</c></summary>
public sealed class AssignCommand(CoordinatedAssessment which, CoordinatorCards cards, CoordinatorWork work) : ICommand
{
    public string Name => "assign";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => argument.Length == 0 || FirstWord(argument).Contains('@', StringComparison.Ordinal);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "assign", Right.Coordinate, cancellation) is not { } assessmentId)
        {
            return;
        }

        string person = FirstWord(argument);
        await turn.ShowAsync(
            await (person.Length == argument.Length
                ? cards.AssignAsync(turn, assessmentId, cancellation)
                : AssignedAsync(turn, assessmentId, new(person, argument[person.Length..], AssignmentRole.Lead, DueAt: null), cancellation)),
            cancellation);
    }

    private async Task<JsonObject> AssignedAsync(Turn turn, string assessmentId, TypedAssignment typed, CancellationToken cancellation) =>
        await work.StatusAsync(turn, assessmentId, await work.AssignAsync(turn, assessmentId, typed, cancellation), cancellation);

    private static string FirstWord(string argument) => new([.. argument.TakeWhile(character => !char.IsWhiteSpace(character))]);
}
