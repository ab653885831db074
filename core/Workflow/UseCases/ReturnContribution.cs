using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>The coordinator sends an answer back to its author with a comment; what stands in the master stays there.</summary>
public sealed class ReturnContribution(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    public Task<Assignment> RunAsync(Caller caller, string assessmentId, string assignmentId, string? comment, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, assignmentId, comment, cancellation), cancellation);

    private async Task<Assignment> OnceAsync(Caller caller, string assessmentId, string assignmentId, string? comment, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Row<Assignment> assignment = await work.AnyAssignmentAsync(assessment, assignmentId, cancellation);
        string reason = FieldRules.Required("comment", comment, FieldRules.MaxReasonChars);
        DateTimeOffset now = clock.GetUtcNow();
        Assignment after = assignment.Value.After(AssignmentEvent.Return) with { Note = reason, AcceptedVersion = assignment.Value.MergedVersion, PromptedAt = now };
        WorkChange change = new WorkChange(assessment.Id)
            .Replace(assignment, after)
            .Audit(now, "returned", caller, after.Id, ("version", $"{after.LatestVersion}"));
        Row<Stakeholder>? author = await work.StakeholderAsync(assessment.Id, after.StakeholderId, cancellation);
        if (author?.Value.ObjectId is { } recipient)
        {
            change.Add(OutboxMessage.For(assessment, OutboxKind.Returned, recipient, after.StakeholderId, [after.ItemKey], $"{after.Id}~{after.LatestVersion}~{now.UtcTicks}", now, reason));
        }

        await work.CommitAsync(change, cancellation);
        return after;
    }
}
