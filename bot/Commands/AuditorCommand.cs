using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Shows the form; <c>auditor name@example.org</c> fills it in. It is sent by its button, never by typing.</summary>
public sealed class AuditorCommand(CoordinatedAssessment which, CoordinatorCards cards) : ICommand
{
    public string Name => "auditor";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => argument.Length == 0 || ReminderWords.IsAddress(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "auditor", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.AuditorsAsync(turn, assessmentId, argument, lead: null, cancellation), cancellation);
        }
    }
}
