using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Packages;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Takes away one assessment whole: every row, every version of the master, and what people can read without the
/// product. It is written to the file page by page. What is read while somebody works is read again, so that the rows
/// are those of one moment.
/// </summary>
public sealed class ExportAssessment(OpenAssessment open, WorkTable work, DocumentsTable documents, AssessmentRows rows, TimeProvider clock)
{
    private const int Attempts = 10;

    /// <param name="output">Empty; can be cut to length, and is left open at its end.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.Busy"/>: people work so fast that no moment could be read.</exception>
    public async Task<Assessment> RunAsync(Caller caller, string assessmentId, Stream output, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        await work.CommitAsync(new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.Exported, caller, assessment.Id), cancellation);
        for (int attempt = 1; attempt <= Attempts; attempt++)
        {
            output.SetLength(0);
            using var package = new PackageWriter(output);
            AuditAnchor before = await ChainAsync(assessment, cancellation);
            await WorkAsync(assessment.Id, package, cancellation);
            if (before == await ChainAsync(assessment, cancellation))
            {
                package.Finish(await RestAsync(assessment, before, package, cancellation));
                return assessment;
            }

            await Task.Delay(Random.Shared.Next(20, 100 * attempt), cancellation);
        }

        throw new RefusedException(Refusal.Busy);
    }

    private async Task<AuditAnchor> ChainAsync(Assessment assessment, CancellationToken cancellation) =>
        await work.AnchorAsync(assessment.Id, cancellation) ?? throw new RefusedException(Refusal.UnknownAssessment);

    private async Task WorkAsync(string id, PackageWriter package, CancellationToken cancellation)
    {
        package.Begin(PackageManifest.Work);
        await foreach ((PortableRow row, _) in rows.ReadAsync("work", id, cancellation))
        {
            package.Line(row);
        }

        package.End();
    }

    /// <summary>What is never changed once it is written.</summary>
    private async Task<PackageManifest> RestAsync(Assessment assessment, AuditAnchor chain, PackageWriter package, CancellationToken cancellation)
    {
        package.Begin(PackageManifest.Audit);
        await foreach (byte[] line in AuditFile.LinesAsync(assessment.Id, work.AuditEachAsync(assessment.Id, cancellation).TakeWhile(entry => entry.Sequence <= chain.Sequence), cancellation))
        {
            package.Append(line);
        }

        package.End();
        int head = (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? 0;
        await DocumentsAsync(assessment.Id, head, package, cancellation);
        if (await documents.VersionAsync(assessment.Id, head, cancellation) is { } newest)
        {
            package.Put(PackageManifest.Master, (await documents.ReadAsync(assessment.Id, newest, cancellation)).ToArray());
        }

        return new(
            PackageManifest.FormatName, PackageManifest.FormatVersion, assessment.Id, assessment.TenantId, assessment.Title, clock.GetUtcNow(), head, chain.Sequence, chain.Hash, [.. package.Entries]);
    }

    /// <summary>Rows first, then what they hold: neither all rows nor all bytes are in memory at once.</summary>
    private async Task DocumentsAsync(string id, int head, PackageWriter package, CancellationToken cancellation)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        package.Begin(PackageManifest.Documents);
        await foreach ((PortableRow row, _) in rows.ReadAsync("documents", id, cancellation).Where(read => !IsLater(read.Row, head)))
        {
            package.Line(row);
            named.Add(row.Bytes ?? "");
        }

        package.End();
        await foreach ((PortableRow row, byte[]? bytes) in rows.ReadAsync("documents", id, cancellation))
        {
            if (bytes is not null && named.Contains(row.Bytes!))
            {
                package.Put(PackageManifest.BytesOf(row.Bytes!), bytes);
            }
        }
    }

    /// <summary>A version that was published after the head was read.</summary>
    private static bool IsLater(PortableRow row, int head) => row.Kind == "version" && string.CompareOrdinal(row.Key, Keys.Version(head)) > 0;
}
