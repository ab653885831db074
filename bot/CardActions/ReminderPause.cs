using System.Globalization;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>Reminders wait until a day; the sentence says which, so that a day that was misread is seen.</summary>
public sealed class ReminderPause(MuteReminders mute)
{
    /// <param name="until">Null for reminders from now on.</param>
    public async Task<string> UntilAsync(Turn turn, DateOnly? until, CancellationToken cancellation)
    {
        await mute.RunAsync(turn.Caller, until, cancellation);
        return until is { } day
            ? turn.Texts.Format("Mute.Done", ("date", day.ToString(turn.Texts["Date"], turn.Texts.Culture)))
            : turn.Texts["Mute.Off"];
    }

    /// <summary>A day as a card's date field gives it: <c>2026-12-05</c>; null when it is none.</summary>
    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
