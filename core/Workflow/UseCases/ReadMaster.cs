using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A version of the master; its pieces are only read from the store when it is written.</summary>
/// <param name="Record">Says in the audit chain that it is handed out.</param>
public sealed record MasterFile(Assessment Assessment, DocumentVersion Version, StoredMaster Stored, Func<CancellationToken, Task> Record)
{
    /// <param name="output">Need not be able to seek; left open. Nothing is written before everything has been read.</param>
    public async Task WriteToAsync(Stream output, CancellationToken cancellation)
    {
        await Stored.LoadWholeAsync(cancellation);
        await Record(cancellation);
        await Stored.Master.WriteToAsync(output, cancellation);
    }

    public async Task<byte[]> ToArrayAsync(CancellationToken cancellation)
    {
        await Stored.LoadWholeAsync(cancellation);
        await Record(cancellation);
        return Stored.Master.ToArray();
    }
}

/// <summary>Hands out a version of the master.</summary>
public sealed class ReadMaster(OpenAssessment open, WorkTable work, DocumentsTable documents, TimeProvider clock)
{
    /// <param name="number">Null for the newest.</param>
    public async Task<MasterFile> RunAsync(Caller caller, string assessmentId, int? number, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        int wanted = number ?? (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? throw new RefusedException(Refusal.NoDocumentYet);
        DocumentVersion version = await documents.VersionAsync(assessment.Id, wanted, cancellation)
            ?? throw new RefusedException(Refusal.UnknownVersion, ("version", wanted), ("newest", (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? 0));
        return new(assessment, version, await documents.OpenAsync(assessment.Id, version, cancellation), token => RecordAsync(caller, assessment, version, token));
    }

    private Task RecordAsync(Caller caller, Assessment assessment, DocumentVersion version, CancellationToken cancellation) =>
        work.CommitAsync(new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.Downloaded, caller, RecordVersions.Subject(version.Number)), cancellation);

    /// <summary>All versions, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await documents.VersionsAsync((await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id, cancellation);
}
