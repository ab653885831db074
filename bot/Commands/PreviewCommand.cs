using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Commands;

/// <summary>What <c>remind</c> with the same words would send: <c>preview</c>, <c>preview 05</c>, <c>preview unreached</c></summary>
public sealed class PreviewCommand(CoordinatedAssessment which, CoordinatorCards cards, ReminderWords words) : ICommand
{
    public string Name => "preview";

    public bool ForCoordinators => true;

    public bool Takes(string argument) => ReminderWords.CanBe(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await which.FindAsync(turn, "preview", Right.ReadAll, cancellation) is { } assessmentId)
        {
            await turn.ShowAsync(await cards.PreviewAsync(turn, assessmentId, await words.ScopeAsync(turn, assessmentId, argument, cancellation), page: 0, cancellation), cancellation);
        }
    }
}
