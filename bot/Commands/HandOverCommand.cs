using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Shows the form; <c>hand over name@example.org</c> fills it in. It is sent by its button, never by typing.</summary>
public sealed class HandOverCommand(CoordinatedAssessment which, CoordinatorCards cards) : ICommand
{
    public string Name => "handOver";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => argument.Length == 0 || (argument.Contains('@', StringComparison.Ordinal) && !argument.Any(char.IsWhiteSpace));

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "handOver", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.HandOverAsync(turn, assessmentId, argument, lead: null, cancellation), cancellation);
        }
    }
}
