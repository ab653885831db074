using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class PromptsCommand(CoordinatedAssessment which, CoordinatorWork work) : ICommand
{
    public string Name => "prompts";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "prompts", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.PromptAsync(turn, assessmentId, cancellation), cancellation);
        }
    }
}
