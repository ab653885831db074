using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class ReminderScheduleTests
{
    private static readonly TimeZoneInfo CairoZone = TimeZoneInfo.FindSystemTimeZoneById("Africa/Cairo");
    private static readonly WorkingTime Cairo = In(ReminderPolicy.Default, "Africa/Cairo");
    private static readonly DateTimeOffset Asked = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = new(2026, 3, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NextAt_FirstReminder_ComesSevenDaysBeforeDue() =>
        Assert.Equal(new DateTimeOffset(2026, 3, 23, 6, 0, 0, TimeSpan.Zero), ReminderSchedule.NextAt(Open(), ReminderPolicy.Default, Cairo));

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

        DateTimeOffset next = ReminderSchedule.NextAt(Open(), policy, In(policy, "Africa/Cairo"))!.Value;

        Assert.Equal(new DateTime(2026, 3, 29, 8, 0, 0), TimeZoneInfo.ConvertTime(next, CairoZone).DateTime);
    }

    [Theory]
    [InlineData(AssignmentState.Sent)]
    [InlineData(AssignmentState.Unreachable)]
    public void NextAt_FirstMessageHasNotArrived_GivesNothing(AssignmentState state) =>
        Assert.Null(ReminderSchedule.NextAt(Open() with { State = state }, ReminderPolicy.Default, Cairo));

    [Fact]
    public void NextAt_LongAfterTheDate_StillCounts()
    {
        Assignment late = Open() with { RemindersSent = 5, LastRemindedAt = Due.AddDays(400) };

        Assert.Equal(Due.AddDays(402).Date, ReminderSchedule.NextAt(late, ReminderPolicy.Default, Cairo)!.Value.Date);
    }

    [Fact]
    public void NextAt_AskedThatVeryMorning_IsTheNextDayOfThePolicy()
    {
        Assignment justAsked = Open() with { PromptedAt = new DateTimeOffset(2026, 3, 23, 4, 0, 0, TimeSpan.Zero) };

        Assert.Equal(new DateTime(2026, 3, 29), ReminderSchedule.NextAt(justAsked, ReminderPolicy.Default, Cairo)!.Value.Date);
    }

    [Fact]
    public void IsDue_AtNight_IsNot()
    {
        DateTimeOffset night = Due.AddDays(-6).Date.AddHours(1);

        Assert.True(ReminderSchedule.NextAt(Open(), ReminderPolicy.Default, Cairo) < night);
        Assert.False(ReminderSchedule.IsDue(Open(), ReminderPolicy.Default, Cairo, night));
    }

    [Fact]
    public void NextAt_Muted_WaitsForTheDayNamed()
    {
        DateTimeOffset until = Due.AddDays(-4);
        var muted = WorkingTime.Of(ReminderPolicy.Default, Someone("Africa/Cairo") with { MutedUntil = until });

        Assert.Equal(until, ReminderSchedule.NextAt(Open(), ReminderPolicy.Default, muted));
        Assert.Equal(
            ReminderSchedule.EscalateAt(Open(), ReminderPolicy.Default, Cairo),
            ReminderSchedule.EscalateAt(Open(), ReminderPolicy.Default, WorkingTime.Of(ReminderPolicy.Default, Someone("Africa/Cairo") with { MutedUntil = Due.AddDays(60) })));
    }

    [Fact]
    public void EscalateAt_SomeDaysAfterTheDate_Once()
    {
        // 6 April 2026 is a Monday.
        Assert.Equal(new DateTimeOffset(2026, 4, 6, 6, 0, 0, TimeSpan.Zero), ReminderSchedule.EscalateAt(Open(), ReminderPolicy.Default, Cairo));
        Assert.Null(ReminderSchedule.EscalateAt(Open() with { EscalatedAt = Due }, ReminderPolicy.Default, Cairo));
        Assert.Null(ReminderSchedule.EscalateAt(Open(), ReminderPolicy.Default with { EscalateAfterDays = 0 }, Cairo));
        Assert.Null(ReminderSchedule.EscalateAt(Open() with { State = AssignmentState.Submitted }, ReminderPolicy.Default, Cairo));
    }

    private static WorkingTime In(ReminderPolicy policy, string timeZone) => WorkingTime.Of(policy, Someone(timeZone));

    private static Stakeholder Someone(string timeZone) => new("someone", "Someone", "Office", StakeholderCategory.Ministry, "en", timeZone, "someone@example.org", "oid");

    private static Assignment Open() => new("someone", "01", AssignmentRole.Lead, Due, AssignmentState.Delivered, PromptedAt: Asked);
}
