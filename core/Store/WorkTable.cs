using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// Table <c>work</c>: one partition per assessment, so that everything a state change touches is one transaction.
/// Row keys are in <see cref="Keys"/>, row shapes in <see cref="WorkRows"/>.
/// </summary>
public sealed class WorkTable(StoreTables tables, OutboxTable outbox)
{
    private readonly TableClient _table = tables.Work;
    private readonly ConcurrentDictionary<string, ChainLane> _lanes = new(StringComparer.Ordinal);
    private readonly Pseudonyms _pseudonyms = new(tables.Work);

    public Task<Row<Assessment>?> AssessmentAsync(string assessmentId, CancellationToken cancellation) =>
        FindAsync<Assessment>(assessmentId, Keys.Assessment, cancellation);

    public Task<Row<Stakeholder>?> StakeholderAsync(string assessmentId, string stakeholderId, CancellationToken cancellation) =>
        FindAsync<Stakeholder>(assessmentId, Keys.Stakeholder(stakeholderId), cancellation);

    public Task<IReadOnlyList<Row<Stakeholder>>> StakeholdersAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<Stakeholder>(assessmentId, "stakeholder|", cancellation);

    /// <summary>The stakeholder a person is in this assessment; null when the person has no part in it.</summary>
    public async Task<Row<Stakeholder>?> StakeholderOfAsync(string assessmentId, string objectId, CancellationToken cancellation)
    {
        string partition = Keys.Encode(assessmentId);
        if (Keys.IsTooLong(partition) || Keys.IsTooLong(Keys.PersonIn(objectId)))
        {
            return null;
        }

        NullableResponse<TableEntity> leads = await _table.GetEntityIfExistsAsync<TableEntity>(partition, Keys.PersonIn(objectId), cancellationToken: cancellation);
        Row<Stakeholder>? found = leads.HasValue ? await StakeholderAsync(assessmentId, leads.Value!.GetString("StakeholderId"), cancellation) : null;
        return string.Equals(found?.Value.ObjectId, objectId, StringComparison.OrdinalIgnoreCase) ? found : null;
    }

    public Task<Row<Assignment>?> AssignmentAsync(string assessmentId, string assignmentId, CancellationToken cancellation) =>
        FindAsync<Assignment>(assessmentId, Keys.Assignment(assignmentId), cancellation);

    public Task<IReadOnlyList<Row<Assignment>>> AssignmentsAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<Assignment>(assessmentId, "assignment|", cancellation);

    /// <summary>One person's assignments, in no particular order.</summary>
    public Task<IReadOnlyList<Row<Assignment>>> AssignmentsOfAsync(string assessmentId, string stakeholderId, CancellationToken cancellation) =>
        RangeAsync<Assignment>(assessmentId, Keys.Assignment(stakeholderId + "~"), cancellation);

    /// <summary>Everybody's assignments of the items named, in no particular order.</summary>
    public async Task<IReadOnlyList<Assignment>> AssignmentsForAsync(string assessmentId, IEnumerable<string> itemKeys, CancellationToken cancellation)
    {
        (string from, string partition) = ("assignment|", Keys.Encode(assessmentId));
        string items = string.Join(" or ", itemKeys.Select(item => TableClient.CreateQueryFilter($"ItemKey eq {item}")));
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {Keys.After(from)}") + $" and ({items})";
        return [.. (await ReadAsync<Assignment>(filter, cancellation)).Select(row => row.Value)];
    }

    public async Task<Contribution?> ContributionAsync(string assessmentId, string assignmentId, int version, CancellationToken cancellation) =>
        (await FindAsync<Contribution>(assessmentId, Keys.Contribution(assignmentId, version), cancellation))?.Value;

    /// <summary>Every version of every contribution, by assignment and version.</summary>
    public async Task<IReadOnlyList<Contribution>> ContributionsAsync(string assessmentId, CancellationToken cancellation) =>
        [.. (await RangeAsync<Contribution>(assessmentId, "contribution|", cancellation)).Select(row => row.Value)];

    /// <summary>Every version of one assignment's contribution, oldest first.</summary>
    public async Task<IReadOnlyList<Contribution>> ContributionsAsync(string assessmentId, string assignmentId, CancellationToken cancellation) =>
        [.. (await RangeAsync<Contribution>(assessmentId, Keys.Contribution(assignmentId), cancellation)).Select(row => row.Value)];

    public Task<Row<Draft>?> DraftAsync(string assessmentId, string assignmentId, CancellationToken cancellation) =>
        FindAsync<Draft>(assessmentId, Keys.Draft(assignmentId), cancellation);

    public async Task<Inbox?> InboxAsync(string assessmentId, string submissionId, CancellationToken cancellation) =>
        (await FindAsync<Inbox>(assessmentId, Keys.Inbox(submissionId), cancellation))?.Value;

    public Task<Row<OutboxMessage>?> OutboxAsync(string assessmentId, string messageId, CancellationToken cancellation) =>
        FindAsync<OutboxMessage>(assessmentId, Keys.Outbox(messageId), cancellation);

    /// <summary>Every message of the assessment, whatever became of it.</summary>
    public Task<IReadOnlyList<Row<OutboxMessage>>> OutboxAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<OutboxMessage>(assessmentId, "outbox|", cancellation);

    /// <summary>What asks stakeholders for something or reminds them; what coordinators are told is many times as much.</summary>
    public Task<IReadOnlyList<Row<OutboxMessage>>> OutboxToStakeholdersAsync(string assessmentId, CancellationToken cancellation)
    {
        (string from, string partition) = ("outbox|", Keys.Encode(assessmentId));
        return ReadAsync<OutboxMessage>(TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {Keys.After(from)} and ToStakeholder eq {true}"), cancellation);
    }

    /// <summary>Messages that have neither been sent nor given up, of all assessments. Reads the whole table; to be asked seldom.</summary>
    public Task<IReadOnlyList<Row<OutboxMessage>>> UnsentAsync(CancellationToken cancellation)
    {
        (string pending, string sending) = (OutboxStatus.Pending.ToString(), OutboxStatus.Sending.ToString());
        string filter = TableClient.CreateQueryFilter(
            $"RowKey ge {"outbox|"} and RowKey lt {Keys.After("outbox|")} and (Status eq {pending} or Status eq {sending})");
        return ReadAsync<OutboxMessage>(filter, cancellation);
    }

    public Task<Row<Question>?> QuestionAsync(string assessmentId, string questionId, CancellationToken cancellation) =>
        FindAsync<Question>(assessmentId, Keys.Question(questionId), cancellation);

    public Task<IReadOnlyList<Row<Question>>> QuestionsAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<Question>(assessmentId, "question|", cancellation);

    public Task<Row<ReachRecord>?> ReachAsync(string assessmentId, string stakeholderId, CancellationToken cancellation) =>
        FindAsync<ReachRecord>(assessmentId, Keys.Reach(stakeholderId), cancellation);

    public Task<IReadOnlyList<Row<ReachRecord>>> ReachAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<ReachRecord>(assessmentId, "reach|", cancellation);

    /// <summary>Null while nothing of the kind is being sent.</summary>
    public Task<Row<Sending>?> SendingAsync(string assessmentId, OutboxKind kind, CancellationToken cancellation) =>
        FindAsync<Sending>(assessmentId, Keys.Sending(kind), cancellation);

    public Task<IReadOnlyList<Row<Sending>>> SendingAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<Sending>(assessmentId, "sending|", cancellation);

    /// <summary>The conflicts nobody has decided, in no particular order.</summary>
    public Task<IReadOnlyList<Row<OpenConflict>>> ConflictsAsync(string assessmentId, CancellationToken cancellation) =>
        RangeAsync<OpenConflict>(assessmentId, "conflict|", cancellation);

    public async Task<IReadOnlyList<UnplacedText>> UnplacedAsync(string assessmentId, CancellationToken cancellation) =>
        [.. (await RangeAsync<UnplacedText>(assessmentId, "unplaced|", cancellation)).Select(row => row.Value)];

    /// <summary>Text from one file that belongs to no item, in no particular order.</summary>
    public async Task<IReadOnlyList<UnplacedText>> UnplacedAsync(string assessmentId, string fileHash, CancellationToken cancellation) =>
        [.. (await RangeAsync<UnplacedText>(assessmentId, Keys.Unplaced(fileHash), cancellation)).Select(row => row.Value)];

    /// <summary>Up to which version of the document its edits stand in the audit chain; null when nothing says so.</summary>
    public async Task<Row<int>?> RecordedAsync(string assessmentId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(assessmentId, Keys.Recorded, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(row.GetInt32("Version") ?? 0, row.ETag) : null;
    }

    /// <summary>The whole chain, in order.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(string assessmentId, CancellationToken cancellation) =>
        [.. (await RangeAsync<AuditEntry>(assessmentId, "audit|", cancellation)).Select(row => row.Value)];

    /// <summary>The chain entry by entry, in order, read page after page.</summary>
    public async IAsyncEnumerable<AuditEntry> AuditEachAsync(string assessmentId, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string filter = TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {"audit|"} and RowKey lt {Keys.After("audit|")}");
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            yield return Packed.Read<AuditEntry>(row);
        }
    }

    /// <summary>What people were called here is read again the next time: the rows that say so have changed.</summary>
    public void ForgetPeople(string assessmentId) => _pseudonyms.Forget(assessmentId);

    /// <summary>Where the chain stands; null before the first entry.</summary>
    public async Task<AuditAnchor?> AnchorAsync(string assessmentId, CancellationToken cancellation)
    {
        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Chain, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(row.GetInt64("Sequence") ?? 0, row.GetString("Hash")) : null;
    }

    /// <summary>Whom the chain's pseudonyms mean, as far as anybody may still know.</summary>
    public async Task<IReadOnlyList<Pseudonym>> PseudonymsAsync(string assessmentId, CancellationToken cancellation) =>
        [.. (await RangeAsync<Pseudonym>(assessmentId, "actor|", cancellation)).Select(row => row.Value)];

    /// <summary>
    /// Writes all of the change or nothing, and gives its audit entries their place in the chain. Its messages are
    /// announced to the outbox table first: a crash in between leaves an announcement without a message, which is
    /// dropped later, and never a message that nobody looks for.
    /// </summary>
    /// <returns>What the rows of the change are tagged with now, in its order; the default where the service does not say.</returns>
    /// <exception cref="StoreConflictException">A row the change was decided on is no longer as it was read.</exception>
    public async Task<IReadOnlyList<ETag>> CommitAsync(WorkChange change, CancellationToken cancellation)
    {
        using Activity? span = Spans.Start(Spans.Commit)?.SetTag(Tags.Assessment, change.AssessmentId).SetTag(Tags.Count, change.Rows);
        await outbox.AnnounceAsync(change.Waiting, cancellation);
        return change.Events.Count > 0
            ? await _lanes.GetOrAdd(change.AssessmentId, id => new ChainLane(_table, id, _pseudonyms)).WriteAsync(change).WaitAsync(cancellation)
            : await WriteAsync(change, cancellation);
    }

    private async Task<IReadOnlyList<ETag>> WriteAsync(WorkChange change, CancellationToken cancellation)
    {
        try
        {
            IReadOnlyList<Response> written = (await _table.SubmitTransactionAsync(change.Actions, cancellation)).Value;
            return [.. written.Select(row => row.Headers.ETag ?? default)];
        }
        catch (TableTransactionFailedException failed) when (failed.Status is 404 or 409 or 412)
        {
            throw new StoreConflictException(failed.FailedTransactionActionIndex is { } index ? change.Actions[index].Entity.RowKey : null, failed);
        }
    }

    private async Task<Row<T>?> FindAsync<T>(string assessmentId, string rowKey, CancellationToken cancellation)
    {
        string partition = Keys.Encode(assessmentId);
        if (Keys.IsTooLong(partition) || Keys.IsTooLong(rowKey))
        {
            return null;
        }

        NullableResponse<TableEntity> found = await _table.GetEntityIfExistsAsync<TableEntity>(partition, rowKey, cancellationToken: cancellation);
        return found.HasValue && found.Value is { } row ? new(Packed.Read<T>(row), row.ETag) : null;
    }

    private Task<IReadOnlyList<Row<T>>> RangeAsync<T>(string assessmentId, string prefix, CancellationToken cancellation) =>
        ReadAsync<T>(TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {prefix} and RowKey lt {Keys.After(prefix)}"), cancellation);

    private async Task<IReadOnlyList<Row<T>>> ReadAsync<T>(string filter, CancellationToken cancellation)
    {
        var rows = new List<Row<T>>();
        await foreach (TableEntity row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            rows.Add(new(Packed.Read<T>(row), row.ETag));
        }

        return rows;
    }
}
