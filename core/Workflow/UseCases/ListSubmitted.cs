using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Waiting">Answers nobody has accepted or returned, by item and name.</param>
public sealed record SubmittedList(Assessment Assessment, IReadOnlyList<AssignmentStatus> Waiting);

/// <summary>What waits to be read: everything for coordinators and auditors, the answers to their items for reviewers.</summary>
public sealed class ListSubmitted(OpenAssessment open, WorkTable work)
{
    /// <exception cref="RefusedException"><see cref="Refusal.CoordinatorsOnly"/> for somebody who reviews nothing.</exception>
    public async Task<SubmittedList> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        (Assessment assessment, Standing standing) = await open.AsParticipantAsync(caller, assessmentId, cancellation);
        Assignment[] all = [.. (await work.AssignmentsAsync(assessment.Id, cancellation)).Select(row => row.Value)];
        Dictionary<string, Stakeholder> people = (await work.StakeholdersAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        return new(
            assessment,
            [
                .. Readable(standing, all).Where(one => one.State == AssignmentState.Submitted).Select(one => new AssignmentStatus(one, people[one.StakeholderId]))
                    .OrderBy(one => one.Assignment.ItemKey, StringComparer.Ordinal).ThenBy(one => one.Stakeholder.Name, StringComparer.Ordinal),
            ]);
    }

    private static IEnumerable<Assignment> Readable(Standing standing, Assignment[] all)
    {
        if (standing.ReadsAll)
        {
            return all;
        }

        var reviewed = all.Where(one => one.StakeholderId == standing.Stakeholder?.Id && Access.IsReviewer(one)).Select(one => one.ItemKey).ToHashSet();
        return reviewed.Count > 0
            ? all.Where(one => reviewed.Contains(one.ItemKey) && one.StakeholderId != standing.Stakeholder?.Id)
            : throw new RefusedException(Refusal.CoordinatorsOnly);
    }
}
