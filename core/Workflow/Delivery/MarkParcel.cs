using Azure;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>Writes down that messages are about to be handed over, so that a crash right after is seen for what it is.</summary>
public sealed class MarkParcel(WorkTable work, TimeProvider clock)
{
    /// <returns>As the messages are stored now; null when somebody else has them.</returns>
    public async Task<Parcel?> RunAsync(Parcel parcel, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        OutboxMessage[] marked = [.. parcel.Rows.Select(row => Marked(row.Value, parcel.DeliveryId, now))];
        var change = new WorkChange(parcel.Message.AssessmentId);
        for (int each = 0; each < marked.Length; each++)
        {
            change.Replace(parcel.Rows[each], marked[each]);
        }

        try
        {
            IReadOnlyList<ETag> tags = await work.CommitAsync(change, cancellation);
            return new(parcel.DeliveryId, [.. marked.Zip(tags, (message, tag) => new Row<OutboxMessage>(message, tag))]);
        }
        catch (StoreConflictException)
        {
            return null;
        }
    }

    private static OutboxMessage Marked(OutboxMessage message, string deliveryId, DateTimeOffset now) => message with
    {
        Status = OutboxStatus.Sending,
        Attempts = message.Attempts + 1,
        LastAttemptAt = now,
        Uncertain = message.Uncertain || message.Status == OutboxStatus.Sending,
        DeliveryId = deliveryId,
    };
}
