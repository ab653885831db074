using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Shows where the document is edited together; the folder is chosen on the card.</summary>
public sealed class WorkingCopyCommand(CoordinatedAssessment which, FolderWork work) : ICommand
{
    public string Name => "workingCopy";

    public bool ForCoordinators => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "workingCopy", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.ShowAsync(turn, assessmentId, "", lead: null, cancellation), cancellation);
        }
    }
}
