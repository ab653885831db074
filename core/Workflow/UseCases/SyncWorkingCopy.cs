using System.Security.Cryptography;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.People;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.WorkingCopies;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// What people typed into the working copy is taken into the master, and the newest master is put into the folder: in
/// this order, and never over something that was not taken in. What comes back is our own upload as often as not; it is
/// known by its tag, by its content, and by saying nothing new.
/// </summary>
public sealed class SyncWorkingCopy(WorkingCopiesTable copies, WorkTable work, DocumentsTable documents, TakeInMaster takeIn, GraphDrive drive, TimeProvider clock)
{
    /// <summary>Somebody may save again and again while the product takes in and puts; then it is the next run's.</summary>
    private const int MostRounds = 3;

    /// <returns>As it is now; null when the assessment has none.</returns>
    /// <exception cref="GraphFailedException">Graph does not answer; worth another attempt.</exception>
    /// <exception cref="StoreConflictException">Another run is at it.</exception>
    public async Task<WorkingCopy?> RunAsync(string assessmentId, CancellationToken cancellation)
    {
        if (await copies.FindAsync(assessmentId, cancellation) is not { } row || (await work.AssessmentAsync(assessmentId, cancellation))?.Value is not { } assessment)
        {
            return null;
        }

        try
        {
            for (int round = 0; round < MostRounds; round++)
            {
                row = await PullAsync(assessment, row, look: round > 0, cancellation);
                (row, bool done) = await PushAsync(assessment, row, cancellation);
                if (done)
                {
                    break;
                }
            }

            return row.Value;
        }
        catch (GraphFailedException refused) when (!refused.IsPassing)
        {
            return (await copies.PutAsync(row, row.Value with { Trouble = WorkingCopyTrouble.Refused, LookedAt = clock.GetUtcNow(), Notified = false }, cancellation)).Value;
        }
    }

    /// <param name="look">Whatever the list of changes says, which may lag behind.</param>
    private async Task<Row<WorkingCopy>> PullAsync(Assessment assessment, Row<WorkingCopy> row, bool look, CancellationToken cancellation)
    {
        WorkingCopy copy = row.Value;
        DriveChanges changes = await drive.ChangesAsync(copy.Folder.DriveId, copy.DeltaLink, cancellation);
        DriveFile? seen = changes.Files.FirstOrDefault(file => file.Id == copy.File.Id);
        look |= !changes.Complete || seen is not null || copy.Trouble is WorkingCopyTrouble.Refused or WorkingCopyTrouble.Gone;

        // A change says that there is something; the file itself says what there is now.
        seen = look ? await drive.FindAsync(copy.Folder.DriveId, copy.File.Id, cancellation) : copy.File;

        copy = copy with { DeltaLink = changes.Link, LookedAt = clock.GetUtcNow(), Notified = false, Trouble = copy.Trouble == WorkingCopyTrouble.Unreadable ? copy.Trouble : null };
        copy = WorkingCopyRules.Compare(copy.File, seen) switch
        {
            SeenFile.Gone => copy with { Trouble = WorkingCopyTrouble.Gone },
            SeenFile.ContentAsLeft => copy with { File = seen! },
            SeenFile.Changed => await TakeInAsync(assessment, copy, seen!, cancellation),
            _ => copy,
        };
        return await copies.PutAsync(row, copy, cancellation);
    }

    private async Task<WorkingCopy> TakeInAsync(Assessment assessment, WorkingCopy copy, DriveFile seen, CancellationToken cancellation)
    {
        byte[] content = await drive.ReadAsync(copy.Folder.DriveId, seen.Id, cancellation);
        string sha256 = HashOf(content);
        if (sha256 == copy.Sha256)
        {
            return copy with { File = seen, Trouble = null };
        }

        Caller editor = seen.EditorId is { } id ? new(assessment.TenantId, id, seen.EditorName) : Caller.System(assessment.TenantId);
        try
        {
            await takeIn.FromFolderAsync(editor, assessment, new MemoryStream(content, writable: false), cancellation);
            return copy with { File = seen, Sha256 = sha256, Trouble = null };
        }
        catch (DocumentRejectedException rejected)
        {
            await work.CommitAsync(
                new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.WorkingCopyUnreadable, editor, assessment.Id, ("reason", rejected.Reason.ToString())), cancellation);
            return copy with { File = seen, Sha256 = sha256, Trouble = WorkingCopyTrouble.Unreadable };
        }
    }

    /// <returns>Whether nothing is left to do; otherwise somebody saved in between.</returns>
    private async Task<(Row<WorkingCopy> Row, bool Done)> PushAsync(Assessment assessment, Row<WorkingCopy> row, CancellationToken cancellation)
    {
        WorkingCopy copy = row.Value;
        Row<int> head = await documents.HeadAsync(assessment.Id, cancellation) ?? throw new RefusedException(Refusal.NoDocumentYet);
        if (copy.Trouble is not null || head.Value == copy.Version)
        {
            return (row, true);
        }

        DocumentVersion newest = await documents.NewestAsync(assessment.Id, head, cancellation);
        byte[] content = (await documents.ReadAsync(assessment.Id, newest, cancellation)).ToArray();
        if (await drive.ReplaceAsync(copy.Folder.DriveId, copy.File.Id, copy.File.ETag, content, cancellation) is not { } file)
        {
            return (row, false);
        }

        row = await copies.PutAsync(row, copy with { File = file, Version = newest.Number, Sha256 = HashOf(content) }, cancellation);
        await work.CommitAsync(
            new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.WorkingCopyPublished, Caller.System(assessment.TenantId), assessment.Id, ("version", $"{newest.Number}")), cancellation);
        return (row, true);
    }


    internal static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
