using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>The coordinator takes the newest answer; the next merge puts it into the master.</summary>
public sealed class AcceptContribution(OpenAssessment open, WorkTable work, PrepareAnswers prepare, TimeProvider clock)
{
    /// <param name="version">The version the coordinator has read; null for the newest.</param>
    public Task<Assignment> RunAsync(Caller caller, string assessmentId, string assignmentId, int? version, CancellationToken cancellation) =>
        Spans.RunAsync(Spans.Accept, assessmentId, _ => DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, assignmentId, version, cancellation), cancellation));

    private async Task<Assignment> OnceAsync(Caller caller, string assessmentId, string assignmentId, int? version, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Row<Assignment> assignment = await work.AnyAssignmentAsync(assessment, assignmentId, cancellation);
        int accepted = version ?? assignment.Value.LatestVersion;
        if (IsDone(assignment.Value, accepted))
        {
            return assignment.Value;
        }

        if (accepted != assignment.Value.LatestVersion)
        {
            Refusal why = accepted < assignment.Value.LatestVersion ? Refusal.AnswerReplaced : Refusal.UnknownVersion;
            throw new RefusedException(why, ("version", accepted), ("newest", assignment.Value.LatestVersion));
        }

        Assignment after = assignment.Value.After(AssignmentEvent.Accept) with { AcceptedVersion = accepted };
        await work.CommitAsync(
            new WorkChange(assessment.Id).Replace(assignment, after).Audit(clock.GetUtcNow(), AuditActions.Accepted, caller, after.Id, ("version", $"{accepted}")),
            cancellation);
        await prepare.OneAsync(assessment, after, cancellation);
        return after;
    }

    private static bool IsDone(Assignment assignment, int version) =>
        assignment.State is AssignmentState.Accepted or AssignmentState.Merged && assignment.AcceptedVersion == version;
}
