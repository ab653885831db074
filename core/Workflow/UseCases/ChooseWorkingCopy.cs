using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Where the working copy is to be: the address of a folder, or the ids of a drive and a folder in it.</summary>
public sealed record FolderInput(string? Link, string? DriveId, string? FolderId);

/// <summary>A coordinator chooses the folder where the master is edited together, and the master is put there; or ends it.</summary>
public sealed class ChooseWorkingCopy(OpenAssessment open, WorkingCopiesTable copies, WorkTable work, DocumentsTable documents, GraphDrive drive, GraphSubscriptions subscriptions, TimeProvider clock)
{
    /// <exception cref="RefusedException"><see cref="Refusal.NoDocumentYet"/>, <see cref="Refusal.FolderUnknown"/></exception>
    /// <exception cref="GraphFailedException">The file could not be put there.</exception>
    public async Task<WorkingCopy> RunAsync(Caller caller, string assessmentId, FolderInput input, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Row<int> head = await documents.HeadAsync(assessment.Id, cancellation) ?? throw new RefusedException(Refusal.NoDocumentYet);
        DriveFolder folder = await FolderAsync(input, cancellation) ?? throw new RefusedException(Refusal.FolderUnknown);
        DocumentVersion newest = await documents.NewestAsync(assessment.Id, head, cancellation);
        byte[] content = (await documents.ReadAsync(assessment.Id, newest, cancellation)).ToArray();

        // First, so that everything from the upload on is seen.
        string link = await drive.NowAsync(folder.DriveId, cancellation);
        DriveFile file = await drive.AddAsync(folder, FileName.Of($"{assessment.State} {assessment.Cycle}"), content, cancellation);
        var copy = new WorkingCopy(
            assessment.TenantId, assessment.Id, folder, file, newest.Number, SyncWorkingCopy.HashOf(content), link, Ids.Unguessable(), clock.GetUtcNow());
        Row<WorkingCopy>? before = await DecideAgain.OnConflictAsync(() => KeepAsync(copy, cancellation), cancellation);
        await work.CommitAsync(
            new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.WorkingCopyChosen, caller, assessment.Id, ("version", $"{newest.Number}"), ("file", file.Id)), cancellation);
        await ForgetAsync(before?.Value, cancellation);
        return copy;
    }

    /// <summary>The file stays where it is, and nothing goes to and fro any more. Harmless when there is none.</summary>
    public async Task EndAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        if (await copies.FindAsync(assessment.Id, cancellation) is { } row)
        {
            await copies.RemoveAsync(assessment.Id, cancellation);
            await work.CommitAsync(new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.WorkingCopyEnded, caller, assessment.Id, ("file", row.Value.File.Id)), cancellation);
            await ForgetAsync(row.Value, cancellation);
        }
    }

    /// <returns>Null when there is none.</returns>
    public async Task<WorkingCopy?> ReadAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        (await copies.FindAsync((await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id, cancellation))?.Value;

    private Task<DriveFolder?> FolderAsync(FolderInput input, CancellationToken cancellation) => input switch
    {
        { Link: { Length: > 0 } link } => Uri.TryCreate(link.Trim(), UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps
            ? drive.FolderAsync(address, cancellation)
            : throw new RefusedException(Refusal.FieldInvalid, ("field", "link"), ("allowed", "https://…")),
        _ => drive.FolderAsync(FieldRules.Required("driveId", input.DriveId), FieldRules.Required("folderId", input.FolderId), cancellation),
    };

    private async Task<Row<WorkingCopy>?> KeepAsync(WorkingCopy copy, CancellationToken cancellation)
    {
        Row<WorkingCopy>? before = await copies.FindAsync(copy.AssessmentId, cancellation);
        await copies.PutAsync(before, copy, cancellation);
        return before;
    }

    // Graph forgets a subscription by itself when it runs out.
    private async Task ForgetAsync(WorkingCopy? before, CancellationToken cancellation)
    {
        try
        {
            await (before?.SubscriptionId is { } id ? subscriptions.RemoveAsync(id, cancellation) : Task.CompletedTask);
        }
        catch (GraphFailedException)
        {
            // What it still tells of is nobody's any more.
        }
    }
}
