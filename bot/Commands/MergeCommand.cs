using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class MergeCommand(CoordinatedAssessment which, CoordinatorWork work) : ICommand
{
    public string Name => "merge";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "merge", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.MergeAsync(turn, assessmentId, cancellation), cancellation);
        }
    }
}
