using Azure.Data.Tables;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>All rows of the product's tables, to begin from the same place many times.</summary>
public sealed class StoreSnapshot
{
    private const int RowsPerTransaction = 50;

    private readonly TableServiceClient _service;
    private readonly Dictionary<string, IReadOnlyList<TableEntity>> _tables = [];

    private StoreSnapshot(TableServiceClient service) => _service = service;

    public static async Task<StoreSnapshot> TakeAsync(string connectionString)
    {
        var snapshot = new StoreSnapshot(new TableServiceClient(connectionString));
        foreach (string name in StoreTables.Names)
        {
            snapshot._tables[name] = await RowsAsync(snapshot._service.GetTableClient(name));
        }

        return snapshot;
    }

    public async Task RestoreAsync()
    {
        foreach ((string name, IReadOnlyList<TableEntity> rows) in _tables)
        {
            TableClient table = _service.GetTableClient(name);
            var kept = rows.Select(row => (row.PartitionKey, row.RowKey)).ToHashSet();
            TableEntity[] added = [.. (await RowsAsync(table)).Where(row => !kept.Contains((row.PartitionKey, row.RowKey)))];
            await WriteAsync(table, TableTransactionActionType.Delete, added);
            await WriteAsync(table, TableTransactionActionType.UpsertReplace, rows);
        }
    }

    private static async Task WriteAsync(TableClient table, TableTransactionActionType what, IEnumerable<TableEntity> rows)
    {
        foreach (TableEntity[] some in rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.Chunk(RowsPerTransaction)))
        {
            await table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(what, row)));
        }
    }

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table)
    {
        var rows = new List<TableEntity>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>())
        {
            rows.Add(row);
        }

        return rows;
    }
}
