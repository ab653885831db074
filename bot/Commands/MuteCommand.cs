using OfficeIntegration.Bot.CardActions;
using OfficeIntegration.Bot.Conversations;

namespace OfficeIntegration.Bot.Commands;

/// <summary><c>mute until 5 December</c>, <c>mute 7 days</c></summary>
public sealed class MuteCommand(ReminderPause pause, TimeProvider clock) : ICommand
{
    private const int MaxChars = 40;

    public string Name => "mute";

    public bool Takes(string argument) => argument.Length == 0 || (argument.Length <= MaxChars && argument.Any(char.IsDigit));

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellation)
    {
        DateOnly? day = SpokenDate.Parse(argument, turn.Language, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await turn.SayAsync(day is { } until ? await pause.UntilAsync(turn, until, cancellation) : turn.Texts["Mute.How"], cancellation);
    }
}
