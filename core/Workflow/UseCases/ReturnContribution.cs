using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A coordinator, or a reviewer of the item, sends an answer back to its author with a comment; what stands in the master stays there.</summary>
public sealed class ReturnContribution(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <param name="version">The version that was read; null for the newest.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownVersion"/>: there is a newer one, which this comment is not about.</exception>
    public Task<Assignment> RunAsync(Caller caller, string assessmentId, string assignmentId, int? version, string? comment, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, assignmentId, version, comment, cancellation), cancellation);

    private async Task<Assignment> OnceAsync(Caller caller, string assessmentId, string assignmentId, int? version, string? comment, CancellationToken cancellation)
    {
        (Assessment assessment, Row<Assignment> assignment) = await open.AsReviewerOfAsync(caller, assessmentId, assignmentId, cancellation);
        if (version is { } read && read != assignment.Value.LatestVersion)
        {
            throw new RefusedException(Refusal.UnknownVersion, ("version", read), ("newest", assignment.Value.LatestVersion));
        }

        string reason = FieldRules.Required("comment", comment, FieldRules.MaxReasonChars);
        DateTimeOffset now = clock.GetUtcNow();
        Assignment after = assignment.Value.After(AssignmentEvent.Return) with { Note = reason, AcceptedVersion = assignment.Value.MergedVersion, PromptedAt = now };
        WorkChange change = new WorkChange(assessment.Id)
            .Replace(assignment, after)
            .Audit(now, AuditActions.Returned, caller, after.Id, ("version", $"{after.LatestVersion}"));
        Row<Stakeholder>? author = await work.StakeholderAsync(assessment.Id, after.StakeholderId, cancellation);
        if (author?.Value.ObjectId is { } recipient)
        {
            change.Add(OutboxMessage.For(assessment, OutboxKind.Returned, recipient, after.StakeholderId, [after.ItemKey], $"{after.Id}~{after.LatestVersion}~{now.UtcTicks}", now, reason));
        }

        await work.CommitAsync(change, cancellation);
        return after;
    }
}
