using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Core.Store;

/// <summary>Table <c>workingcopies</c>: one partition, one row per assessment whose master is edited in a folder.</summary>
public sealed class WorkingCopiesTable(StoreTables tables)
{
    private readonly TableClient _table = tables.WorkingCopies;

    public async Task<Row<WorkingCopy>?> FindAsync(string assessmentId, CancellationToken cancellation)
    {
        string key = Keys.Encode(assessmentId);
        if (Keys.IsTooLong(key))
        {
            return null;
        }

        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.WorkingCopies, key, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(Packed.Read<WorkingCopy>(row), row.ETag) : null;
    }

    public async Task<IReadOnlyList<WorkingCopy>> AllAsync(CancellationToken cancellation)
    {
        var copies = new List<WorkingCopy>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.WorkingCopies}"), cancellationToken: cancellation))
        {
            copies.Add(Packed.Read<WorkingCopy>(row));
        }

        return copies;
    }

    /// <param name="old">As it was read; null when there was none.</param>
    /// <exception cref="StoreConflictException">Somebody else changed the row in the meantime.</exception>
    public async Task<Row<WorkingCopy>> PutAsync(Row<WorkingCopy>? old, WorkingCopy copy, CancellationToken cancellation)
    {
        TableEntity row = Packed.Entity(Keys.WorkingCopies, Keys.Encode(copy.AssessmentId), copy);
        try
        {
            Response answer = old is null ? await _table.AddEntityAsync(row, cancellation) : await _table.UpdateEntityAsync(row, old.ETag, TableUpdateMode.Replace, cancellation);
            return new(copy, answer.Headers.ETag ?? throw new InvalidDataException("The service gave no tag."));
        }
        catch (RequestFailedException stale) when (stale.Status is 404 or 409 or 412)
        {
            throw new StoreConflictException(row.RowKey, stale);
        }
    }

    /// <summary>Harmless when there is none.</summary>
    public async Task RemoveAsync(string assessmentId, CancellationToken cancellation) =>
        await _table.DeleteEntityAsync(Keys.WorkingCopies, Keys.Encode(assessmentId), ETag.All, cancellation);
}
