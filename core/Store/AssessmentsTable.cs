using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>Table <c>assessments</c>: one partition per tenant, one row per assessment, for lists and for timers; one more partition for what is left of those that were deleted.</summary>
public sealed class AssessmentsTable(StoreTables tables)
{
    private readonly TableClient _table = tables.Assessments;

    public Task PutAsync(Assessment assessment, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(new TableEntity(Keys.Tenant(assessment.TenantId), assessment.Id), TableUpdateMode.Replace, cancellation);

    /// <summary>It stands in no list any more. Harmless when repeated.</summary>
    public Task RemoveAsync(string tenantId, string assessmentId, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(Keys.Tenant(tenantId), assessmentId, ETag.All, cancellation);

    public Task PutAsync(Tombstone stone, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(Packed.Entity(Keys.Tombstones, Keys.Encode(stone.AssessmentId), stone), TableUpdateMode.Replace, cancellation);

    /// <summary>Of every tenant.</summary>
    public async Task<IReadOnlyList<Tombstone>> TombstonesAsync(CancellationToken cancellation)
    {
        var stones = new List<Tombstone>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Tombstones}"), cancellationToken: cancellation))
        {
            stones.Add(Packed.Read<Tombstone>(row));
        }

        return stones;
    }

    /// <summary>The assessment was not deleted after all.</summary>
    public Task TakeUpAsync(string assessmentId, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(Keys.Tombstones, Keys.Encode(assessmentId), ETag.All, cancellation);

    /// <summary>The assessment is about to come back: its rows are not to be erased as those of a deleted one.</summary>
    public async Task BringBackAsync(string assessmentId, CancellationToken cancellation)
    {
        if ((await TombstonesAsync(cancellation)).FirstOrDefault(stone => stone.AssessmentId == assessmentId) is { IsErased: false } stone)
        {
            await PutAsync(stone with { IsErased = true }, cancellation);
        }
    }

    public Task<IReadOnlyList<string>> IdsAsync(string tenantId, CancellationToken cancellation) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Tenant(tenantId)}"), cancellation);

    /// <summary>Of every tenant; for timers.</summary>
    public Task<IReadOnlyList<string>> AllIdsAsync(CancellationToken cancellation) => ReadAsync(null, cancellation);

    private async Task<IReadOnlyList<string>> ReadAsync(string? filter, CancellationToken cancellation)
    {
        var ids = new List<string>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (row.PartitionKey != Keys.Tombstones)
            {
                ids.Add(row.RowKey);
            }
        }

        return ids;
    }
}
