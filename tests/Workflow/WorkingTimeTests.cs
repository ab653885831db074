using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class WorkingTimeTests
{
    [Theory]
    [InlineData("Africa/Cairo", "2026-03-26T15:00Z", "2026-03-26T15:00Z")]
    [InlineData("Africa/Cairo", "2026-03-26T17:00Z", "2026-03-29T06:00Z")]
    [InlineData("Africa/Cairo", "2026-03-27T09:00Z", "2026-03-29T06:00Z")]
    [InlineData("Egypt Standard Time", "2026-03-27T09:00Z", "2026-03-29T06:00Z")]
    [InlineData("Asia/Riyadh", "2026-03-27T09:00Z", "2026-03-29T05:00Z")]
    [InlineData("Asia/Tehran", "2026-03-26T09:00Z", "2026-03-28T04:30Z")]
    [InlineData("Asia/Kathmandu", "2026-03-28T05:00Z", "2026-03-29T02:15Z")]
    [InlineData("Asia/Brunei", "2026-03-27T05:00Z", "2026-03-28T00:00Z")]
    [InlineData("Europe/Paris", "2026-03-28T09:00Z", "2026-03-30T06:00Z")]
    [InlineData("No/Such", "2026-03-28T09:00Z", "2026-03-30T08:00Z")]
    public void NextOpen_ByDefault_KeepsTheWeekendAndClockOfThePlace(string zone, string from, string expected) =>
        Assert.Equal(At(expected), Time(ReminderPolicy.Default, zone).NextOpen(At(from)));

    [Theory]
    [InlineData("Europe/Paris", 2, 4, "2026-03-28", "2026-03-28T01:00Z")]
    [InlineData("Europe/Paris", 2, 4, "2026-03-29", "2026-03-29T01:00Z")]
    [InlineData("Europe/Paris", 2, 3, "2026-03-29", "2026-03-30T00:00Z")]
    [InlineData("Europe/Paris", 2, 4, "2026-10-25", "2026-10-25T00:00Z")]
    [InlineData("Australia/Lord_Howe", 2, 4, "2026-10-04", "2026-10-03T15:30Z")]
    [InlineData("Africa/Cairo", 0, 4, "2026-04-24", "2026-04-23T22:00Z")]
    [InlineData("Pacific/Apia", 8, 18, "2011-12-30", "2011-12-30T18:00Z")]
    public void OpensOn_WhenTheClocksChange_IsTheFirstHourThereIs(string zone, int from, int until, string day, string expected)
    {
        ReminderPolicy policy = ReminderPolicy.Default with { FromHour = from, UntilHour = until, Weekend = [] };

        Assert.Equal(At(expected), Time(policy, zone).OpensOn(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void OpensOn_Holidays_AreThoseOfThePlace()
    {
        ReminderPolicy policy = ReminderPolicy.Default with
        {
            Holidays = [new(2026, 5, 1)],
            Calendars = [new(["Asia/Tokyo"], Holidays: [new(2026, 4, 29)], FromHour: 9), new(["Asia/Tokyo"], FromHour: 11)],
        };

        Assert.Equal(At("2026-05-04T06:00Z"), Time(policy, "Europe/Paris").OpensOn(new(2026, 5, 1)));
        Assert.Equal(At("2026-05-01T00:00Z"), Time(policy, "Asia/Tokyo").OpensOn(new(2026, 5, 1)));
        Assert.Equal(At("2026-04-30T00:00Z"), Time(policy, "Asia/Tokyo").OpensOn(new(2026, 4, 29)));
    }

    [Fact]
    public void NextOpen_AnyMomentOfAYearInAnyZone_IsOpenAndTheFirstThatIs()
    {
        var random = new Random(20261123);
        TimeZoneInfo[] zones = [.. TimeZoneInfo.GetSystemTimeZones()];
        for (int round = 0; round < 1_500; round++)
        {
            TimeZoneInfo zone = zones[random.Next(zones.Length)];
            int from = random.Next(0, 23);
            ReminderPolicy policy = ReminderPolicy.Default with { FromHour = from, UntilHour = random.Next(from + 1, 25), Weekend = random.Next(2) == 0 ? null : [(DayOfWeek)random.Next(7)] };
            WorkingTime time = Time(policy, zone.Id);
            DateTimeOffset moment = At("2026-01-01T00:00Z").AddMinutes(random.Next(525_600));

            DateTimeOffset open = time.NextOpen(moment);

            string place = $"round {round}, {zone.Id}, {policy.FromHour}–{policy.UntilHour}, {moment:O} → {open:O}";
            Assert.True(open >= moment && time.IsOpen(open), place);
            for (DateTimeOffset before = moment; before < open; before = before.AddMinutes(17))
            {
                Assert.False(time.IsOpen(before), place);
            }
        }
    }

    private static WorkingTime Time(ReminderPolicy policy, string zone) =>
        WorkingTime.Of(policy, new("p", "P", "Office", StakeholderCategory.Ministry, "en", zone, "p@example.org", "oid"));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
