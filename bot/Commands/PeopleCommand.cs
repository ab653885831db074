using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

public sealed class PeopleCommand(CoordinatedAssessment which, CoordinatorCards cards) : ICommand
{
    public string Name => "people";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "people", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.PeopleAsync(turn, assessmentId, lead: null, cancellation), cancellation);
        }
    }
}
