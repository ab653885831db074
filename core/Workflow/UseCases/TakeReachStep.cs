using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.Reach;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// A coordinator says what was done outside Teams about somebody who is not reached, so that the next step shows. The
/// e-mail with the section file is really sent, where a mailbox is set up for that.
/// </summary>
public sealed class TakeReachStep(OpenAssessment open, WorkTable work, MailSection mail, TimeProvider clock)
{
    public Task<ReachRecord> RunAsync(Caller caller, string assessmentId, string stakeholderId, string? step, CancellationToken cancellation) =>
        Read(step) is var taken && taken == ReachStep.SectionFileByEmail && mail.IsSetUp
            ? mail.RunAsync(caller, assessmentId, stakeholderId, cancellation)
            : DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, stakeholderId, taken, cancellation), cancellation);

    private async Task<ReachRecord> OnceAsync(Caller caller, string assessmentId, string stakeholderId, ReachStep step, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        if (await work.StakeholderAsync(assessment.Id, stakeholderId, cancellation) is null)
        {
            throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
        }

        Row<ReachRecord>? row = await work.ReachAsync(assessment.Id, stakeholderId, cancellation);
        ReachRecord known = row?.Value ?? ReachRecord.None(stakeholderId);
        if (known.Steps.Any(taken => taken.Step == step))
        {
            return known;
        }

        DateTimeOffset now = clock.GetUtcNow();
        ReachRecord after = known with { Steps = [.. known.Steps, new(step, now, caller.ObjectId)] };
        await work.CommitAsync(new WorkChange(assessment.Id).Put(row, after).Audit(now, AuditActions.ReachStep, caller, stakeholderId, ("step", step.ToString())), cancellation);
        return after;
    }

    private static ReachStep Read(string? step) =>
        Enum.TryParse(step, out ReachStep read) && read is ReachStep.Deputy or ReachStep.SectionFileByEmail or ReachStep.PrintedForm
            ? read
            : throw new RefusedException(Refusal.FieldInvalid, ("field", "step"), ("allowed", $"{ReachStep.Deputy}, {ReachStep.SectionFileByEmail}, {ReachStep.PrintedForm}"));
}
