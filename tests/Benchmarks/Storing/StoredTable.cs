using Azure.Data.Tables;

namespace OfficeIntegration.Benchmarks.Storing;

/// <param name="Rows">How many there are.</param>
/// <param name="Bytes">As they are billed.</param>
internal sealed record StoredTable(string Name, int Rows, long Bytes)
{
    public static async Task<StoredTable> ReadAsync(TableServiceClient service, string name)
    {
        (int rows, long bytes) = (0, 0L);
        await foreach (TableEntity row in service.GetTableClient(name).QueryAsync<TableEntity>())
        {
            (rows, bytes) = (rows + 1, bytes + BilledBytes.Of(row));
        }

        return new(name, rows, bytes);
    }
}
