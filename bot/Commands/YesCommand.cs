using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Says yes to “Shall I submit it?”; where nothing was asked, the word is an answer like any other.</summary>
public sealed class YesCommand(CurrentDraft draft, TypedAnswer answer) : ICommand
{
    public string Name => "yes";

    public bool IsTalk => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        if (await draft.AskedAboutAsync(turn, cancellation) is { } item)
        {
            await turn.ShowAsync(await draft.SubmitAsync(turn, item, cancellation), cancellation);
        }
        else
        {
            await answer.RunAsync(turn, turn.Text, cancellation);
        }
    }
}
