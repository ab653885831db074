using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>How times are written: UTC, seven digits of a second, a Z.</summary>
internal static class EdmText
{
    private const string RoundTrip = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString(RoundTrip, CultureInfo.InvariantCulture);

    /// <summary>Any kind but UTC is refused: the service would take it for UTC and move it.</summary>
    public static string Of(DateTime time) => time.Kind == DateTimeKind.Utc
        ? time.ToString(RoundTrip, CultureInfo.InvariantCulture)
        : throw new NotSupportedException($"The DateTime {time.ToString(CultureInfo.InvariantCulture)} is of kind {time.Kind}; only UTC can be stored.");

    public static DateTimeOffset TimeIn(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
