using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class ConflictsCommand(CoordinatedAssessment which, ConflictWork work) : ICommand
{
    public string Name => "conflicts";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "conflicts", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.ShowAsync(turn, assessmentId, page: 0, cancellation), cancellation);
        }
    }
}
