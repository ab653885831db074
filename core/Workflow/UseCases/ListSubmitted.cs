using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Waiting">Answers nobody has accepted or returned, by item and name.</param>
public sealed record SubmittedList(Assessment Assessment, IReadOnlyList<AssignmentStatus> Waiting);

/// <summary>What waits for a coordinator to read it.</summary>
public sealed class ListSubmitted(OpenAssessment open, WorkTable work)
{
    public async Task<SubmittedList> RunAsync(Caller caller, string assessmentId, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Dictionary<string, Stakeholder> people = (await work.StakeholdersAsync(assessment.Id, cancellation)).ToDictionary(row => row.Value.Id, row => row.Value);
        IEnumerable<Assignment> submitted = (await work.AssignmentsAsync(assessment.Id, cancellation)).Select(row => row.Value).Where(one => one.State == AssignmentState.Submitted);
        return new(
            assessment,
            [
                .. submitted.Select(one => new AssignmentStatus(one, people[one.StakeholderId]))
                    .OrderBy(one => one.Assignment.ItemKey, StringComparer.Ordinal).ThenBy(one => one.Stakeholder.Name, StringComparer.Ordinal),
            ]);
    }
}
