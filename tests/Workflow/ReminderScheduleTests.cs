using FsCheck.Xunit;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class ReminderScheduleTests
{
    private static readonly TimeZoneInfo Cairo = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");
    private static readonly DateTimeOffset Asked = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = new(2026, 3, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NextAt_FirstReminder_ComesSevenDaysBeforeDue() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 23, 12, 0, 0, TimeSpan.Zero), ReminderSchedule.NextAt(Open(), ReminderPolicy.Default, Cairo));

    [Theory]
    [InlineData(AssignmentState.Planned)]
    [InlineData(AssignmentState.Submitted)]
    [InlineData(AssignmentState.Accepted)]
    [InlineData(AssignmentState.Merged)]
    [InlineData(AssignmentState.Declined)]
    [InlineData(AssignmentState.Delegated)]
    public void NextAt_NobodyToRemind_GivesNothing(AssignmentState state) =>
        Assert.Null(ReminderSchedule.NextAt(Open() with { State = state }, ReminderPolicy.Default, Cairo));

    [Fact]
    public void NextAt_MaximumReached_GivesNothing() =>
        Assert.Null(ReminderSchedule.NextAt(Open() with { RemindersSent = 6 }, ReminderPolicy.Default, Cairo));

    [Fact]
    public void NextAt_AfterAnOutage_CatchesUpOnce()
    {
        DateTimeOffset wakeUp = Due.AddDays(1);
        Assert.True(ReminderSchedule.NextAt(Open(), ReminderPolicy.Default, Cairo) < wakeUp);

        DateTimeOffset? next = ReminderSchedule.NextAt(Open() with { RemindersSent = 1, LastRemindedAt = wakeUp }, ReminderPolicy.Default, Cairo);

        Assert.Equal(Due.AddDays(3).Date, next!.Value.Date);
    }

    [Fact]
    public void NextAt_NationalWeekend_MovesToTheNextWorkingMorning()
    {
        // 27 March 2026 is a Friday; the office opens again on Sunday at eight in Cairo.
        ReminderPolicy policy = ReminderPolicy.Default with { DaysBeforeDue = [3], Weekend = [DayOfWeek.Friday, DayOfWeek.Saturday] };

        DateTimeOffset next = ReminderSchedule.NextAt(Open(), policy, Cairo)!.Value;

        Assert.Equal(new DateTime(2026, 3, 29, 8, 0, 0), TimeZoneInfo.ConvertTime(next, Cairo).DateTime);
    }

    [Property(MaxTest = 300)]
    public bool NextAt_AnyMoment_FallsIntoWorkingHoursOfTheStakeholder(int dueMinutes, byte zoneIndex, byte sent)
    {
        string[] zones = ["Africa/Cairo", "Asia/Shanghai", "America/New_York", "Europe/Paris", "Australia/Lord_Howe", "Asia/Kathmandu"];
        var zone = TimeZoneInfo.FindSystemTimeZoneById(zones[zoneIndex % zones.Length]);
        Assignment assignment = Open() with { DueAt = Due.AddMinutes(Math.Abs(dueMinutes % 500_000)), RemindersSent = sent % 6 };
        if (ReminderSchedule.NextAt(assignment, ReminderPolicy.Default, zone) is not { } next)
        {
            return true;
        }

        DateTime local = TimeZoneInfo.ConvertTime(next, zone).DateTime;
        return local.Hour is >= 8 and < 18 && local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && next > Asked;
    }

    private static Assignment Open() => new("someone", "01", AssignmentRole.Lead, Due, AssignmentState.Delivered, PromptedAt: Asked);
}
