using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>auditor name@example.org</c> names one; without an address it says who they are.</summary>
public sealed class AuditorCommand(CoordinatedAssessment which, OpenAssessment open, NameAuditor name) : ICommand
{
    public string Name => "auditor";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => argument.Length == 0 || ReminderWords.IsAddress(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "status", Right.Coordinate, cancellation) is { } assessmentId)
        {
            Assessment assessment = argument.Length == 0
                ? (await open.AsCoordinatorAsync(turn.Caller, assessmentId, cancellation)).Value
                : await name.RunAsync(turn.Caller, assessmentId, new(argument), cancellation);
            await turn.ShowAsync(AuditorsCard.Build(assessment, turn.Texts), cancellation);
        }
    }
}
