using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>remind</c>, <c>remind all</c>, <c>remind 05</c>, <c>remind name@example.org</c> or <c>remind unreached</c></summary>
public sealed class RemindCommand(CoordinatedAssessment which, CoordinatorWork work, ReminderWords words) : ICommand
{
    public string Name => "remind";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => ReminderWords.CanBe(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "remind", Right.Coordinate, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await work.RemindAsync(turn, assessmentId, await words.ScopeAsync(turn, assessmentId, argument, cancellation), cancellation), cancellation);
        }
    }
}
