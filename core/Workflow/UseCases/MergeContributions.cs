using System.Diagnostics;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Version">The newest master after the merge; null when there is still none.</param>
/// <param name="Changed">False when everything accepted stood in the master already.</param>
/// <param name="Merged">Contributions this merge put into the master, or found there unrecorded.</param>
public sealed record MergeReport(DocumentVersion? Version, bool Changed, IReadOnlyList<MergedContribution> Merged, IReadOnlyList<MergeConflict> Conflicts);

/// <summary>
/// Accepted contributions and the newest master give the next master. Merging twice writes no new version; stopped
/// between the document and the assignments, the next merge finds the document done and records the rest.
/// </summary>
public sealed class MergeContributions(OpenAssessment open, WorkTable work, DocumentsTable documents, PrepareAnswers prepare, MasterRequests requests, RecordConflicts conflicts, TimeProvider clock)
{
    public Task<MergeReport> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        Spans.RunAsync(Spans.Merge, assessmentId, span => DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, span, cancellation), cancellation));

    /// <summary>Writes the answers of somebody who is named otherwise now once more, where they stand.</summary>
    /// <returns>The version that shows it; null when none of them stands in the master.</returns>
    internal async Task<int?> RenewAsync(Caller caller, Assessment assessment, string stakeholderId, CancellationToken cancellation)
    {
        if (await documents.HeadAsync(assessment.Id, cancellation) is not { } head)
        {
            return null;
        }

        MasterRequest request = await requests.OfAsync(assessment, head.Value + 1, cancellation);
        Row<NumberSource> numbers = await documents.NumbersAsync(assessment.Id, cancellation);
        Assignment[] own = [.. request.Assignments.Where(assignment => assignment.StakeholderId == stakeholderId && assignment.MergedVersion > 0)];
        request = request with { Accepted = [.. (await prepare.AllAsync(request, own, numbers.Value, cancellation)).Select(answer => answer.Renewed())] };
        (DocumentVersion version, MergedMaster merged) = await MergedAsync(caller, request, head, numbers, cancellation);
        await RecordAsync(caller, assessment, version, merged, cancellation);
        return merged.Changed ? version.Number : null;
    }

    private async Task<MergeReport> OnceAsync(Caller caller, string assessmentId, Activity? span, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        using IDisposable turn = await documents.TurnAsync(assessment.Id, cancellation);
        Row<int>? head = await documents.HeadAsync(assessment.Id, cancellation);
        MasterRequest request = await requests.OfAsync(assessment, (head?.Value ?? 0) + 1, cancellation);
        Row<NumberSource> numbers = await documents.NumbersAsync(assessment.Id, cancellation);
        // A reviewer's remark is for the coordinators; it never becomes part of the document.
        Assignment[] due = [.. request.Assignments.Where(assignment => assignment.Role != AssignmentRole.Reviewer && assignment.AcceptedVersion > 0 && (head is null || assignment.MergedVersion != assignment.AcceptedVersion))];
        request = request with { Accepted = await prepare.AllAsync(request, due, numbers.Value, cancellation) };
        (DocumentVersion version, MergedMaster merged) = await MergedAsync(caller, request, head, numbers, cancellation);
        await RecordAsync(caller, assessment, version, merged, cancellation);
        span?.SetTag(Tags.Version, version.Number).SetTag(Tags.Count, merged.Merged.Count);
        return new(version, merged.Changed, merged.Merged, merged.Conflicts);
    }

    private async Task<(DocumentVersion Version, MergedMaster Merged)> MergedAsync(
        Caller caller, MasterRequest request, Row<int>? head, Row<NumberSource> numbers, CancellationToken cancellation)
    {
        string assessmentId = request.Assessment.Id;
        long began = clock.GetTimestamp();
        DocumentVersion? newest = head is null ? null : await documents.NewestAsync(assessmentId, head, cancellation);
        MergedMaster merged = MasterMerge.Apply(await StandingAsync(request, newest, cancellation), request, numbers.Value);
        if (newest is not null && !merged.Changed)
        {
            return (newest, merged);
        }

        DocumentVersion version = await documents.PublishAsync(
            assessmentId, head, numbers, merged.Document,
            DocumentVersion.Made(caller.ObjectId, request, newest is null ? VersionOrigin.Generated : VersionOrigin.Merged) with { Conflicts = merged.Conflicts }, cancellation);
        Measures.Merged(clock.GetElapsedTime(began));
        return (version, merged);
    }

    /// <summary>The newest master, loaded where answers will go.</summary>
    private async Task<SegmentedMaster?> StandingAsync(MasterRequest request, DocumentVersion? newest, CancellationToken cancellation)
    {
        if (newest is null)
        {
            return null;
        }

        StoredMaster stored = await documents.OpenAsync(request.Assessment.Id, newest, cancellation);
        await stored.LoadItemsAsync(request.Accepted.Select(answer => answer.Key.ItemKey).ToHashSet(StringComparer.Ordinal), cancellation);
        return stored.Master;
    }

    private async Task RecordAsync(Caller caller, Assessment assessment, DocumentVersion version, MergedMaster merged, CancellationToken cancellation)
    {
        var versions = merged.Merged.ToDictionary(entry => entry.AssignmentId, entry => entry.Version);
        Row<Assignment>[] news = versions.Count == 0 ? [] : [.. (await work.AssignmentsAsync(assessment.Id, cancellation)).Where(row => versions.TryGetValue(row.Value.Id, out int number) && row.Value.MergedVersion != number)];
        foreach (Row<Assignment>[] some in news.Chunk(30))
        {
            await work.CommitAsync(Merged(caller, assessment, version, some, versions), cancellation);
        }

        await conflicts.RunAsync(assessment, cancellation);
        await prepare.ForgetAsync(assessment.Id, merged.Merged, cancellation);
    }

    private WorkChange Merged(Caller caller, Assessment assessment, DocumentVersion version, Row<Assignment>[] some, Dictionary<string, int> versions)
    {
        var change = new WorkChange(assessment.Id);
        foreach (Row<Assignment> row in some)
        {
            Assignment after = row.Value.After(AssignmentEvent.Merge) with { MergedVersion = versions[row.Value.Id] };
            change.Replace(row, after).Audit(clock.GetUtcNow(), AuditActions.Merged, caller, after.Id, ("version", $"{after.MergedVersion}"), ("master", $"{version.Number}"));
        }

        return change;
    }
}
