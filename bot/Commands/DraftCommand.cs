using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Shows the current item with the draft in it.</summary>
public sealed class DraftCommand(CurrentItem current, ItemForm form) : ICommand
{
    public string Name => "draft";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await current.FindAsync(turn, cancellation) is { } item)
        {
            await turn.ShowAsync(await form.OpenAsync(turn, item.AssessmentId, item.ItemKey, lead: null, cancellation), cancellation);
        }
        else
        {
            await turn.SayAsync(turn.Texts["Chat.NoDraft"], cancellation);
        }
    }
}
