using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>The lists behind the status: people, messages and the audit chain; for coordinators and auditors.</summary>
public sealed class ReadRecords(OpenAssessment open, WorkTable work, RecordEdits edits)
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

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        if (Access.IsCoordinator(assessment, caller))
        {
            // Whoever only reads leaves no trace.
            await edits.RunAsync(assessment, cancellation);
        }

        return await work.AuditAsync(assessment.Id, cancellation);
    }
}
