namespace OfficeIntegration.Core.Workflow;

/// <summary>When people are reminded.</summary>
/// <param name="DaysBeforeDue">Days before the due date, largest first.</param>
/// <param name="OverdueEveryDays">Interval after the due date; 0 for none.</param>
/// <param name="MaxReminders">Automatic reminders per assignment at most.</param>
/// <param name="FromHour">First local hour in which a reminder may arrive.</param>
/// <param name="UntilHour">Local hour from which none may arrive.</param>
/// <param name="Weekend">Days without reminders.</param>
public sealed record ReminderPolicy(
    IReadOnlyList<int> DaysBeforeDue,
    int OverdueEveryDays,
    int MaxReminders,
    int FromHour,
    int UntilHour,
    IReadOnlyList<DayOfWeek> Weekend)
{
    public static ReminderPolicy Default { get; } = new([7, 2, 0], 3, 6, 8, 18, [DayOfWeek.Saturday, DayOfWeek.Sunday]);
}
