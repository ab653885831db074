using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>All rows of one assessment, whatever they are: for taking it away, bringing it back, and erasing it.</summary>
public sealed class AssessmentRows(StoreTables tables, OutboxTable outbox)
{
    private readonly Dictionary<string, TableClient> _tables = new() { ["work"] = tables.Work, ["documents"] = tables.Documents };

    /// <summary>By key, page after page, with the bytes of those that hold some.</summary>
    /// <param name="table"><c>work</c> or <c>documents</c>.</param>
    public async IAsyncEnumerable<(PortableRow Row, byte[]? Bytes)> ReadAsync(string table, string assessmentId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)}");
        await foreach (TableEntity entity in _tables[table].QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (PortableRow.Of(table, entity) is { } row)
            {
                yield return row;
            }
        }
    }

    /// <summary>Writes rows over whatever stands there, several at a time.</summary>
    public async Task WriteAsync(string assessmentId, IEnumerable<(PortableRow Row, byte[]? Bytes)> rows, CancellationToken cancellation)
    {
        var together = new List<TableEntity>();
        (string table, int size) = ("", 0);
        foreach ((PortableRow row, byte[]? bytes) in rows)
        {
            TableEntity entity = row.ToEntity(assessmentId, bytes);
            int next = Packed.Bytes(entity).Length + 2_000;
            if (together.Count > 0 && (table != row.Table || together.Count == StoreLimits.EntitiesPerTransaction || size + next > StoreLimits.BytesPerTransaction))
            {
                await PutAsync(table, together, cancellation);
                (together, size) = ([], 0);
            }

            together.Add(entity);
            (table, size) = (row.Table, size + next);
        }

        await PutAsync(table, together, cancellation);
    }

    /// <summary>Entries of an audit chain, as they are.</summary>
    public async Task WriteAsync(string assessmentId, IReadOnlyList<AuditEntry> entries, CancellationToken cancellation)
    {
        foreach (AuditEntry[] some in entries.Chunk(StoreLimits.EntitiesPerTransaction))
        {
            await PutAsync("work", [.. some.Select(entry => WorkRows.Of(assessmentId, entry))], cancellation);
        }
    }

    /// <summary>Takes the assessment away from everybody, in one write; its rows are erased afterwards.</summary>
    /// <exception cref="StoreConflictException">Somebody changed it in the meantime.</exception>
    public async Task HideAsync(Row<Assessment> assessment, CancellationToken cancellation)
    {
        try
        {
            await tables.Work.DeleteEntityAsync(Keys.Encode(assessment.Value.Id), Keys.Assessment, assessment.ETag, cancellation);
        }
        catch (RequestFailedException changed) when (changed.Status == 412)
        {
            throw new StoreConflictException(Keys.Assessment, changed);
        }
    }

    /// <summary>Removes every row there is, and what announces its messages. Harmless when repeated, and can be stopped anywhere.</summary>
    public async Task EraseAsync(string assessmentId, CancellationToken cancellation)
    {
        await ForgetMessagesAsync(assessmentId, cancellation);
        foreach (TableClient table in _tables.Values)
        {
            string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)}");
            var rows = new List<TableEntity>();
            await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            {
                rows.Add(row);
            }

            foreach (TableEntity[] some in rows.Chunk(StoreLimits.EntitiesPerTransaction))
            {
                await DeleteAsync(table, some, cancellation);
            }
        }
    }

    private async Task ForgetMessagesAsync(string assessmentId, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {"outbox|"} and RowKey lt {Keys.After("outbox|")}");
        var queued = new List<QueuedMessage>();
        await foreach (TableEntity row in tables.Work.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            OutboxMessage message = Packed.Read<OutboxMessage>(row);
            queued.Add(new(assessmentId, message.Id, message.RecipientObjectId, message.DueAt, default));
        }

        await outbox.RemoveAsync(queued, cancellation);
    }

    private static async Task DeleteAsync(TableClient table, TableEntity[] some, CancellationToken cancellation)
    {
        try
        {
            await table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
        }
        catch (TableTransactionFailedException gone) when (gone.Status == 404)
        {
            // Somebody else erases at the same moment: then one by one.
            foreach (TableEntity row in some)
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
            }
        }
    }

    private Task PutAsync(string table, List<TableEntity> rows, CancellationToken cancellation) => rows.Count == 0
        ? Task.CompletedTask
        : _tables[table].SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
}
