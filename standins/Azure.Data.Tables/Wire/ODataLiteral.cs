using System.Globalization;
using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>Values in a filter, as "Querying tables and entities" writes them.</summary>
internal static class ODataLiteral
{
    /// <summary>The literal, or <c>null</c> when the type has none.</summary>
    public static string? Of(object? value) => value switch
    {
        null => "null",
        string or char or StringBuilder => Quoted(value.ToString()!),
        bool flag => flag ? "true" : "false",
        long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) + "L",
        Enum => null,
        int or double or float or decimal or short or ushort or byte or sbyte or uint => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTimeOffset time => $"datetime'{Utc(time.UtcDateTime)}'",
        DateTime time => $"datetime'{Utc(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time)}'",
        Guid id => $"guid'{id}'",
        byte[] bytes => $"X'{Convert.ToHexString(bytes)}'",
        BinaryData bytes => $"X'{Convert.ToHexString(bytes.ToMemory().Span)}'",
        _ => null,
    };

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // No more digits of a second than there are.
    private static string Utc(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
