using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store;

/// <summary>Rows that were removed, by what they were.</summary>
/// <param name="Pieces">Of documents, that no version names.</param>
/// <param name="Pictures">Rows of pictures that no answer shows.</param>
/// <param name="Prepared">Answers that were prepared and will not be merged any more.</param>
/// <param name="Inbox">Marks of submissions so long ago that they will not come again.</param>
/// <param name="Announcements">Rows of the outbox that lead to no message, or to one that is settled.</param>
public readonly record struct SweptRows(int Pieces, int Pictures, int Prepared, int Inbox, int Announcements)
{
    public int All => Pieces + Pictures + Prepared + Inbox + Announcements;

    public static SweptRows operator +(SweptRows one, SweptRows other) => new(
        one.Pieces + other.Pieces, one.Pictures + other.Pictures, one.Prepared + other.Prepared, one.Inbox + other.Inbox, one.Announcements + other.Announcements);
}

/// <summary>
/// Removes what a stopped write left behind. Everything it looks at was written before whatever names it; so a row is
/// removed only when it is older than any write can take, was listed before the names were read, and is still as it was
/// listed: a publication that needs a piece writes it anew, which changes its age and its tag.
/// </summary>
public sealed class StoreSweep(StoreTables tables, DocumentsTable documents, WorkTable work, TimeProvider clock)
{
    /// <summary>By the service's clock; a function ends after minutes.</summary>
    public static readonly TimeSpan MinAge = TimeSpan.FromHours(24);

    /// <summary>Longer than a cycle: a file handed in again a year later is still known.</summary>
    public static readonly TimeSpan InboxAge = TimeSpan.FromDays(400);

    private static readonly string[] Columns = ["PartitionKey", "RowKey", "Timestamp"];

    /// <summary>Of one assessment.</summary>
    /// <exception cref="InvalidDataException">A row that names others cannot be read; nothing was removed for it.</exception>
    public async Task<SweptRows> RunAsync(string assessmentId, CancellationToken cancellation) => new(
        await PiecesAsync(assessmentId, cancellation),
        await PicturesAsync(assessmentId, cancellation),
        await PreparedAsync(assessmentId, cancellation),
        await RemoveAsync(tables.Work, await OldAsync(tables.Work, assessmentId, "inbox|", InboxAge, cancellation), cancellation),
        0);

    /// <summary>Of all assessments.</summary>
    public async Task<SweptRows> AnnouncementsAsync(CancellationToken cancellation)
    {
        var removed = 0;
        await foreach (TableEntity row in tables.Outbox.QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            if (row.PartitionKey != Keys.Pulse && IsOld(row, MinAge) && await IsSettledAsync(row, cancellation))
            {
                removed += await RemoveAsync(tables.Outbox, [row], cancellation);
            }
        }

        return new(0, 0, 0, 0, removed);
    }

    private async Task<int> PiecesAsync(string assessmentId, CancellationToken cancellation)
    {
        List<TableEntity> old = await OldAsync(tables.Documents, assessmentId, "segment|", MinAge, cancellation);
        if (old.Count == 0)
        {
            return 0;
        }

        var named = (await documents.VersionsAsync(assessmentId, cancellation)).SelectMany(version => version.Rows).Select(Keys.Segment).ToHashSet(StringComparer.Ordinal);
        return await RemoveAsync(tables.Documents, old.Where(row => !named.Contains(row.RowKey)), cancellation);
    }

    private async Task<int> PicturesAsync(string assessmentId, CancellationToken cancellation)
    {
        List<TableEntity> old = await OldAsync(tables.Documents, assessmentId, "picture|", MinAge, cancellation);
        if (old.Count == 0)
        {
            return 0;
        }

        string[] shown = [.. (await work.ContributionsAsync(assessmentId, cancellation)).SelectMany(one => RichTextPictures.Of(one.Body)).Select(picture => Keys.Picture(picture.Sha256)).Distinct(StringComparer.Ordinal)];
        return await RemoveAsync(tables.Documents, old.Where(row => !shown.Any(start => row.RowKey.StartsWith(start, StringComparison.Ordinal))), cancellation);
    }

    private async Task<int> PreparedAsync(string assessmentId, CancellationToken cancellation)
    {
        var stale = new List<TableEntity>();
        foreach (TableEntity row in await OldAsync(tables.Documents, assessmentId, "prepared|", MinAge, cancellation))
        {
            if (!await IsDueAsync(assessmentId, row.RowKey, cancellation))
            {
                stale.Add(row);
            }
        }

        return await RemoveAsync(tables.Documents, stale, cancellation);
    }

    /// <summary>The next merge will take it.</summary>
    private async Task<bool> IsDueAsync(string assessmentId, string rowKey, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await tables.Documents.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), rowKey, cancellationToken: cancellation);
        if (!found.HasValue || PreparedAnswer.From(Packed.Bytes(found.Value!)) is not { } answer)
        {
            return true;
        }

        Assignment? assignment = (await work.AssignmentAsync(assessmentId, Assignment.IdOf(answer.Key.StakeholderId, answer.Key.ItemKey), cancellation))?.Value;
        return assignment is not null && assignment.AcceptedVersion == answer.Version && assignment.MergedVersion != answer.Version;
    }

    private async Task<bool> IsSettledAsync(TableEntity row, CancellationToken cancellation)
    {
        OutboxMessage? message = (await work.OutboxAsync(row.GetString("AssessmentId"), row.GetString("MessageId"), cancellation))?.Value;
        return message is null or { Status: OutboxStatus.Sent or OutboxStatus.Failed };
    }

    private async Task<List<TableEntity>> OldAsync(TableClient table, string assessmentId, string prefix, TimeSpan age, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {prefix} and RowKey lt {Keys.After(prefix)}");
        var old = new List<TableEntity>();
        await foreach (TableEntity row in table.QueryAsync<TableEntity>(filter, select: Columns, cancellationToken: cancellation))
        {
            if (IsOld(row, age))
            {
                old.Add(row);
            }
        }

        return old;
    }

    private bool IsOld(TableEntity row, TimeSpan age) => row.Timestamp is { } written && clock.GetUtcNow() - written > age;

    private static async Task<int> RemoveAsync(TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        int removed = 0;
        foreach (TableEntity row in rows)
        {
            try
            {
                removed += (await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellation)).Status == 404 ? 0 : 1;
            }
            catch (RequestFailedException changed) when (changed.Status is 404 or 412)
            {
                // Somebody needs it again.
            }
        }

        return removed;
    }
}
