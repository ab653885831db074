using System.Globalization;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Makes the audit chain tell of every version of the document, each once. A version and the chain stand in
/// different tables, so that they cannot be one write: the version names who made it and when, and how far the chain
/// has told of versions is a row that changes with it. Whoever was stopped in between has this done by the next one
/// who publishes a version or reads the chain, or by the nightly sweep.
/// </summary>
public sealed class RecordVersions(WorkTable work, DocumentsTable documents, TimeProvider clock)
{
    private const int AtOnce = 30;

    public Task RunAsync(Assessment assessment, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(assessment, cancellation), cancellation);

    private async Task<int> OnceAsync(Assessment assessment, CancellationToken cancellation)
    {
        Row<int>? recorded = await work.RecordedAsync(assessment.Id, cancellation);
        Row<int>? head = await documents.HeadAsync(assessment.Id, cancellation);
        if (head is null || head.Value <= recorded?.Value)
        {
            return 0;
        }

        int from = recorded?.Value ?? await ToldAsync(assessment, cancellation);
        DocumentVersion[] told = [.. await documents.VersionsAsync(assessment.Id, from + 1, from + AtOnce, cancellation)];
        if (told.Length == 0)
        {
            return 0;
        }

        WorkChange change = new WorkChange(assessment.Id).Recorded(recorded, told[^1].Number);
        foreach (DocumentVersion version in told)
        {
            Tell(change, assessment, version);
        }

        await work.CommitAsync(change, cancellation);
        return told[^1].Number < head.Value ? told.Length + await OnceAsync(assessment, cancellation) : told.Length;
    }

    private void Tell(WorkChange change, Assessment assessment, DocumentVersion version) => _ = version.Origin is VersionOrigin.Edited or VersionOrigin.Folder
        ? change.Audit(clock.GetUtcNow(), AuditActions.Edited, By(assessment, version), Subject(version.Number), ("items", string.Join(',', version.EditedItems)), ("pieces", $"{version.Unplaced.Count}"), ("sha256", version.Sha256))
        : change.Audit(clock.GetUtcNow(), AuditActions.Published, By(assessment, version), Subject(version.Number), ("origin", $"{version.Origin}"), ("sha256", version.Sha256));

    /// <summary>The last version that the chain tells of, for an assessment without that row.</summary>
    private async Task<int> ToldAsync(Assessment assessment, CancellationToken cancellation) =>
        (await work.AuditAsync(assessment.Id, cancellation)).Where(entry => entry.Action is AuditActions.Edited or AuditActions.Published).Select(entry => NumberOf(entry.Subject)).DefaultIfEmpty(0).Max();

    /// <summary>What audit entries call a version.</summary>
    public static string Subject(int version) => $"master~{version}";

    private static int NumberOf(string subject) => int.Parse(subject.AsSpan(subject.LastIndexOf('~') + 1), CultureInfo.InvariantCulture);

    /// <summary>Whoever made the version did what is recorded, even when somebody else's call records it.</summary>
    private static Caller By(Assessment assessment, DocumentVersion version) => new(assessment.TenantId, version.By);
}
