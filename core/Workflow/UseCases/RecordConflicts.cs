using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Makes the list of open conflicts say what the newest version says: those it has are listed, those that were decided,
/// settled in Word or withdrawn are closed; and versions are recorded. Whoever was stopped between publishing a version
/// and telling of it has this done by the next one. Coordinators are told, but for whoever made the version and was told at once.
/// </summary>
public sealed class RecordConflicts(WorkTable work, DocumentsTable documents, RecordVersions versions, TimeProvider clock)
{
    // Two rows each, one more for everybody who is named first in their audit entries, and a message to each of twenty coordinators.
    private const int AtOnce = 20;

    public async Task RunAsync(Assessment assessment, CancellationToken cancellation)
    {
        await versions.RunAsync(assessment, cancellation);

        // Rows before the document: a row that is older than the version it is compared with cannot be of a newer one.
        IReadOnlyList<Row<OpenConflict>> rows = await work.ConflictsAsync(assessment.Id, cancellation);
        if (await documents.HeadAsync(assessment.Id, cancellation) is not { } head)
        {
            return;
        }

        DocumentVersion newest = await documents.NewestAsync(assessment.Id, head, cancellation);
        StoredMaster stored = await documents.OpenAsync(assessment.Id, newest, cancellation);
        await stored.LoadConflictsAsync(cancellation);
        var standing = MasterConflicts.Ids(stored.Master).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Row<OpenConflict>[] gone = [.. rows.Where(row => !standing.Contains(row.Value.Id))];
        standing.ExceptWith(rows.Select(row => row.Value.Id));
        if (gone.Length + standing.Count > 0)
        {
            Measures.ConflictsOpened(standing.Count);
            await RecordAsync(assessment, standing, gone, await documents.VersionsAsync(assessment.Id, cancellation), cancellation);
        }
    }

    private async Task RecordAsync(Assessment assessment, HashSet<string> opened, Row<OpenConflict>[] gone, IReadOnlyList<DocumentVersion> versions, CancellationToken cancellation)
    {
        foreach (var some in Opened(opened, versions).Chunk(AtOnce))
        {
            var change = new WorkChange(assessment.Id);
            Array.ForEach(some, one => Open(change, assessment, one.Conflict, one.Version));
            foreach (OutboxMessage notice in Notices(assessment, some))
            {
                change.Add(notice);
            }

            await work.CommitAsync(change, cancellation);
        }

        foreach (Row<OpenConflict>[] some in gone.Chunk(AtOnce))
        {
            var change = new WorkChange(assessment.Id);
            Array.ForEach(some, row => Close(change, assessment, row, versions));
            await work.CommitAsync(change, cancellation);
        }
    }

    /// <summary>To every coordinator, one message about all that was not told at once: what somebody else's versions have brought, or what was saved in the folder.</summary>
    private IEnumerable<OutboxMessage> Notices(Assessment assessment, (MergeConflict Conflict, DocumentVersion Version)[] opened)
    {
        foreach (Coordinator coordinator in assessment.Coordinators)
        {
            MergeConflict[] others = [.. opened.Where(one => one.Version.Origin == VersionOrigin.Folder || !Access.Same(one.Version.By, coordinator.ObjectId)).Select(one => one.Conflict)];
            if (others.Length > 0)
            {
                string[] items = [.. others.Select(conflict => conflict.ItemKey).Where(key => assessment.ItemUses.Any(use => use.ItemKey == key)).Distinct().Order(StringComparer.Ordinal)];
                yield return OutboxMessage.For(assessment, OutboxKind.Conflict, coordinator.ObjectId, "", items, string.Join(',', others.Select(conflict => conflict.Id)), clock.GetUtcNow());
            }
        }
    }

    private static IEnumerable<(MergeConflict Conflict, DocumentVersion Version)> Opened(HashSet<string> ids, IReadOnlyList<DocumentVersion> versions) => versions
        .SelectMany(version => (version.Conflicts ?? []).Where(conflict => ids.Contains(conflict.Id)).Select(conflict => (conflict, version)))
        .DistinctBy(one => one.conflict.Id, StringComparer.OrdinalIgnoreCase);

    private void Open(WorkChange change, Assessment assessment, MergeConflict conflict, DocumentVersion version) => change
        .Add(OpenConflict.Of(conflict, version))
        .Audit(
            clock.GetUtcNow(), AuditActions.Conflict, By(assessment, version), conflict.AssignmentId,
            ("version", $"{conflict.IncomingVersion}"), ("master", $"{version.Number}"), ("conflict", conflict.Id));

    private void Close(WorkChange change, Assessment assessment, Row<OpenConflict> row, IReadOnlyList<DocumentVersion> versions)
    {
        DocumentVersion? decision = versions.LastOrDefault(version => version.Decided is { } decided && decided.ConflictId == row.Value.Id);
        DocumentVersion version = decision ?? versions[^1];
        (string, string) conflict = ("conflict", row.Value.Id);
        (string, string) master = ("master", $"{version.Number}");
        change.Remove(row);
        _ = decision?.Decided is { } made
            ? change.Audit(clock.GetUtcNow(), AuditActions.Decided, By(assessment, version), row.Value.AssignmentId, conflict, master, ("choice", $"{made.Choice}"))
            : change.Audit(clock.GetUtcNow(), AuditActions.Settled, By(assessment, version), row.Value.AssignmentId, conflict, master);
    }

    /// <summary>Whoever made the version did what is recorded, even when somebody else's call records it.</summary>
    private static Caller By(Assessment assessment, DocumentVersion version) => new(assessment.TenantId, version.By);
}
