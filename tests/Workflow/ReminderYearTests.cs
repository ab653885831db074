using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>
/// What reminders promise, checked over whole years against rules written down here once more: days and hours are read
/// off the person's clock, not asked of the code that decides.
/// </summary>
public sealed class ReminderYearTests
{
    private const int Years = 160;

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void AYear_WhateverHappens_KeepsEveryPromise(int part)
    {
        for (int seed = part * Years / 8; seed < (part + 1) * Years / 8; seed++)
        {
            ReminderYear year = ReminderYear.Lived(seed);
            try
            {
                NeverOutsideHoursOrOnDaysOff(year);
                NeverTwiceADay(year);
                NeverBeforeDueRulesNorAfterTheAnswer(year, year.Asked);
                NeverMoreThanTheMaximum(year);
                NoneMissed(year, year.Asked);
                EscalatedOnceAndInTime(year, year.Asked);
            }
            catch (Xunit.Sdk.XunitException broken)
            {
                Assert.Fail($"Seed {seed}, {year.Zone.Id}, {year.Policy}: {broken.Message}");
            }
        }
    }

    [Fact]
    public void Years_TogetherSeeWhatTheyAreMeantToSee()
    {
        ReminderYear[] years = [.. Enumerable.Range(0, 40).Select(ReminderYear.Lived)];

        Assert.True(years.Sum(year => year.Sent.Count) > 400, "Hardly anything was sent.");
        Assert.Contains(years, year => year.Sent.Any(message => message.ItemKeys.Count > 3));
        Assert.Contains(years, year => year.Zone.Id == "Africa/Cairo" && year.Sent.Any(message => LocalOf(year, message.At).DayOfWeek == DayOfWeek.Sunday));
        Assert.Contains(years, year => year.Happened.Any(happened => happened.State == AssignmentState.Returned));
        Assert.Contains(years, year => year.Sent.Any(message => message.Kind == OutboxKind.Escalation));
    }

    private static void NeverOutsideHoursOrOnDaysOff(ReminderYear year)
    {
        foreach (PlannedMessage message in year.Sent)
        {
            DateTime local = LocalOf(year, message.At);
            Assert.True(local.Hour >= year.Policy.FromHour && local.Hour < UntilHour(year), $"At {local}.");
            Assert.True(IsWorkday(year, DateOnly.FromDateTime(local)), $"On {local:dddd d MMMM}.");
            Assert.True(year.IsUp(message.At));
        }
    }

    private static void NeverTwiceADay(ReminderYear year)
    {
        DateOnly[] days = [.. Reminders(year).Select(message => DateOnly.FromDateTime(LocalOf(year, message.At)))];
        Assert.Equal(days.Distinct(), days);
    }

    private static void NeverBeforeDueRulesNorAfterTheAnswer(ReminderYear year, IReadOnlyDictionary<string, Assignment> asked)
    {
        foreach (PlannedMessage message in Reminders(year))
        {
            foreach (string item in message.ItemKeys)
            {
                Assert.True(Owes(year, item, message.At), $"Item {item} was answered before {message.At:O}.");
                DateOnly today = DateOnly.FromDateTime(LocalOf(year, message.At));
                DateOnly last = DateOnly.FromDateTime(LocalOf(year, WrittenBefore(year, asked[item], message.At)));
                Assert.True(RuleDays(year, asked[item], last, today).Any(), $"No rule asks for item {item} on {today}, after {last}.");
            }
        }
    }

    private static void NeverMoreThanTheMaximum(ReminderYear year)
    {
        foreach (IGrouping<string, string> item in Reminders(year).SelectMany(message => message.ItemKeys).GroupBy(item => item))
        {
            Assert.True(item.Count() <= year.Policy.MaxReminders, $"Item {item.Key}: {item.Count()}.");
        }
    }

    /// <summary>For every day that a rule names while the answer is owed, a reminder goes out in the first working hours there are.</summary>
    private static void NoneMissed(ReminderYear year, IReadOnlyDictionary<string, Assignment> asked)
    {
        foreach (Assignment one in asked.Values)
        {
            DateTimeOffset[] reminded = [.. Reminders(year).Where(message => message.ItemKeys.Contains(one.ItemKey)).Select(message => message.At)];
            foreach (DateOnly day in RuleDays(year, one, DateOnly.FromDateTime(LocalOf(year, year.Start)), DateOnly.FromDateTime(LocalOf(year, year.Start.AddDays(350)))))
            {
                DateTimeOffset window = FirstWorkingMinute(year, day);
                DateTimeOffset written = WrittenBefore(year, one, window);
                bool asksLater = DateOnly.FromDateTime(LocalOf(year, written)) >= day || reminded.Count(at => at < window) >= year.Policy.MaxReminders;
                if (asksLater || !StaysOwed(year, one.ItemKey, window) || window > year.Start.AddDays(350))
                {
                    continue;
                }

                Assert.True(reminded.Any(at => at >= window && at <= window.AddMinutes(5)), $"Item {one.ItemKey}: nothing on {day} at {window:O}.");
            }
        }
    }

    private static void EscalatedOnceAndInTime(ReminderYear year, IReadOnlyDictionary<string, Assignment> asked)
    {
        string[] escalated = [.. year.Sent.Where(message => message.Kind == OutboxKind.Escalation).SelectMany(message => message.ItemKeys)];
        Assert.Equal(escalated.Distinct(), escalated);
        foreach (PlannedMessage message in year.Sent.Where(message => message.Kind == OutboxKind.Escalation))
        {
            Assert.All(message.ItemKeys, item => Assert.True(
                Owes(year, item, message.At) && DateOnly.FromDateTime(LocalOf(year, message.At)) >= DueDay(year, asked[item]).AddDays(year.Policy.EscalateAfterDays)));
        }

        Assert.True(year.Policy.EscalateAfterDays > 0 || escalated.Length == 0);
    }

    private static IEnumerable<PlannedMessage> Reminders(ReminderYear year) => year.Sent.Where(message => message.Kind == OutboxKind.Reminder);

    /// <summary>Days the policy names for an item, later than one day and not later than another.</summary>
    private static IEnumerable<DateOnly> RuleDays(ReminderYear year, Assignment one, DateOnly after, DateOnly until)
    {
        DateOnly due = DueDay(year, one);
        IEnumerable<DateOnly> days = year.Policy.DaysBeforeDue.Select(number => due.AddDays(-number));
        for (int number = 1; year.Policy.OverdueEveryDays > 0 && due.AddDays(number * year.Policy.OverdueEveryDays) <= until; number++)
        {
            days = days.Append(due.AddDays(number * year.Policy.OverdueEveryDays));
        }

        return days.Where(day => day > after && day <= until).Distinct();
    }

    /// <summary>The first minute, from the day on, that is working time and finds the timer running.</summary>
    private static DateTimeOffset FirstWorkingMinute(ReminderYear year, DateOnly day)
    {
        // Ticks lie on five-minute marks from the start; a day is at most 26 hours away from UTC's.
        DateTimeOffset moment = year.Start.AddMinutes(5 * Math.Ceiling((day.ToDateTime(default) - year.Start.UtcDateTime).TotalMinutes / 5)).AddHours(-15);
        for (; ; moment = moment.AddMinutes(5))
        {
            DateTime local = LocalOf(year, moment);
            bool works = DateOnly.FromDateTime(local) >= day && local.Hour >= year.Policy.FromHour && local.Hour < UntilHour(year) && IsWorkday(year, DateOnly.FromDateTime(local));
            if (works && year.IsUp(moment))
            {
                return moment;
            }
        }
    }

    private static DateTimeOffset WrittenBefore(ReminderYear year, Assignment one, DateTimeOffset moment) => Reminders(year)
        .Where(message => message.ItemKeys.Contains(one.ItemKey)).Select(message => message.At)
        .Concat(year.Happened.Where(happened => happened.ItemKey == one.ItemKey && happened.State == AssignmentState.Returned).Select(happened => happened.At))
        .Append(year.Start)
        .Where(at => at < moment)
        .Max();

    private static bool Owes(ReminderYear year, string item, DateTimeOffset moment) => year.Happened
        .Where(happened => happened.ItemKey == item && happened.At <= moment)
        .Select(happened => happened.State)
        .LastOrDefault(AssignmentState.Delivered) != AssignmentState.Submitted;

    // Around the minute in question nothing changes hands, so that it does not matter which of two things was first.
    private static bool StaysOwed(ReminderYear year, string item, DateTimeOffset moment) =>
        Owes(year, item, moment) && Owes(year, item, moment.AddMinutes(-10)) && Owes(year, item, moment.AddMinutes(10))
        && !year.Happened.Exists(happened => happened.ItemKey == item && (happened.At - moment).Duration() < TimeSpan.FromMinutes(10));

    private static bool IsWorkday(ReminderYear year, DateOnly day)
    {
        LocalCalendar? local = year.Policy.Calendars?[0];
        IReadOnlyList<DayOfWeek> weekend = year.Policy.Weekend ?? year.Zone.Id switch
        {
            "Africa/Cairo" or "Asia/Riyadh" or "Asia/Jerusalem" => [DayOfWeek.Friday, DayOfWeek.Saturday],
            "Asia/Tehran" => [DayOfWeek.Thursday, DayOfWeek.Friday],
            "Asia/Kathmandu" => [DayOfWeek.Saturday],
            "Asia/Brunei" => [DayOfWeek.Friday, DayOfWeek.Sunday],
            _ => [DayOfWeek.Saturday, DayOfWeek.Sunday],
        };
        return !weekend.Contains(day.DayOfWeek) && !(local?.Holidays ?? year.Policy.Holidays!).Contains(day);
    }

    private static int UntilHour(ReminderYear year) => year.Policy.Calendars?[0].UntilHour ?? year.Policy.UntilHour;

    private static DateOnly DueDay(ReminderYear year, Assignment one) => DateOnly.FromDateTime(LocalOf(year, one.DueAt));

    private static DateTime LocalOf(ReminderYear year, DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, year.Zone).DateTime;
}
