using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Version">The newest master after the merge; null when there is still none.</param>
/// <param name="Changed">False when everything accepted stood in the master already.</param>
public sealed record MergeReport(DocumentVersion? Version, bool Changed, IReadOnlyList<MergedContribution> Merged, IReadOnlyList<MergeConflict> Conflicts);

/// <summary>
/// Accepted contributions and the newest master give the next master. Merging twice writes no new version; stopped
/// between the document and the assignments, the next merge finds the document done and records the rest.
/// </summary>
public sealed class MergeContributions(OpenAssessment open, WorkTable work, DocumentsTable documents, PicturesTable pictures, TemplateCatalogue templates, TimeProvider clock)
{
    public Task<MergeReport> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, cancellation), cancellation);

    private async Task<MergeReport> OnceAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        IReadOnlyList<Row<Assignment>> assignments = await work.AssignmentsAsync(assessment.Id, cancellation);
        Row<int>? head = await documents.HeadAsync(assessment.Id, cancellation);
        MasterRequest request = await RequestAsync(assessment, assignments, head, cancellation);
        (DocumentVersion version, MergedMaster merged) = head is null
            ? await FirstAsync(caller, request, cancellation)
            : await NextAsync(caller, request, head, cancellation);
        await RecordAsync(caller, assessment, assignments, version, merged, cancellation);
        return new(version, merged.Changed, merged.Merged, merged.Conflicts);
    }

    private async Task<MasterRequest> RequestAsync(Assessment assessment, IReadOnlyList<Row<Assignment>> assignments, Row<int>? head, CancellationToken cancellation)
    {
        var acceptedVersions = assignments.Where(row => row.Value.AcceptedVersion > 0).ToDictionary(row => row.Value.Id, row => row.Value.AcceptedVersion);
        Contribution[] accepted = [.. (await work.ContributionsAsync(assessment.Id, cancellation)).Where(contribution => acceptedVersions.GetValueOrDefault(contribution.AssignmentId) == contribution.Version)];
        var mergedVersions = assignments.ToDictionary(row => row.Value.Id, row => row.Value.MergedVersion);
        IEnumerable<Contribution> unmerged = accepted.Where(contribution => head is null || mergedVersions[contribution.AssignmentId] != contribution.Version);
        return new(
            assessment,
            templates.Of(assessment),
            [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)],
            [.. assignments.Select(row => row.Value)],
            accepted,
            (head?.Value ?? 0) + 1,
            clock.GetUtcNow(),
            await pictures.ShownInAsync(assessment.Id, unmerged.Select(contribution => contribution.Body), cancellation));
    }

    private async Task<(DocumentVersion Version, MergedMaster Merged)> FirstAsync(Caller caller, MasterRequest request, CancellationToken cancellation)
    {
        using var document = new MemoryStream();
        MasterDocument.Write(request, document);
        var merged = new MergedMaster(
            document.ToArray(), true, [.. request.Accepted.Select(contribution => new MergedContribution(contribution.AssignmentId, contribution.Version))], []);
        return (await PublishAsync(caller, request, null, merged, VersionOrigin.Generated, cancellation), merged);
    }

    private async Task<(DocumentVersion Version, MergedMaster Merged)> NextAsync(Caller caller, MasterRequest request, Row<int> head, CancellationToken cancellation)
    {
        DocumentVersion newest = await documents.VersionAsync(request.Assessment.Id, head.Value, cancellation)
            ?? throw new InvalidDataException($"Head of {request.Assessment.Id} names version {head.Value}, which does not exist.");
        MergedMaster merged = MasterMerge.Apply(await documents.ReadAsync(request.Assessment.Id, newest, cancellation), request);
        return merged.Changed
            ? (await PublishAsync(caller, request, head, merged, VersionOrigin.Merged, cancellation), merged)
            : (newest, merged);
    }

    private Task<DocumentVersion> PublishAsync(
        Caller caller, MasterRequest request, Row<int>? head, MergedMaster merged, VersionOrigin origin, CancellationToken cancellation) =>
        documents.PublishAsync(
            request.Assessment.Id, head, merged.Document, number => new(number, request.At, origin, caller.ObjectId, 0, "", [], [], [], merged.Conflicts), cancellation);

    private async Task RecordAsync(
        Caller caller, Assessment assessment, IReadOnlyList<Row<Assignment>> assignments, DocumentVersion version, MergedMaster merged, CancellationToken cancellation)
    {
        var versions = merged.Merged.ToDictionary(entry => entry.AssignmentId, entry => entry.Version);
        Row<Assignment>[] news = [.. assignments.Where(row => versions.TryGetValue(row.Value.Id, out int number) && row.Value.MergedVersion != number)];
        foreach (Row<Assignment>[] some in news.Chunk(30))
        {
            await work.CommitAsync(Merged(caller, assessment, version, some, versions), cancellation);
        }

        foreach (MergeConflict[] some in (await UnrecordedAsync(assessment, cancellation)).Chunk(30))
        {
            await work.CommitAsync(InConflict(caller, assessment, version, some), cancellation);
        }
    }

    /// <summary>Conflicts that a version holds and the work table does not: of this merge, or of one that was stopped before it could tell.</summary>
    private async Task<IEnumerable<MergeConflict>> UnrecordedAsync(Assessment assessment, CancellationToken cancellation)
    {
        IReadOnlyList<OpenConflict> known = await work.ConflictsAsync(assessment.Id, cancellation);
        return (await documents.VersionsAsync(assessment.Id, cancellation))
            .SelectMany(version => version.Conflicts ?? [])
            .Where(conflict => !known.Any(open => open.AssignmentId == conflict.AssignmentId && open.IncomingVersion == conflict.IncomingVersion));
    }

    private WorkChange Merged(Caller caller, Assessment assessment, DocumentVersion version, Row<Assignment>[] some, Dictionary<string, int> versions)
    {
        var change = new WorkChange(assessment.Id);
        foreach (Row<Assignment> row in some)
        {
            Assignment after = row.Value.After(AssignmentEvent.Merge) with { MergedVersion = versions[row.Value.Id] };
            change.Replace(row, after).Audit(clock.GetUtcNow(), "merged", caller, after.Id, ("version", $"{after.MergedVersion}"), ("master", $"{version.Number}"));
        }

        return change;
    }

    private WorkChange InConflict(Caller caller, Assessment assessment, DocumentVersion version, MergeConflict[] some)
    {
        DateTimeOffset now = clock.GetUtcNow();
        var change = new WorkChange(assessment.Id);
        foreach (MergeConflict conflict in some)
        {
            change
                .Put(new OpenConflict(conflict.ItemKey, conflict.AssignmentId, conflict.IncomingVersion, version.Number, now))
                .Audit(now, "conflict", caller, conflict.AssignmentId, ("version", $"{conflict.IncomingVersion}"), ("master", $"{version.Number}"));
        }

        return change;
    }
}
