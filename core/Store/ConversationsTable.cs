using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>Table <c>conversations</c>: one partition per tenant, one row per person the bot has met.</summary>
public sealed class ConversationsTable(StoreTables tables)
{
    private const int Attempts = 20;

    private readonly TableClient _table = tables.Conversations;

    public async Task<Conversation?> FindAsync(string tenantId, string objectId, CancellationToken cancellation) =>
        (await RowAsync(tenantId, objectId, cancellation))?.Value;

    /// <summary>Entra object ids of everybody in a tenant whom the bot can write to, in any case of letters.</summary>
    public async Task<IReadOnlySet<string>> MetAsync(string tenantId, CancellationToken cancellation)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Tenant(tenantId)}");
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            met.Add(row.RowKey);
        }

        return met;
    }

    /// <returns>False when the person was met at the same moment by another activity; nothing was written then.</returns>
    public async Task<bool> TryAddAsync(Conversation conversation, CancellationToken cancellation)
    {
        try
        {
            await _table.AddEntityAsync(Row(conversation), cancellation);
            return true;
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return false;
        }
    }

    /// <summary>Changes what is known of a person; what another activity changes at the same moment is not lost.</summary>
    /// <param name="change">Gives its argument back to leave the row as it is; may be called several times.</param>
    /// <returns>Null when the person has not been met.</returns>
    /// <exception cref="StoreConflictException">Others were quicker many times in a row.</exception>
    public async Task<Conversation?> ChangeAsync(string tenantId, string objectId, Func<Conversation, Conversation> change, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            if (await RowAsync(tenantId, objectId, cancellation) is not { } row)
            {
                return null;
            }

            Conversation changed = change(row.Value);
            try
            {
                return changed == row.Value ? changed : await ReplaceAsync(row, changed, cancellation);
            }
            catch (RequestFailedException stale) when (stale.Status is 404 or 412)
            {
                await (attempt < Attempts
                    ? Task.Delay(Contention.Pause(attempt, Random.Shared.NextDouble()), cancellation)
                    : throw new StoreConflictException(Keys.Person(objectId), stale));
            }
        }
    }

    /// <summary>The person is unknown again. Harmless when repeated.</summary>
    public Task RemoveAsync(string tenantId, string objectId, CancellationToken cancellation) =>
        _table.DeleteEntityAsync(Keys.Tenant(tenantId), Keys.Person(objectId), ETag.All, cancellation);

    private async Task<Row<Conversation>?> RowAsync(string tenantId, string objectId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(
            Keys.Tenant(tenantId), Keys.Person(objectId), cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(Packed.Read<Conversation>(row), row.ETag) : null;
    }

    private async Task<Conversation> ReplaceAsync(Row<Conversation> old, Conversation changed, CancellationToken cancellation)
    {
        await _table.UpdateEntityAsync(Row(changed), old.ETag, TableUpdateMode.Replace, cancellation);
        return changed;
    }

    private static TableEntity Row(Conversation conversation) =>
        Packed.Entity(Keys.Tenant(conversation.TenantId), Keys.Person(conversation.ObjectId), conversation);
}
