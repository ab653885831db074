using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

public sealed record MasterFile(Assessment Assessment, DocumentVersion Version, byte[] Content);

/// <summary>Hands out a version of the master.</summary>
public sealed class ReadMaster(OpenAssessment open, DocumentsTable documents)
{
    /// <param name="number">Null for the newest.</param>
    public async Task<MasterFile> RunAsync(Caller caller, string assessmentId, int? number, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        int wanted = number ?? (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? throw new RefusedException(Refusal.NoDocumentYet);
        DocumentVersion version = await documents.VersionAsync(assessment.Id, wanted, cancellation)
            ?? throw new RefusedException(Refusal.UnknownVersion, ("version", wanted), ("newest", (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? 0));
        return new(assessment, version, (await documents.ReadAsync(assessment.Id, version, cancellation)).ToArray());
    }

    /// <summary>All versions, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await documents.VersionsAsync((await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value.Id, cancellation);
}
