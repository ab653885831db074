using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// Table <c>documents</c>: one partition per assessment. A version is a row that names content-addressed pieces;
/// <c>head</c> names the newest version. The pieces are written first; the version's row and the flip of
/// <c>head</c> are one transaction, so that a crash anywhere leaves the old head and readable versions only.
/// </summary>
public sealed class DocumentsTable(StoreTables tables)
{
    private readonly TableClient _table = tables.Documents;

    /// <summary>Number of the newest version; null before the first.</summary>
    public async Task<Row<int>?> HeadAsync(string assessmentId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Head, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(row.GetInt32("Version") ?? 0, row.ETag) : null;
    }

    public async Task<DocumentVersion?> VersionAsync(string assessmentId, int number, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Version(number), cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? Packed.Read<DocumentVersion>(row) : null;
    }

    /// <summary>All versions, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(string assessmentId, CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {"version|"} and RowKey lt {Keys.After("version|")}");
        var versions = new List<DocumentVersion>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            versions.Add(Packed.Read<DocumentVersion>(row));
        }

        return versions;
    }

    /// <exception cref="InvalidDataException">The stored pieces do not add up to what was written.</exception>
    public async Task<byte[]> ReadAsync(string assessmentId, DocumentVersion version, CancellationToken cancellation)
    {
        byte[] document = new byte[version.Length];
        int at = 0;
        foreach (string hash in version.Segments)
        {
            Response<TableEntity> row = await _table.GetEntityAsync<TableEntity>(assessmentId, Keys.Segment(hash, 0), cancellationToken: cancellation);
            byte[] piece = Packed.Bytes(row.Value);
            piece.CopyTo(document, at);
            at += piece.Length;
        }

        return Convert.ToHexStringLower(SHA256.HashData(document)) == version.Sha256
            ? document
            : throw new InvalidDataException($"Version {version.Number} of {assessmentId} does not have the hash it was stored with.");
    }

    /// <summary>Makes <paramref name="document"/> the newest version.</summary>
    /// <param name="head">The head the document was made from; null when it is the first.</param>
    /// <exception cref="StoreConflictException">Somebody else published in the meantime.</exception>
    public async Task<DocumentVersion> PublishAsync(
        string assessmentId, Row<int>? head, ReadOnlyMemory<byte> document, Func<int, DocumentVersion> describe, CancellationToken cancellation)
    {
        var segments = new List<string>();
        for (int at = 0; at < document.Length; at += StoreLimits.BytesPerEntity)
        {
            segments.Add(await WriteSegmentAsync(assessmentId, document[at..Math.Min(document.Length, at + StoreLimits.BytesPerEntity)], cancellation));
        }

        DocumentVersion version = describe((head?.Value ?? 0) + 1) with
        {
            Length = document.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(document.Span)),
            Segments = segments,
        };
        await FlipAsync(assessmentId, head, version, cancellation);
        return version;
    }

    private async Task<string> WriteSegmentAsync(string assessmentId, ReadOnlyMemory<byte> piece, CancellationToken cancellation)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(piece.Span));
        TableEntity row = Packed.With(new TableEntity(assessmentId, Keys.Segment(hash, 0)), piece.Span);
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        return hash;
    }

    private async Task FlipAsync(string assessmentId, Row<int>? head, DocumentVersion version, CancellationToken cancellation)
    {
        var headRow = new TableEntity(assessmentId, Keys.Head) { ["Version"] = version.Number };
        TableTransactionAction flip = head is null
            ? new(TableTransactionActionType.Add, headRow)
            : new(TableTransactionActionType.UpdateReplace, headRow, head.ETag);
        TableTransactionAction add = new(TableTransactionActionType.Add, Packed.Entity(assessmentId, Keys.Version(version.Number), version));
        try
        {
            await _table.SubmitTransactionAsync([add, flip], cancellation);
        }
        catch (TableTransactionFailedException failed) when (failed.Status is 409 or 412)
        {
            throw new StoreConflictException(Keys.Head, failed);
        }
    }
}
