using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Cards;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Hands in the draft of the current item as it was saved.</summary>
public sealed class SubmitCommand(CurrentItem current, OpenItem open, HandInAnswer handIn) : ICommand
{
    public string Name => "submit";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await current.FindAsync(turn, cancellation) is not { } item)
        {
            await turn.SayAsync(turn.Texts["Chat.NoDraft"], cancellation);
            return;
        }

        // Delivered twice, the second one finds no draft any more and hands in the newest answer, which is no new version.
        ItemView view = await open.PeekAsync(turn.Caller, item.AssessmentId, item.ItemKey, turn.Language, cancellation);
        await turn.ShowAsync(
            await handIn.RunAsync(turn, item.AssessmentId, item.ItemKey, AnswerFields.Of(view), ContributionSource.Chat, basedOn: null, cancellation), cancellation);
    }
}
