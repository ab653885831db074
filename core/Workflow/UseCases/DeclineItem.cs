using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A stakeholder says why there will be no answer; the coordinators are told.</summary>
public sealed class DeclineItem(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    public Task<Assignment> RunAsync(Caller caller, string assessmentId, string itemKey, string? reason, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, itemKey, reason, cancellation), cancellation);

    private async Task<Assignment> OnceAsync(Caller caller, string assessmentId, string itemKey, string? reason, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, assessmentId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, itemKey, cancellation);
        if (assignment.Value.State == AssignmentState.Declined)
        {
            return assignment.Value;
        }

        string why = FieldRules.Optional("reason", reason, FieldRules.MaxReasonChars);
        if (why.Length == 0)
        {
            throw new RefusedException(Refusal.ReasonMissing);
        }

        DateTimeOffset now = clock.GetUtcNow();
        Assignment after = assignment.Value.After(AssignmentEvent.Decline) with { Note = why };
        WorkChange change = new WorkChange(assessment.Value.Id).Replace(assignment, after).Audit(now, AuditActions.Declined, caller, after.Id);
        SubmitContribution.TellCoordinators(change, assessment.Value, OutboxKind.Declined, after, $"{after.Id}~{now.UtcTicks}", now, why);
        await work.CommitAsync(change, cancellation);
        return after;
    }
}
