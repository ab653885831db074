using System.Security.Cryptography;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// Table <c>documents</c>: one partition per assessment. A version is a row that names content-addressed rows of
/// pieces, most of them shared with the versions before; <c>head</c> names the newest version. The pieces are written
/// first; the version's row, the flip of <c>head</c> and the numbers the version used up are one transaction, so that a
/// crash anywhere leaves the old head and readable versions only.
/// </summary>
public sealed class DocumentsTable(StoreTables tables)
{
    /// <summary>Packed, what belongs to no item is kept in rows of its own from this length on, so that a version's row stays small.</summary>
    private const int UnplacedInRowBytes = 100_000;

    /// <summary>The largest number a key of a version takes.</summary>
    private const int MaxVersion = 99_999_999;

    private readonly TableClient _table = tables.Documents;
    private readonly Turns _turns = new();

    /// <summary>Whoever makes the next version of a document: one after the other in this process, since of two at once one works in vain.</summary>
    /// <returns>To be disposed of when the version is made.</returns>
    public Task<IDisposable> TurnAsync(string assessmentId, CancellationToken cancellation) => _turns.TakeAsync(assessmentId, cancellation);

    /// <returns>Null while somebody makes a version.</returns>
    public IDisposable? TryTurn(string assessmentId) => _turns.Try(assessmentId);

    /// <summary>Number of the newest version; null before the first.</summary>
    public async Task<Row<int>?> HeadAsync(string assessmentId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Head, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(row.GetInt32("Version") ?? 0, row.ETag) : null;
    }

    public async Task<DocumentVersion?> VersionAsync(string assessmentId, int number, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Version(number), cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? await WholeAsync(assessmentId, Packed.Read<DocumentVersion>(row), cancellation) : null;
    }

    /// <exception cref="InvalidDataException">The head names a version that does not exist.</exception>
    public async Task<DocumentVersion> NewestAsync(string assessmentId, Row<int> head, CancellationToken cancellation) =>
        await VersionAsync(assessmentId, head.Value, cancellation) ?? throw new InvalidDataException($"Head of {assessmentId} names version {head.Value}, which does not exist.");

    /// <summary>All versions, oldest first.</summary>
    public Task<IReadOnlyList<DocumentVersion>> VersionsAsync(string assessmentId, CancellationToken cancellation) => VersionsAsync(assessmentId, 1, MaxVersion, cancellation);

    /// <summary>The versions from one number to another, those included, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(string assessmentId, int first, int last, CancellationToken cancellation)
    {
        (string from, string to) = (Keys.Version(first), Keys.After(Keys.Version(last)));
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {from} and RowKey lt {to}");
        var versions = new List<DocumentVersion>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            versions.Add(await WholeAsync(assessmentId, Packed.Read<DocumentVersion>(row), cancellation));
        }

        return versions;
    }

    /// <summary>The numbers given to the documents of an assessment so far; a new row, not yet stored, before the first.</summary>
    public async Task<Row<NumberSource>> NumbersAsync(string assessmentId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Numbers, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row
            ? new(new NumberSource(row.GetInt32("Id") ?? 0, row.GetInt32("List") ?? 1), row.ETag)
            : new(new NumberSource(), default);
    }

    /// <summary>Opens a version as far as it is needed.</summary>
    /// <exception cref="InvalidDataException">A stored row does not have the hash it was stored with.</exception>
    public async Task<StoredMaster> OpenAsync(string assessmentId, DocumentVersion version, CancellationToken cancellation)
    {
        var stored = new StoredMaster(_table, assessmentId);
        await stored.OpenAsync(version, cancellation);
        return stored;
    }

    /// <summary>A version with everything in it.</summary>
    /// <inheritdoc cref="OpenAsync"/>
    public async Task<SegmentedMaster> ReadAsync(string assessmentId, DocumentVersion version, CancellationToken cancellation)
    {
        StoredMaster stored = await OpenAsync(assessmentId, version, cancellation);
        await stored.LoadWholeAsync(cancellation);
        return stored.Master;
    }

    /// <summary>Makes <paramref name="document"/> the newest version.</summary>
    /// <param name="head">The head the document was made from; null when it is the first.</param>
    /// <param name="numbers">As they are after the document was made, with the row they were read from.</param>
    /// <param name="describe">What is not said by the document itself.</param>
    /// <exception cref="StoreConflictException">Somebody else published, or took numbers, in the meantime.</exception>
    public async Task<DocumentVersion> PublishAsync(
        string assessmentId, Row<int>? head, Row<NumberSource> numbers, SegmentedMaster document, DocumentVersion describe, CancellationToken cancellation)
    {
        (IEnumerable<ReadOnlyMemory<byte>> texts, IEnumerable<ReadOnlyMemory<byte>> rows) = document.AddedRows();
        DocumentVersion version = describe with
        {
            Number = document.Version,
            Length = document.Length,
            Sha256 = document.Sha256,
            Texts = await WriteRowsAsync(assessmentId, texts, cancellation),
            Tables = await WriteRowsAsync(assessmentId, rows, cancellation),
            Place = document.Place,
        };
        if (Packed.Pack(version.Unplaced) is { Length: > UnplacedInRowBytes } unplaced)
        {
            version = version with { Unplaced = [], UnplacedRows = await WriteRowsAsync(assessmentId, Rows(unplaced), cancellation) };
        }

        var headRow = new TableEntity(assessmentId, Keys.Head) { ["Version"] = version.Number };
        await SubmitAsync(
            Keys.Head,
            [
                new(TableTransactionActionType.Add, Packed.Entity(assessmentId, Keys.Version(version.Number), version)),
                head is null ? new(TableTransactionActionType.Add, headRow) : new(TableTransactionActionType.UpdateReplace, headRow, head.ETag),
                Numbers(assessmentId, numbers),
            ],
            cancellation);
        return version with { Unplaced = describe.Unplaced };
    }

    /// <returns>Null when it was not prepared.</returns>
    public async Task<PreparedAnswer?> PreparedAsync(string assessmentId, string assignmentId, int version, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Prepared(assignmentId, version), cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? PreparedAnswer.From(Packed.Bytes(row)) : null;
    }

    /// <summary>All prepared answers to one item, earlier versions of one included, in no particular order.</summary>
    public async Task<IReadOnlyList<PreparedAnswer>> PreparedToAsync(string assessmentId, string itemKey, CancellationToken cancellation)
    {
        string prefix = Keys.PreparedTo(itemKey);
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {prefix} and RowKey lt {Keys.After(prefix)}");
        var answers = new List<PreparedAnswer>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            answers.Add(PreparedAnswer.From(Packed.Bytes(row)));
        }

        return answers;
    }

    /// <summary>Keeps an answer for the next merge; one that is too large for a row is prepared by the merge instead.</summary>
    /// <exception cref="StoreConflictException">Somebody else took numbers in the meantime, or prepared the same answer.</exception>
    public async Task KeepPreparedAsync(string assessmentId, string assignmentId, PreparedAnswer answer, Row<NumberSource> numbers, CancellationToken cancellation)
    {
        byte[] bytes = answer.ToBytes();
        if (bytes.Length > StoreLimits.BytesPerEntity)
        {
            return;
        }

        var row = new TableEntity(assessmentId, Keys.Prepared(assignmentId, answer.Version));
        await SubmitAsync(Keys.Numbers, [new(TableTransactionActionType.Add, Packed.With(row, bytes)), Numbers(assessmentId, numbers)], cancellation);
    }

    /// <summary>Removes what a merge has taken over; harmless when it is not there.</summary>
    /// <param name="answers">Assignments and versions.</param>
    /// <exception cref="StoreConflictException">Somebody else removed one at the same moment.</exception>
    public async Task ForgetPreparedAsync(string assessmentId, IEnumerable<(string AssignmentId, int Version)> answers, CancellationToken cancellation)
    {
        HashSet<string> done = [.. answers.Select(answer => Keys.Prepared(answer.AssignmentId, answer.Version))];
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {"prepared|"} and RowKey lt {Keys.After("prepared|")}");
        var found = new List<TableTransactionAction>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (done.Contains(row.RowKey))
            {
                found.Add(new(TableTransactionActionType.Delete, row, ETag.All));
            }
        }

        foreach (TableTransactionAction[] some in found.Chunk(StoreLimits.EntitiesPerTransaction))
        {
            await SubmitAsync("prepared", some, cancellation);
        }
    }

    private static TableTransactionAction Numbers(string assessmentId, Row<NumberSource> numbers)
    {
        var row = new TableEntity(assessmentId, Keys.Numbers) { ["Id"] = numbers.Value.LastId, ["List"] = numbers.Value.LastList };
        return numbers.ETag == default ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, numbers.ETag);
    }

    private async Task<DocumentVersion> WholeAsync(string assessmentId, DocumentVersion version, CancellationToken cancellation)
    {
        if (version.UnplacedRows is not { } hashes)
        {
            return version;
        }

        var packed = new MemoryStream();
        foreach (string hash in hashes)
        {
            Response<TableEntity> row = await _table.GetEntityAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Segment(hash), cancellationToken: cancellation);
            packed.Write(Packed.Bytes(row.Value));
        }

        return version with { Unplaced = Packed.Unpacked<IReadOnlyList<string>>(packed.ToArray()) ?? [] };
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Rows(byte[] bytes) =>
        Enumerable.Range(0, (bytes.Length + StoreLimits.BytesPerEntity - 1) / StoreLimits.BytesPerEntity)
            .Select(row => (ReadOnlyMemory<byte>)bytes.AsMemory(row * StoreLimits.BytesPerEntity, Math.Min(StoreLimits.BytesPerEntity, bytes.Length - (row * StoreLimits.BytesPerEntity))));

    private async Task<IReadOnlyList<string>> WriteRowsAsync(string assessmentId, IEnumerable<ReadOnlyMemory<byte>> rows, CancellationToken cancellation)
    {
        var hashes = new List<string>();
        foreach (ReadOnlyMemory<byte> bytes in rows)
        {
            string hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
            TableEntity row = Packed.With(new TableEntity(assessmentId, Keys.Segment(hash)), bytes.Span);
            await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
            hashes.Add(hash);
        }

        return hashes;
    }

    private async Task SubmitAsync(string what, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellation)
    {
        try
        {
            await _table.SubmitTransactionAsync(actions, cancellation);
        }
        catch (TableTransactionFailedException failed) when (failed.Status is 404 or 409 or 412)
        {
            throw new StoreConflictException(what, failed);
        }
    }
}
