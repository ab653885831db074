using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>reach</c> for everybody, <c>reach name@example.org</c> for one person</summary>
public sealed class ReachCommand(CoordinatedAssessment which, ReachWork work, ReadRecords records) : ICommand
{
    public string Name => "reach";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => argument.Length == 0 || ReminderWords.IsAddress(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "reach", Right.ReadAll, cancellation) is { } assessmentId)
        {
            string? only = argument.Length == 0 ? null : PersonWords.One(argument, await records.StakeholdersAsync(turn.Caller, assessmentId, cancellation)).Id;
            await turn.ShowAsync(await work.ShowAsync(turn, assessmentId, only, page: 0, lead: null, cancellation), cancellation);
        }
    }
}
