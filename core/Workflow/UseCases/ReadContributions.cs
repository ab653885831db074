using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Every version of one assignment's answer, oldest first: for coordinators and for its author.</summary>
public sealed class ReadContributions(OpenAssessment open, WorkTable work)
{
    public async Task<IReadOnlyList<Contribution>> RunAsync(Caller caller, string assessmentId, string assignmentId, CancellationToken cancellation)
    {
        (Assessment assessment, bool coordinates, Stakeholder? self) = await open.AsParticipantAsync(caller, assessmentId, cancellation);
        Row<Assignment> assignment = await work.AnyAssignmentAsync(assessment, assignmentId, cancellation);
        if (!coordinates && self?.Id != assignment.Value.StakeholderId)
        {
            throw new RefusedException(Refusal.UnknownAssignment, ("assignment", assignmentId));
        }

        return await work.ContributionsAsync(assessment.Id, assignmentId, cancellation);
    }
}
