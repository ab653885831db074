namespace OfficeIntegration.Core.Workflow;

/// <summary>The days and hours in which a person may be reminded, on the person's own clock; knows no present.</summary>
public sealed class WorkingTime
{
    private readonly TimeZoneInfo _zone;
    private readonly int _fromHour;
    private readonly int _untilHour;
    private readonly IReadOnlyList<DayOfWeek> _weekend;
    private readonly HashSet<DateOnly> _holidays;
    private readonly DateTimeOffset _mutedUntil;

    private WorkingTime(ReminderPolicy policy, LocalCalendar? local, string timeZone, DateTimeOffset? mutedUntil)
    {
        _mutedUntil = mutedUntil ?? DateTimeOffset.MinValue;
        EvenIfMuted = mutedUntil is null ? this : new(policy, local, timeZone, null);
        _zone = TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;
        _fromHour = local?.FromHour ?? policy.FromHour;
        _untilHour = local?.UntilHour ?? policy.UntilHour;
        _weekend = local?.Weekend ?? policy.Weekend ?? NationalWeekend.In(timeZone);
        _holidays = [.. local?.Holidays ?? policy.Holidays ?? []];
    }

    /// <remarks>UTC when the system knows no time zone of the person's name.</remarks>
    public static WorkingTime Of(ReminderPolicy policy, Stakeholder person) => new(
        policy,
        policy.Calendars?.FirstOrDefault(calendar => calendar.TimeZones.Contains(person.TimeZone, StringComparer.OrdinalIgnoreCase)),
        person.TimeZone,
        person.MutedUntil);

    /// <summary>The same days and hours for what does not go to the person, who may have asked for silence.</summary>
    public WorkingTime EvenIfMuted { get; }

    /// <summary>The person's calendar day.</summary>
    public DateOnly DateOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    public bool IsOpen(DateTimeOffset moment)
    {
        DateTime local = Local(moment);
        return moment >= _mutedUntil && IsWorkday(DateOnly.FromDateTime(local)) && local.Hour >= _fromHour && local.Hour < _untilHour;
    }

    /// <summary>The moment itself when it is in working hours, else their next beginning. UTC.</summary>
    public DateTimeOffset NextOpen(DateTimeOffset from)
    {
        if (IsOpen(from))
        {
            return from.ToUniversalTime();
        }

        if (from < _mutedUntil)
        {
            return NextOpen(_mutedUntil);
        }

        DateTime local = Local(from);
        return OpensOn(DateOnly.FromDateTime(local).AddDays(local.Hour >= _untilHour ? 1 : 0));
    }

    /// <summary>The beginning of working hours on the day, or on the first working day after it. UTC.</summary>
    public DateTimeOffset OpensOn(DateOnly day)
    {
        for (DateOnly date = day; ; date = date.AddDays(1))
        {
            if (IsWorkday(date) && OpeningOf(date) is { } opening)
            {
                return opening < _mutedUntil ? NextOpen(_mutedUntil) : opening;
            }
        }
    }

    private bool IsWorkday(DateOnly date) => !_weekend.Contains(date.DayOfWeek) && !_holidays.Contains(date);

    /// <summary>Null when the clocks skip all of that day's hours.</summary>
    private DateTimeOffset? OpeningOf(DateOnly date)
    {
        DateTime local = date.ToDateTime(new TimeOnly(_fromHour, 0));
        while (_zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        if (DateOnly.FromDateTime(local) != date || local.Hour >= _untilHour)
        {
            return null;
        }

        // An hour that comes twice begins with its first coming.
        TimeSpan offset = _zone.IsAmbiguousTime(local) ? _zone.GetAmbiguousTimeOffsets(local).Max() : _zone.GetUtcOffset(local);
        DateTimeOffset opening = new DateTimeOffset(local, offset).ToUniversalTime();
        // Samoa had no 30 December 2011: what reads as another day is no opening of this one.
        return Local(opening) == local ? opening : null;
    }

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, _zone).DateTime;
}
