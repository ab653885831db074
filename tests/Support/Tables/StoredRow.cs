using System.Globalization;
using System.Text;

namespace OfficeIntegration.Tests.Support.Tables;

/// <summary>A row as it stands in the store: its properties as they came.</summary>
/// <param name="Properties">A JSON object with PartitionKey and RowKey.</param>
internal sealed record StoredRow(string Key, byte[] Properties, long Version, DateTimeOffset At)
{
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"W/\"datetime'{Version:x16}'\"");

    public static string KeyOf(string partition, string row) => $"{partition}\0{row}";

    /// <summary>With what the service adds.</summary>
    public void WriteTo(Stream output)
    {
        string added = $$"""{"odata.etag":"{{ETag.Replace("\"", "\\\"", StringComparison.Ordinal)}}","Timestamp":"{{At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}}",""";
        output.Write(Encoding.UTF8.GetBytes(added));
        output.Write(Properties.AsSpan(1));
    }
}
