using Azure.Data.Tables;

namespace OfficeIntegration.Benchmarks.Storing;

/// <summary>What a row counts for in the capacity that Table Storage bills: 4 bytes, its keys twice their length, and of each property 8 bytes, its name twice its length and its value.</summary>
internal static class BilledBytes
{
    // Timestamp is the service's own.
    private static readonly string[] NotProperties = ["odata.etag", "PartitionKey", "RowKey", "Timestamp"];

    public static long Of(TableEntity row) =>
        4 + (2 * (row.PartitionKey.Length + row.RowKey.Length)) + row.Where(property => !NotProperties.Contains(property.Key)).Sum(property => 8 + (2 * property.Key.Length) + Of(property.Value));

    private static long Of(object? value) => value switch
    {
        null => 0,
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        BinaryData data => 4 + data.ToMemory().Length,
        bool => 1,
        int => 4,
        Guid => 16,
        _ => 8,
    };
}
