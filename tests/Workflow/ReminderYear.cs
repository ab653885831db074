using System.Collections.Concurrent;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>
/// A year of one person's reminders as the timer would run it: five-minute ticks, outages, answers and returns at random.
/// Holds nothing of the product but the decisions it asks for.
/// </summary>
public sealed class ReminderYear
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    private static readonly string[] Zones =
    [
        "Africa/Cairo", "Asia/Riyadh", "Asia/Tehran", "Asia/Kathmandu", "Asia/Shanghai", "America/New_York", "America/St_Johns", "Europe/Paris",
        "Europe/Moscow", "Australia/Lord_Howe", "Pacific/Auckland", "America/Santiago", "Asia/Jerusalem", "Asia/Brunei", "Atlantic/Azores", "Pacific/Kiritimati",
    ];

    private static readonly ConcurrentDictionary<int, Lazy<ReminderYear>> Years = new();

    private readonly Random _random;
    private readonly List<(DateTimeOffset From, DateTimeOffset Until)> _outages = [];

    public ReminderYear(int seed)
    {
        _random = new Random(seed);
        Zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[_random.Next(Zones.Length)]);
        Policy = RandomPolicy();
        Start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(60 * 24 * 120));
        Assignments = [.. Enumerable.Range(1, _random.Next(1, 10)).Select(number => New($"{number:00}"))];
        Asked = Assignments.ToDictionary(one => one.ItemKey);
        Outages();
    }

    /// <summary>The year of the seed, lived to its end; once for all who look at it.</summary>
    public static ReminderYear Lived(int seed) => Years.GetOrAdd(seed, one => new(() => new ReminderYear(one).Run())).Value;

    public ReminderPolicy Policy { get; }

    public TimeZoneInfo Zone { get; }

    public DateTimeOffset Start { get; }

    public List<Assignment> Assignments { get; }

    /// <summary>As they were when the year began, by item.</summary>
    public IReadOnlyDictionary<string, Assignment> Asked { get; }

    public List<PlannedMessage> Sent { get; } = [];

    /// <summary>What the person, or the coordinator, did.</summary>
    public List<(DateTimeOffset At, string ItemKey, AssignmentState State)> Happened { get; } = [];

    public WorkingTime Time => WorkingTime.Of(Policy, new("p", "P", "Office", StakeholderCategory.Ministry, "en", Zone.Id, "p@example.org", "oid"));

    public bool IsUp(DateTimeOffset moment) => !_outages.Exists(outage => outage.From <= moment && moment < outage.Until);

    /// <summary>The first moment from which the timer runs again.</summary>
    public DateTimeOffset UpAgain(DateTimeOffset moment)
    {
        while (_outages.Find(outage => outage.From <= moment && moment < outage.Until) is { Until: var until } && until > moment)
        {
            moment = until;
        }

        return moment;
    }

    private ReminderYear Run()
    {
        WorkingTime time = Time;
        for (DateTimeOffset now = Start; now < Start.AddDays(365); now += Tick)
        {
            Live(now);
            if (IsUp(now))
            {
                Send(now, OutboxKind.Reminder, one => ReminderSchedule.IsDue(one, Policy, time, now), one => MessagePlan.Reminded(one, now, null));
                Send(now, OutboxKind.Escalation, one => ReminderSchedule.IsToBeEscalated(one, Policy, time, now), one => one with { EscalatedAt = now });
            }
        }

        return this;
    }

    private void Send(DateTimeOffset now, OutboxKind kind, Predicate<Assignment> isDue, Func<Assignment, Assignment> after)
    {
        if (Assignments.FindAll(isDue) is { Count: > 0 } due)
        {
            Sent.Add(new(now, kind, "p", [.. due.Select(one => one.ItemKey)]));
            due.ForEach(one => Assignments[Assignments.IndexOf(one)] = after(one));
        }
    }

    // About one event per item and forty days.
    private void Live(DateTimeOffset now)
    {
        for (int at = 0; at < Assignments.Count; at++)
        {
            if (_random.Next(11_500) > 0)
            {
                continue;
            }

            Assignment one = Assignments[at];
            AssignmentState next = one.State switch
            {
                AssignmentState.Delivered => AssignmentState.Opened,
                AssignmentState.Opened => AssignmentState.Drafting,
                AssignmentState.Drafting or AssignmentState.Returned => AssignmentState.Submitted,
                AssignmentState.Submitted => AssignmentState.Returned,
                var state => state,
            };
            Assignments[at] = one with { State = next, PromptedAt = next == AssignmentState.Returned ? now : one.PromptedAt };
            Happened.Add((now, one.ItemKey, next));
        }
    }

    private Assignment New(string key) => new(
        "p", key, AssignmentRole.Lead, Start.AddMinutes(_random.Next(2) == 0 ? 60 * 24 * 40 : _random.Next(60 * 24 * 120)), AssignmentState.Delivered, PromptedAt: Start);

    private ReminderPolicy RandomPolicy()
    {
        int from = _random.Next(0, 22);
        return new(
            [.. Enumerable.Range(0, _random.Next(0, 5)).Select(_ => _random.Next(0, 30)).Distinct()],
            _random.Next(0, 8),
            _random.Next(0, 12),
            from,
            _random.Next(from + 1, 25),
            _random.Next(3) == 0 ? [(DayOfWeek)_random.Next(7), (DayOfWeek)_random.Next(7)] : null,
            _random.Next(0, 30),
            [.. Enumerable.Range(0, _random.Next(0, 15)).Select(_ => new DateOnly(2026, 1, 1).AddDays(_random.Next(480)))],
            _random.Next(2) == 0 ? null : [new([Zone.Id], Holidays: [new(2026, 5, 1)], UntilHour: 24)]);
    }

    private void Outages()
    {
        for (int left = _random.Next(0, 8); left > 0; left--)
        {
            DateTimeOffset from = Start.AddMinutes(_random.Next(60 * 24 * 365));
            _outages.Add((from, from.AddMinutes(_random.Next(60 * 24 * (_random.Next(3) == 0 ? 30 : 2)))));
        }
    }
}
