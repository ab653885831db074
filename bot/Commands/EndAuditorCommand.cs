using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>end audit name@example.org</c>: the person reads along no longer.</summary>
public sealed class EndAuditorCommand(CoordinatedAssessment which, NameAuditor name) : ICommand
{
    public string Name => "endAuditor";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => ReminderWords.IsAddress(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "status", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(AuditorsCard.Build(await name.RunAsync(turn.Caller, assessmentId, new(argument, Ends: true), cancellation), turn.Texts), cancellation);
        }
    }
}
