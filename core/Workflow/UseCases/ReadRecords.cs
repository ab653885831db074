using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Somebody whom audit entries mean.</summary>
/// <param name="Pseudonym">As the entries say it.</param>
/// <param name="ObjectId">Entra object id.</param>
/// <param name="Name">Null for somebody who has no part in the assessment any more.</param>
public sealed record AuditPerson(string Pseudonym, string ObjectId, string? Name);

/// <param name="Entries">In order.</param>
public sealed record AuditRecord(IReadOnlyList<AuditEntry> Entries, AuditReport Report, IReadOnlyList<AuditPerson> People);

/// <summary>The lists behind the status: people, messages and the audit chain; for coordinators and auditors.</summary>
public sealed class ReadRecords(OpenAssessment open, WorkTable work, DocumentsTable documents, RecordVersions versions)
{
    public async Task<IReadOnlyList<Stakeholder>> StakeholdersAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        string id = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id;
        return [.. (await work.StakeholdersAsync(id, cancellation)).Select(row => row.Value).OrderBy(person => person.Name, StringComparer.Ordinal)];
    }

    /// <summary>Every message of the assessment, oldest first, whatever became of it.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        string id = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id;
        return [.. (await work.OutboxAsync(id, cancellation)).Select(row => row.Value).OrderBy(message => message.CreatedAt).ThenBy(message => message.Id, StringComparer.Ordinal)];
    }

    /// <summary>Text from section files that belongs to no item, oldest first.</summary>
    public async Task<IReadOnlyList<UnplacedText>> UnplacedAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        string id = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id;
        return [.. (await work.UnplacedAsync(id, cancellation)).OrderBy(text => text.At).ThenBy(text => text.FileHash, StringComparer.Ordinal).ThenBy(text => text.Piece)];
    }

    /// <summary>The whole chain, checked against the anchors that the versions of the master hold, and the people it means as far as they are known.</summary>
    public async Task<AuditRecord> AuditAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        if (Access.IsCoordinator(assessment, caller))
        {
            // Whoever only reads leaves no trace.
            await versions.RunAsync(assessment, cancellation);
        }

        IReadOnlyList<FoundAnchor> anchors = [.. (await documents.VersionsAsync(assessment.Id, cancellation)).Where(version => version.Anchor is not null)
            .Select(version => new FoundAnchor(RecordVersions.Subject(version.Number), assessment.Id, version.Anchor!))];
        IReadOnlyList<AuditEntry> entries = await work.AuditAsync(assessment.Id, cancellation);
        Dictionary<string, string> names = NamesOf(assessment, await work.StakeholdersAsync(assessment.Id, cancellation));
        return new(
            entries, AuditVerifier.Verify(entries, anchors),
            [.. (await work.PseudonymsAsync(assessment.Id, cancellation)).Select(person => new AuditPerson(person.Name, person.ObjectId, names.GetValueOrDefault(person.ObjectId)))]);
    }

    private static Dictionary<string, string> NamesOf(Assessment assessment, IReadOnlyList<Row<Stakeholder>> people)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string? id, string name) in people.Select(row => (row.Value.ObjectId, row.Value.Name)).Concat(assessment.Coordinators.Select(one => ((string?)one.ObjectId, one.Name))))
        {
            if (id is not null)
            {
                names.TryAdd(id, name);
            }
        }

        return names;
    }
}
