using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

public sealed class UnplacedCommand(CoordinatedAssessment which, ListUnplaced list) : ICommand
{
    public string Name => "unplaced";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "unplaced", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(UnplacedCard.Build(await list.RunAsync(turn.Caller, assessmentId, cancellation), page: 0, turn.Texts), cancellation);
        }
    }
}
