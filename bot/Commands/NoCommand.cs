using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Says no to “Shall I submit it?”; where nothing was asked, the word is an answer like any other.</summary>
public sealed class NoCommand(CurrentDraft draft, TypedAnswer answer) : ICommand
{
    public string Name => "no";

    public bool IsTalk => true;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation) => await (
        await draft.AskedAboutAsync(turn, cancellation) is { } item
            ? turn.SayAsync(turn.Texts.Format("Chat.NotYet", ("item", item.ItemKey)), cancellation)
            : answer.RunAsync(turn, turn.Text, cancellation));
}
