using System.Globalization;
using OfficeIntegration.Bot.Conversations;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.CardActions;

/// <summary>A date from a form is the end of that day's work where whoever filled it in is.</summary>
public static class DueDate
{
    private const int Hour = 17;

    /// <returns>Null when the field is empty.</returns>
    /// <exception cref="RefusedException"><see cref="Refusal.FieldInvalid"/></exception>
    public static DateTimeOffset? In(string? typed, Turn turn)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (!DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "dueAt"), ("allowed", "2026-12-31"));
        }

        TimeZoneInfo zone = TimeZoneInfo.TryFindSystemTimeZoneById(turn.Context.Activity.LocalTimezone ?? "", out TimeZoneInfo? known) ? known : TimeZoneInfo.Utc;
        DateTime local = day.ToDateTime(new TimeOnly(Hour, 0));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
