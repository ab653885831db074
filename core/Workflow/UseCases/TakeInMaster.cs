using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.TakingIn;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="IsNew">False when the upload said nothing new.</param>
public sealed record MasterReceipt(DocumentVersion Version, bool IsNew);

/// <summary>
/// Keeps a master that was edited in Word as the next version. An upload made from an earlier version is merged with
/// what has happened since, word by word; the same file sent again is taken in once.
/// </summary>
public sealed class TakeInMaster(OpenAssessment open, DocumentsTable documents, MasterRequests requests, RecordConflicts conflicts, RecordRefusal refusal)
{
    /// <param name="basedOn">The newest version the caller knew of; null to take the file's own word. Anything but the newest is refused when it is given.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.DocumentChanged"/>, <see cref="Refusal.NoDocumentYet"/></exception>
    /// <exception cref="DocumentRejectedException">The file cannot be taken.</exception>
    public async Task<MasterReceipt> RunAsync(Caller caller, string assessmentId, Stream upload, int? basedOn, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        _ = await documents.HeadAsync(assessment.Id, cancellation) ?? throw new RefusedException(Refusal.NoDocumentYet);
        return await refusal.AroundAsync(caller, assessment.Id, () => TakeAsync(caller, assessment, upload, VersionOrigin.Edited, basedOn, cancellation), cancellation);
    }

    /// <summary>The same, from the folder that a coordinator chose: whoever may write there may edit the master.</summary>
    /// <param name="editor">Whoever changed the file last.</param>
    public Task<MasterReceipt> FromFolderAsync(Caller editor, Assessment assessment, Stream upload, CancellationToken cancellation) =>
        TakeAsync(editor, assessment, upload, VersionOrigin.Folder, null, cancellation);

    private Task<MasterReceipt> TakeAsync(Caller caller, Assessment assessment, Stream upload, VersionOrigin origin, int? basedOn, CancellationToken cancellation) =>
        Spans.RunAsync(Spans.TakeMaster, assessment.Id, _ =>
        {
            var master = UploadedMaster.Open(upload);
            return DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessment, master, origin, basedOn, cancellation), cancellation);
        });

    private async Task<MasterReceipt> OnceAsync(Caller caller, Assessment assessment, UploadedMaster upload, VersionOrigin origin, int? basedOn, CancellationToken cancellation)
    {
        using IDisposable turn = await documents.TurnAsync(assessment.Id, cancellation);
        Row<int> head = (await documents.HeadAsync(assessment.Id, cancellation))!;
        DocumentVersion newest = await documents.NewestAsync(assessment.Id, head, cancellation);
        if ((await documents.VersionsAsync(assessment.Id, cancellation)).Any(version => version.Upload == upload.Sha256))
        {
            await conflicts.RunAsync(assessment, cancellation);
            return new(newest, false);
        }

        if (basedOn is { } known && known != head.Value)
        {
            throw new RefusedException(Refusal.DocumentChanged, ("version", known), ("newest", head.Value));
        }

        DocumentVersion basis = upload.Identity.Version == newest.Number ? newest
            : await documents.VersionAsync(assessment.Id, upload.Identity.Version, cancellation)
            ?? throw new DocumentRejectedException(DocumentRejection.UnknownVersion, $"Made from version {upload.Identity.Version}, the newest is {newest.Number}.");
        Row<NumberSource> numbers = await documents.NumbersAsync(assessment.Id, cancellation);
        MasterRequest request = await requests.OfAsync(assessment, head.Value + 1, cancellation);
        SegmentedMaster standing = await documents.ReadAsync(assessment.Id, newest, cancellation);
        SegmentedMaster sentOut = basis.Number == newest.Number ? standing : await documents.ReadAsync(assessment.Id, basis, cancellation);
        TakenInMaster taken = EditedMaster.TakeIn(upload, sentOut, standing, request, numbers.Value);
        MasterReceipt receipt = taken.SaysNothingNew ? new(newest, false) : new(await KeepAsync(caller, request, head, numbers, taken, origin, upload.Sha256, cancellation), true);
        await conflicts.RunAsync(assessment, cancellation);
        return receipt;
    }

    private Task<DocumentVersion> KeepAsync(
        Caller caller, MasterRequest request, Row<int> head, Row<NumberSource> numbers, TakenInMaster taken, VersionOrigin origin, string sha256, CancellationToken cancellation) =>
        documents.PublishAsync(
            request.Assessment.Id, head, numbers, taken.Document,
            DocumentVersion.Made(caller.ObjectId, request, origin) with { EditedItems = taken.EditedItems, Unplaced = taken.Unplaced, Conflicts = taken.Conflicts, Upload = sha256 },
            cancellation);
}
