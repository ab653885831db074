using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class StatusCommand(CoordinatedAssessment which, CoordinatorWork work) : ICommand
{
    public string Name => "status";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "status", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.StatusAsync(turn, assessmentId, lead: null, cancellation), cancellation);
        }
    }
}
