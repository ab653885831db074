using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>Table <c>conversations</c>: one partition per tenant, one row per person the bot has met.</summary>
public sealed class ConversationsTable(StoreTables tables)
{
    private readonly TableClient _table = tables.Conversations;

    public async Task<Conversation?> FindAsync(string tenantId, string objectId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(
            Keys.Tenant(tenantId), Keys.Person(objectId), cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? Packed.Read<Conversation>(row) : null;
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

    /// <summary>The last write counts: the newest place where the person was seen is the best one.</summary>
    public Task PutAsync(Conversation conversation, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(Row(conversation), TableUpdateMode.Replace, cancellation);

    private static TableEntity Row(Conversation conversation) =>
        Packed.Entity(Keys.Tenant(conversation.TenantId), Keys.Person(conversation.ObjectId), conversation);
}
