using System.Diagnostics;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Store;

/// <summary>
/// Everything that one state change writes: rows, audit entries and messages. <see cref="WorkTable.CommitAsync"/>
/// writes all of it or nothing.
/// </summary>
public sealed class WorkChange(string assessmentId)
{
    private readonly List<TableTransactionAction> _actions = [];
    private readonly List<AuditEvent> _events = [];
    private readonly List<OutboxMessage> _waiting = [];
    private readonly HashSet<string> _people = [];

    public string AssessmentId { get; } = assessmentId;

    internal IReadOnlyList<TableTransactionAction> Actions => _actions;

    internal IReadOnlyList<AuditEvent> Events => _events;

    /// <summary>Messages that will wait to be sent once this is written.</summary>
    internal IReadOnlyList<OutboxMessage> Waiting => _waiting;

    /// <summary>Rows of a transaction it takes at most, without the end of the chain: people who are new in it take one each.</summary>
    internal int Rows => _actions.Count + _events.Count + Pseudonyms.PeopleOf(_events).Count();

    internal IEnumerable<string> Keys => _actions.Select(action => action.Entity.RowKey);

    /// <summary>Of what is packed in its rows.</summary>
    internal long Bytes => _actions.Sum(action => ((IDictionary<string, object>)action.Entity).Values.OfType<byte[]>().Sum(part => (long)part.Length));

    public bool IsEmpty => _actions.Count == 0 && _events.Count == 0;

    public WorkChange Audit(DateTimeOffset at, string action, Caller actor, string subject, params ReadOnlySpan<(string Key, string Value)> detail)
    {
        var fields = new Dictionary<string, string>();
        foreach ((string key, string value) in detail)
        {
            fields[key] = value;
        }

        _events.Add(new AuditEvent(at, action, actor.ObjectId, subject, fields));
        return this;
    }

    public WorkChange Add(Assessment assessment) => Add(WorkRows.Of(assessment));

    public WorkChange Add(Stakeholder stakeholder) => Find(stakeholder).Add(WorkRows.Of(AssessmentId, stakeholder));

    public WorkChange Add(Assignment assignment) => Add(WorkRows.Of(AssessmentId, assignment));

    public WorkChange Add(Contribution contribution) => Add(WorkRows.Of(AssessmentId, contribution));

    public WorkChange Add(Inbox inbox) => Add(WorkRows.Of(AssessmentId, inbox));

    public WorkChange Add(OpenConflict conflict) => Add(WorkRows.Of(AssessmentId, conflict));

    public WorkChange Add(Question question) => Add(WorkRows.Of(AssessmentId, question));

    public WorkChange Add(Draft draft) => Add(WorkRows.Of(AssessmentId, draft));

    public WorkChange Add(UnplacedText text) => Add(WorkRows.Of(AssessmentId, text));

    public WorkChange Add(OutboxMessage message) => Announce(message).Add(WorkRows.Of(message with { Trace = Activity.Current?.Id }));

    public WorkChange Replace(Row<Assessment> old, Assessment assessment) => Replace(old, WorkRows.Of(assessment));

    public WorkChange Replace(Row<Stakeholder> old, Stakeholder stakeholder) => Find(stakeholder).Replace(old, WorkRows.Of(AssessmentId, stakeholder));

    public WorkChange Replace(Row<Assignment> old, Assignment assignment) => Replace(old, WorkRows.Of(AssessmentId, assignment));

    public WorkChange Replace(Row<OutboxMessage> old, OutboxMessage message) => Announce(message).Replace(old, WorkRows.Of(message));

    public WorkChange Replace(Row<Question> old, Question question) => Replace(old, WorkRows.Of(AssessmentId, question));

    public WorkChange Replace(Row<Draft> old, Draft draft) => Replace(old, WorkRows.Of(AssessmentId, draft));

    /// <summary>Only who handed it in may change.</summary>
    public WorkChange Put(Contribution contribution) => Put(WorkRows.Of(AssessmentId, contribution));

    /// <summary>Nothing leads from the object id to a stakeholder any more; the row must be there.</summary>
    public WorkChange ForgetIndex(string objectId) => Delete(Store.Keys.PersonIn(objectId));

    /// <summary>What the audit chain calls the person leads to nobody any more; the row must be there.</summary>
    public WorkChange ForgetPseudonym(string objectId) => Delete(Store.Keys.Actor(objectId));

    /// <param name="old">As it was read; null when there was none.</param>
    public WorkChange Put(Row<ReachRecord>? old, ReachRecord record) =>
        old is null ? Add(WorkRows.Of(AssessmentId, record)) : Replace(old, WorkRows.Of(AssessmentId, record));

    /// <param name="old">As it was read; null when there was none.</param>
    public WorkChange Put(Row<Sending>? old, Sending sending) =>
        old is null ? Add(WorkRows.Of(AssessmentId, sending)) : Replace(old, WorkRows.Of(AssessmentId, sending));

    /// <param name="old">As it was read; null when there was none.</param>
    /// <param name="version">Up to which the edits of the document stand in the audit chain with this change.</param>
    public WorkChange Recorded(Row<int>? old, int version) =>
        old is null ? Add(WorkRows.Recorded(AssessmentId, version)) : Replace(old, WorkRows.Recorded(AssessmentId, version));

    public WorkChange RemoveDraft(Row<Draft> draft) => Remove(draft, Store.Keys.Draft(Assignment.IdOf(draft.Value.StakeholderId, draft.Value.ItemKey)));

    public WorkChange Remove(Row<Sending> sending) => Remove(sending, Store.Keys.Sending(sending.Value.Kind));

    public WorkChange Remove(Row<OpenConflict> conflict) => Remove(conflict, Store.Keys.Conflict(conflict.Value.Id));

    private WorkChange Announce(OutboxMessage message)
    {
        if (message.Status == OutboxStatus.Pending)
        {
            _waiting.Add(message);
        }

        return this;
    }

    // Two addresses may lead to one person; a transaction takes each row once.
    private WorkChange Find(Stakeholder stakeholder) => stakeholder.ObjectId is { } objectId && _people.Add(Store.Keys.PersonIn(objectId))
        ? Put(WorkRows.PersonIn(AssessmentId, objectId, stakeholder.Id))
        : this;

    private WorkChange Delete(string key)
    {
        _actions.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(AssessmentId, key), Azure.ETag.All));
        return this;
    }

    private WorkChange Remove<T>(Row<T> old, string key)
    {
        _actions.Add(new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(AssessmentId, key), old.ETag));
        return this;
    }

    private WorkChange Add(TableEntity row)
    {
        _actions.Add(new TableTransactionAction(TableTransactionActionType.Add, row));
        return this;
    }

    private WorkChange Put(TableEntity row)
    {
        _actions.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
        return this;
    }

    private WorkChange Replace<T>(Row<T> old, TableEntity row)
    {
        _actions.Add(new TableTransactionAction(TableTransactionActionType.UpdateReplace, row, old.ETag));
        return this;
    }
}
