using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A version of the master; its pieces are only read from the store when it is written.</summary>
public sealed record MasterFile(Assessment Assessment, DocumentVersion Version, StoredMaster Stored)
{
    /// <param name="output">Need not be able to seek; left open. Nothing is written before everything has been read.</param>
    public async Task WriteToAsync(Stream output, CancellationToken cancellation)
    {
        await Stored.LoadWholeAsync(cancellation);
        await Stored.Master.WriteToAsync(output, cancellation);
    }

    public async Task<byte[]> ToArrayAsync(CancellationToken cancellation)
    {
        await Stored.LoadWholeAsync(cancellation);
        return Stored.Master.ToArray();
    }
}

/// <summary>Hands out a version of the master.</summary>
public sealed class ReadMaster(OpenAssessment open, DocumentsTable documents)
{
    /// <param name="number">Null for the newest.</param>
    public async Task<MasterFile> RunAsync(Caller caller, string assessmentId, int? number, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        int wanted = number ?? (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? throw new RefusedException(Refusal.NoDocumentYet);
        DocumentVersion version = await documents.VersionAsync(assessment.Id, wanted, cancellation)
            ?? throw new RefusedException(Refusal.UnknownVersion, ("version", wanted), ("newest", (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? 0));
        return new(assessment, version, await documents.OpenAsync(assessment.Id, version, cancellation));
    }

    /// <summary>All versions, oldest first.</summary>
    public async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await documents.VersionsAsync((await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id, cancellation);
}
