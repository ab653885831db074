using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

public sealed class UnmuteCommand(ReminderPause pause) : ICommand
{
    public string Name => "unmute";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation) =>
        await turn.SayAsync(await pause.UntilAsync(turn, until: null, cancellation), cancellation);
}
