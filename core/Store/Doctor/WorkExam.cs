using System.Text.Json;
using Azure.Data.Tables;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Store.Doctor;

/// <summary>Looks through the rows of one assessment in table <c>work</c>, which name each other.</summary>
internal sealed class WorkExam(StoreTables tables, OutboxTable outbox, AssessmentsTable list, string assessmentId)
{
    private readonly List<Finding> _found = [];
    private readonly Dictionary<string, TableEntity> _rows = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        await foreach (TableEntity row in tables.Work.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {assessmentId}"), cancellationToken: cancellation))
        {
            _rows[row.RowKey] = row;
        }

        await HeaderAsync(cancellation);
        Stakeholder[] people = All<Stakeholder>("stakeholder|");
        Assignment[] assignments = All<Assignment>("assignment|");
        People(people);
        Assignments(people, assignments);
        Answers(assignments, All<Contribution>("contribution|"));
        Inbox(All<Inbox>("inbox|"));
        Chain(All<AuditEntry>("audit|"));
        await MessagesAsync(All<OutboxMessage>("outbox|"), cancellation);
        foreach (string prefix in (string[])["draft|", "question|", "conflict|", "unplaced|", "reach|", "sending|"])
        {
            _ = All<JsonElement>(prefix);
        }

        return _found;
    }

    private T[] All<T>(string prefix) => [.. _rows.Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(row => row.Key, StringComparer.Ordinal).SelectMany(row => Read<T>(row.Value))];

    private T[] Read<T>(TableEntity row)
    {
        try
        {
            return [Packed.Read<T>(row)];
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            _found.Add(Finding.Lasting(Ailment.RowUnreadable, row.RowKey));
            return [];
        }
    }

    private async Task HeaderAsync(CancellationToken cancellation)
    {
        if (!_rows.TryGetValue(Keys.Assessment, out TableEntity? row))
        {
            _found.Add(Finding.Lasting(Ailment.AssessmentMissing, Keys.Assessment));
        }
        else if (Read<Assessment>(row) is [var assessment] && !(await list.IdsAsync(assessment.TenantId, cancellation)).Contains(assessment.Id))
        {
            _found.Add(Finding.Mendable(Ailment.HeaderMissing, Keys.Assessment, token => list.PutAsync(assessment, token)));
        }
    }

    private void People(Stakeholder[] people)
    {
        foreach (var same in people.Where(person => person.ObjectId is not null).GroupBy(person => Keys.PersonIn(person.ObjectId!)))
        {
            bool leads = _rows.TryGetValue(same.Key, out TableEntity? row) && same.Any(person => person.Id == row.GetString("StakeholderId"));
            if (!leads)
            {
                TableEntity index = WorkRows.PersonIn(assessmentId, same.First().ObjectId!, same.First().Id);
                _found.Add(Finding.Mendable(Ailment.PersonNotFound, same.Key, token => tables.Work.UpsertEntityAsync(index, TableUpdateMode.Replace, token)));
            }
        }

        HashSet<string> known = [.. people.Select(person => person.Id)];
        IEnumerable<TableEntity> astray = _rows.Values.Where(row => row.RowKey.StartsWith("person|", StringComparison.Ordinal) && row.GetString("StakeholderId") is { } id && !known.Contains(id));
        _found.AddRange(astray.Select(row => Finding.Lasting(Ailment.StakeholderMissing, row.RowKey)));
    }

    private void Assignments(Stakeholder[] people, Assignment[] assignments)
    {
        HashSet<string> known = [.. people.Select(person => person.Id)];
        _found.AddRange(assignments.Where(one => !known.Contains(one.StakeholderId)).Select(one => Finding.Lasting(Ailment.StakeholderMissing, Keys.Assignment(one.Id))));
    }

    private void Answers(Assignment[] assignments, Contribution[] contributions)
    {
        IEnumerable<string> due = assignments.SelectMany(one => Enumerable.Range(1, one.LatestVersion).Select(version => Keys.Contribution(one.Id, version)));
        _found.AddRange(due.Where(key => !_rows.ContainsKey(key)).Select(key => Finding.Lasting(Ailment.ContributionMissing, key)));
        _found.AddRange(contributions.Where(one => !_rows.ContainsKey(Keys.Assignment(one.AssignmentId))).Select(one => Finding.Lasting(Ailment.AssignmentMissing, Keys.Contribution(one.AssignmentId, one.Version))));
    }

    private void Inbox(Inbox[] taken) =>
        _found.AddRange(taken.Where(one => one.Version > 0 && !_rows.ContainsKey(Keys.Contribution(one.AssignmentId, one.Version))).Select(one => Finding.Lasting(Ailment.ContributionMissing, Keys.Inbox(one.SubmissionId))));

    private void Chain(AuditEntry[] entries)
    {
        if (AuditChain.FirstBreak(entries) is { } broken)
        {
            _found.Add(Finding.Lasting(Ailment.ChainBroken, Keys.Audit(broken)));
            return;
        }

        (long last, string hash) = entries is [.., var end] ? (end.Sequence, end.Hash) : (0, AuditChain.Origin);
        long? said = _rows.TryGetValue(Keys.Chain, out TableEntity? row) ? row.GetInt64("Sequence") : null;
        if (said > last)
        {
            _found.Add(Finding.Lasting(Ailment.ChainCut, Keys.Audit(last + 1)));
        }
        else if (last > 0 && (said != last || row?.GetString("Hash") != hash))
        {
            TableEntity right = WorkRows.ChainEnd(assessmentId, last, hash);
            _found.Add(Finding.Mendable(Ailment.ChainEndWrong, Keys.Chain, token => tables.Work.UpsertEntityAsync(right, TableUpdateMode.Replace, token)));
        }
    }

    private async Task MessagesAsync(OutboxMessage[] messages, CancellationToken cancellation)
    {
        foreach (var person in messages.Where(message => message.Status is OutboxStatus.Pending or OutboxStatus.Sending).GroupBy(message => message.RecipientObjectId, StringComparer.OrdinalIgnoreCase))
        {
            HashSet<string> announced = [.. (await outbox.OfPersonAsync(person.Key, cancellation)).Where(queued => queued.AssessmentId == assessmentId).Select(queued => queued.MessageId)];
            _found.AddRange(person.Where(message => !announced.Contains(message.Id)).Select(message =>
                Finding.Mendable(Ailment.MessageUnannounced, Keys.Outbox(message.Id), token => outbox.AnnounceAsync([message], token))));
        }
    }
}
