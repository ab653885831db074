using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class SimulateCommand(CoordinatedAssessment which, CoordinatorCards cards) : ICommand
{
    public string Name => "simulate";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "simulate", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.SimulationAsync(turn, assessmentId, page: 0, cancellation), cancellation);
        }
    }
}
