using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Keeps a master that was edited in Word as the next version.</summary>
public sealed class TakeInMaster(OpenAssessment open, WorkTable work, DocumentsTable documents, TimeProvider clock)
{
    /// <param name="basedOn">The version the editor had; anything but the newest is refused, so that no later text is lost.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.DocumentChanged"/>, <see cref="Refusal.NoDocumentYet"/></exception>
    /// <exception cref="DocumentRejectedException">The file cannot be taken.</exception>
    public async Task<DocumentVersion> RunAsync(Caller caller, string assessmentId, Stream upload, int basedOn, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Row<int> head = await documents.HeadAsync(assessment.Id, cancellation) ?? throw new RefusedException(Refusal.NoDocumentYet);
        DocumentVersion? newest = head.Value == basedOn ? await documents.VersionAsync(assessment.Id, head.Value, cancellation) : null;
        if (newest is null)
        {
            throw new RefusedException(Refusal.DocumentChanged, ("version", basedOn), ("newest", head.Value));
        }

        TakenInMaster taken = EditedMaster.TakeIn(upload, await documents.ReadAsync(assessment.Id, newest, cancellation), assessment.Id, head.Value + 1);
        return taken.EditedItems.Count == 0 && taken.Unplaced.Count == 0
            ? newest
            : await KeepAsync(caller, assessment, head, taken, cancellation);
    }

    private async Task<DocumentVersion> KeepAsync(Caller caller, Assessment assessment, Row<int> head, TakenInMaster taken, CancellationToken cancellation)
    {
        DateTimeOffset now = clock.GetUtcNow();
        try
        {
            DocumentVersion version = await documents.PublishAsync(
                assessment.Id, head, taken.Document, number => new(number, now, VersionOrigin.Edited, caller.ObjectId, 0, "", [], taken.EditedItems, taken.Unplaced), cancellation);
            await work.CommitAsync(
                new WorkChange(assessment.Id).Audit(now, "edited", caller, $"master~{version.Number}", ("items", string.Join(',', taken.EditedItems)), ("sha256", version.Sha256)),
                cancellation);
            return version;
        }
        catch (StoreConflictException)
        {
            throw new RefusedException(Refusal.DocumentChanged, ("version", head.Value), ("newest", (await documents.HeadAsync(assessment.Id, cancellation))?.Value));
        }
    }
}
