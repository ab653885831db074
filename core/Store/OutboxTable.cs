using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Store;

/// <summary>Points at a message in the work table.</summary>
/// <param name="DueAt">When the message was to be sent, as far as this row knows; the message itself decides.</param>
/// <param name="AnnouncedAt">When the row was written, UTC, by the service's clock.</param>
public sealed record QueuedMessage(string AssessmentId, string MessageId, string RecipientObjectId, DateTimeOffset DueAt, DateTimeOffset AnnouncedAt);

/// <summary>
/// Table <c>outbox</c>: what is still to be sent, found without looking at any assessment. One partition holds
/// everything by time; one partition per person holds what that person has not got yet, so that several things due
/// become one message, and what waits for a person who has not been met costs nothing until then. One more row says how
/// the delivery itself is.
/// A row is written before its message and removed after the message was settled; in between it may point at nothing,
/// or at something settled, and both are seen for what they are.
/// </summary>
public sealed class OutboxTable(StoreTables tables)
{
    private readonly TableClient _table = tables.Outbox;

    /// <summary>Writes the rows of messages that are about to be written. Harmless when repeated.</summary>
    public async Task AnnounceAsync(IReadOnlyCollection<OutboxMessage> messages, CancellationToken cancellation)
    {
        await PutAsync(messages.Select(message => Row(Keys.QueueOf(message.RecipientObjectId), Keys.Queued(message.AssessmentId, message.Id), Of(message))), cancellation);
        await PutAsync(messages.Select(message => Due(Of(message))), cancellation);
    }

    /// <summary>What is due, earliest first, read page after page.</summary>
    public async IAsyncEnumerable<QueuedMessage> DueAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Due} and RowKey lt {Keys.AfterDue(now)}");
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return Of(row);
        }
    }

    /// <summary>When the message that is due longest was or will be due; null when nothing is to be sent.</summary>
    public async Task<DateTimeOffset?> OldestDueAsync(CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Due}");
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, maxPerPage: 1, cancellationToken: cancellation))
        {
            return Of(row).DueAt;
        }

        return null;
    }

    /// <returns>Null before the first delivery run.</returns>
    public async Task<DeliveryPulse?> PulseAsync(CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Pulse, Keys.Pulse, cancellationToken: cancellation);
        return found.HasValue ? Packed.Read<DeliveryPulse>(found.Value!) : null;
    }

    public Task PutAsync(DeliveryPulse pulse, CancellationToken cancellation) =>
        _table.UpsertEntityAsync(Packed.Entity(Keys.Pulse, Keys.Pulse, pulse), TableUpdateMode.Replace, cancellation);

    /// <summary>Everything a person has not been sent yet, due or not.</summary>
    public async Task<IReadOnlyList<QueuedMessage>> OfPersonAsync(string objectId, CancellationToken cancellation)
    {
        var queued = new List<QueuedMessage>();
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.QueueOf(objectId)}");
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            queued.Add(Of(row));
        }

        return queued;
    }

    /// <summary>They can be sent now: the person has been met.</summary>
    public Task WakeAsync(IEnumerable<QueuedMessage> queued, CancellationToken cancellation) => PutAsync(queued.Select(Due), cancellation);

    /// <summary>They wait until the person is met, and are not looked at any more until then.</summary>
    public Task ParkAsync(IEnumerable<QueuedMessage> queued, CancellationToken cancellation) =>
        DeleteAsync(queued.Select(one => new TableEntity(Keys.Due, Keys.DueAt(one.DueAt, one.AssessmentId, one.MessageId))), cancellation);

    /// <summary>They are settled. The person's row goes last: as long as it is there, the message is not forgotten.</summary>
    public async Task RemoveAsync(IReadOnlyCollection<QueuedMessage> queued, CancellationToken cancellation)
    {
        await ParkAsync(queued, cancellation);
        await ForgetAsync(queued, cancellation);
    }

    /// <summary>The second half of the removal, for what is parked already.</summary>
    public Task ForgetAsync(IReadOnlyCollection<QueuedMessage> queued, CancellationToken cancellation) =>
        DeleteAsync(queued.Select(one => new TableEntity(Keys.QueueOf(one.RecipientObjectId), Keys.Queued(one.AssessmentId, one.MessageId))), cancellation);

    private async Task PutAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (TableEntity[] some in Together(rows))
        {
            await PutAsync(some, cancellation);
        }
    }

    private Task PutAsync(TableEntity[] some, CancellationToken cancellation) => some is [var only]
        ? _table.UpsertEntityAsync(only, TableUpdateMode.Replace, cancellation)
        : _table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);

    private async Task DeleteAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (TableEntity[] some in Together(rows))
        {
            await DeleteAsync(some, cancellation);
        }
    }

    private async Task DeleteAsync(TableEntity[] some, CancellationToken cancellation)
    {
        if (some.Length > 1)
        {
            try
            {
                await _table.SubmitTransactionAsync(some.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All)), cancellation);
                return;
            }
            catch (TableTransactionFailedException failed) when (failed.Status == 404)
            {
                // A row that is gone already keeps the others of its transaction: then one by one.
            }
        }

        foreach (TableEntity row in some)
        {
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellation);
        }
    }

    private static IEnumerable<TableEntity[]> Together(IEnumerable<TableEntity> rows) =>
        rows.GroupBy(row => row.PartitionKey).SelectMany(partition => partition.DistinctBy(row => row.RowKey).Chunk(StoreLimits.EntitiesPerTransaction));

    private static TableEntity Due(QueuedMessage queued) => Row(Keys.Due, Keys.DueAt(queued.DueAt, queued.AssessmentId, queued.MessageId), queued);

    private static TableEntity Row(string partition, string key, QueuedMessage queued) => new(partition, key)
    {
        ["AssessmentId"] = queued.AssessmentId,
        ["MessageId"] = queued.MessageId,
        ["Recipient"] = queued.RecipientObjectId,
        ["DueAt"] = queued.DueAt,
    };

    private static QueuedMessage Of(OutboxMessage message) => new(message.AssessmentId, message.Id, message.RecipientObjectId, message.DueAt, default);

    private static QueuedMessage Of(TableEntity row) => new(
        row.GetString("AssessmentId"), row.GetString("MessageId"), row.GetString("Recipient"), row.GetDateTimeOffset("DueAt") ?? default, row.Timestamp ?? default);
}
