using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>Table <c>assessments</c>: one partition per tenant, one row per assessment, for lists and for timers.</summary>
public sealed class AssessmentsTable(StoreTables tables)
{
    private readonly TableClient _table = tables.Assessments;

    public Task PutAsync(Assessment assessment, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(new TableEntity(Keys.Tenant(assessment.TenantId), assessment.Id), TableUpdateMode.Replace, cancellation);

    public Task<IReadOnlyList<string>> IdsAsync(string tenantId, CancellationToken cancellation) =>
        ReadAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Tenant(tenantId)}"), cancellation);

    /// <summary>Of every tenant; for timers.</summary>
    public Task<IReadOnlyList<string>> AllIdsAsync(CancellationToken cancellation) => ReadAsync(null, cancellation);

    private async Task<IReadOnlyList<string>> ReadAsync(string? filter, CancellationToken cancellation)
    {
        var ids = new List<string>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            ids.Add(row.RowKey);
        }

        return ids;
    }
}
