using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary>Thanks are no answer to an item.</summary>
public sealed class ThanksCommand : ICommand
{
    public string Name => "thanks";

    public bool IsTalk => true;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellation) => turn.SayAsync(turn.Texts["Chat.Welcome"], cancellation);
}
