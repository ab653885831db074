using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>submit</c> hands in the draft of the item being talked about, <c>submit 05</c> that of the item named.</summary>
public sealed class SubmitCommand(CurrentItem current, NamedItem named, CurrentDraft draft) : ICommand
{
    public string Name => "submit";

    public bool Takes(string argument) => argument.Length == 0 || NamedItem.LooksLikeOne(argument);

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (argument.Length > 0)
        {
            await SubmitAsync(turn, await named.OneAsync(turn, argument, cancellation), cancellation);
        }
        else if (await current.FindAsync(turn, cancellation) is { } item)
        {
            await SubmitAsync(turn, item, cancellation);
        }
        else
        {
            await turn.SayAsync(turn.Texts["Chat.NoDraft"], cancellation);
        }
    }

    /// <param name="item">Null when the person has been asked which one is meant.</param>
    private async Task SubmitAsync(Turn turn, ItemPlace? item, CancellationToken cancellation)
    {
        if (item is not null)
        {
            await turn.ShowAsync(await draft.SubmitAsync(turn, item, cancellation), cancellation);
        }
    }
}
