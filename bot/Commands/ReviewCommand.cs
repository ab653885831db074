using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class ReviewCommand(CoordinatedAssessment which, CoordinatorCards cards) : ICommand
{
    public string Name => "review";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "review", Right.TakePart, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.ReviewAsync(turn, assessmentId, page: 0, cancellation), cancellation);
        }
    }
}
