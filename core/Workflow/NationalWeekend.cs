namespace OfficeIntegration.Core.Workflow;

/// <summary>
/// The days on which public offices of a country are closed, found by the time zone. Only what differs from Saturday and
/// Sunday stands here, as public offices keep it in 2026; an assessment that knows better says so in its policy.
/// </summary>
public static class NationalWeekend
{
    private static readonly DayOfWeek[] SaturdaySunday = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    private static readonly Dictionary<string, DayOfWeek[]> Others = Table(
        ([DayOfWeek.Friday, DayOfWeek.Saturday],
        [
            "Africa/Algiers", "Africa/Cairo", "Egypt", "Africa/Djibouti", "Africa/Khartoum", "Africa/Tripoli", "Libya", "Asia/Aden", "Asia/Amman",
            "Asia/Baghdad", "Asia/Bahrain", "Asia/Damascus", "Asia/Dhaka", "Asia/Dacca", "Asia/Gaza", "Asia/Hebron", "Asia/Jerusalem", "Asia/Tel_Aviv",
            "Israel", "Asia/Kuwait", "Asia/Muscat", "Asia/Qatar", "Asia/Riyadh", "Indian/Maldives",
        ]),
        ([DayOfWeek.Thursday, DayOfWeek.Friday], ["Asia/Kabul", "Asia/Tehran", "Iran"]),
        ([DayOfWeek.Friday], ["Africa/Mogadishu"]),
        ([DayOfWeek.Saturday], ["Asia/Kathmandu", "Asia/Katmandu"]),
        ([DayOfWeek.Friday, DayOfWeek.Sunday], ["Asia/Brunei"]));

    /// <param name="timeZone">IANA or Windows name.</param>
    public static IReadOnlyList<DayOfWeek> In(string timeZone) =>
        Others.GetValueOrDefault(TimeZoneInfo.TryConvertWindowsIdToIanaId(timeZone, out string? iana) ? iana : timeZone, SaturdaySunday);

    private static Dictionary<string, DayOfWeek[]> Table(params (DayOfWeek[] Days, string[] Zones)[] entries) => entries
        .SelectMany(entry => entry.Zones.Select(zone => (zone, entry.Days)))
        .ToDictionary(pair => pair.zone, pair => pair.Days, StringComparer.OrdinalIgnoreCase);
}
