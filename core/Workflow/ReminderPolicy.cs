namespace OfficeIntegration.Core.Workflow;

/// <summary>When people are reminded, and when their coordinators hear that there is still no answer.</summary>
/// <param name="DaysBeforeDue">Days before the due date; 0 is the day itself.</param>
/// <param name="OverdueEveryDays">Interval after the due date; 0 for none.</param>
/// <param name="MaxReminders">Automatic reminders per assignment at most.</param>
/// <param name="FromHour">First local hour in which a reminder may arrive.</param>
/// <param name="UntilHour">Local hour from which none may arrive.</param>
/// <param name="Weekend">Days of the week without reminders; null for the ones customary where each person is, see <see cref="NationalWeekend"/>.</param>
/// <param name="EscalateAfterDays">Days after the due date until the coordinators are told that there is no answer; 0 for never.</param>
/// <param name="Holidays">Days without reminders; null for none.</param>
/// <param name="Calendars">What differs in some places; null for nothing. Of two for one time zone the first counts.</param>
public sealed record ReminderPolicy(
    IReadOnlyList<int> DaysBeforeDue,
    int OverdueEveryDays,
    int MaxReminders,
    int FromHour,
    int UntilHour,
    IReadOnlyList<DayOfWeek>? Weekend = null,
    int EscalateAfterDays = 7,
    IReadOnlyList<DateOnly>? Holidays = null,
    IReadOnlyList<LocalCalendar>? Calendars = null)
{
    public static ReminderPolicy Default { get; } = new([7, 2, 0], 3, 6, 8, 18);
}

/// <summary>Days and hours of one country or place. What is null is as in the policy.</summary>
/// <param name="TimeZones">IANA names of the place's time zones; people with one of them live by this calendar.</param>
public sealed record LocalCalendar(
    IReadOnlyList<string> TimeZones,
    IReadOnlyList<DayOfWeek>? Weekend = null,
    IReadOnlyList<DateOnly>? Holidays = null,
    int? FromHour = null,
    int? UntilHour = null);
