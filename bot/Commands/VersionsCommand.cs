using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class VersionsCommand(CoordinatedAssessment which, CoordinatorCards cards) : ICommand
{
    public string Name => "versions";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "versions", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.VersionsAsync(turn, assessmentId, page: 0, cancellation), cancellation);
        }
    }
}
