using OfficeIntegration.Core.Texts;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Bot.Cards;

/// <summary>Moments as their reader's calendar and clock show them.</summary>
public static class ReaderTime
{
    public static string Date(DateTimeOffset moment, Stakeholder reader, TextsInLanguage texts) =>
        TimeZoneInfo.ConvertTime(moment, ZoneOf(reader)).ToString(texts["Date"], texts.Culture);

    /// <summary>Date and time of day, with the offset from UTC, as nobody knows where the next reader sits.</summary>
    public static string Moment(DateTimeOffset moment, Stakeholder reader, TextsInLanguage texts) =>
        TimeZoneInfo.ConvertTime(moment, ZoneOf(reader)).ToString(texts["DateAndTime"], texts.Culture);

    /// <summary>Day and month in figures, where several stand in one line.</summary>
    public static string ShortDate(DateTimeOffset moment, Stakeholder reader, TextsInLanguage texts) =>
        TimeZoneInfo.ConvertTime(moment, ZoneOf(reader)).ToString(texts["DateShort"], texts.Culture);

    /// <summary>For people whose time zone is not known.</summary>
    public static string UtcDate(DateTimeOffset moment, TextsInLanguage texts) => moment.UtcDateTime.ToString(texts["Date"], texts.Culture);

    private static TimeZoneInfo ZoneOf(Stakeholder reader) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(reader.TimeZone, out TimeZoneInfo? zone) ? zone : TimeZoneInfo.Utc;
}
