using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Deletes one assessment whole: people, answers, messages, every version of the master, pictures, the audit chain. What
/// is left is a tombstone with the chain's last hash. From the first write on nobody sees the assessment; stopped after
/// it, a timer erases the rest.
/// </summary>
public sealed class DeleteAssessment(OpenAssessment open, WorkTable work, AssessmentRows rows, AssessmentsTable list, WorkingCopiesTable copies, TimeProvider clock)
{
    /// <summary>Whoever was at work when the assessment went away may still write a row; after this long, nobody does.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    /// <param name="confirmation">The assessment's title or id, so that nobody deletes another one than they mean.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.FieldInvalid"/>: it was not repeated.</exception>
    public Task<Tombstone> RunAsync(Caller caller, string assessmentId, string? confirmation, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, confirmation, cancellation), cancellation);

    /// <summary>What the timer does: erases what is left of assessments that were deleted.</summary>
    /// <returns>Assessments of which nothing is left from now on.</returns>
    public async Task<int> FinishAsync(CancellationToken cancellation)
    {
        int finished = 0;
        foreach (Tombstone stone in (await list.TombstonesAsync(cancellation)).Where(stone => !stone.IsErased))
        {
            bool old = clock.GetUtcNow() - stone.At > Settled;
            if (await work.AssessmentAsync(stone.AssessmentId, cancellation) is not null)
            {
                // Stopped before anything happened; whoever wanted it still sees it and knows.
                await (old ? list.TakeUpAsync(stone.AssessmentId, cancellation) : Task.CompletedTask);
                continue;
            }

            await EraseAsync(stone, cancellation);
            if (old)
            {
                await list.PutAsync(stone with { IsErased = true }, cancellation);
                finished++;
            }
        }

        return finished;
    }

    private async Task<Tombstone> OnceAsync(Caller caller, string assessmentId, string? confirmation, CancellationToken cancellation)
    {
        Row<Assessment> assessment = await open.AsCoordinatorAsync(caller, assessmentId, cancellation);
        if (confirmation?.Trim() != assessment.Value.Title && confirmation?.Trim() != assessment.Value.Id)
        {
            throw new RefusedException(Refusal.FieldInvalid, ("field", "confirm"), ("allowed", assessment.Value.Title));
        }

        return await NowAsync(assessment, caller.ObjectId, cancellation);
    }

    /// <param name="by">Entra object id; null for retention.</param>
    internal async Task<Tombstone> NowAsync(Row<Assessment> assessment, string? by, CancellationToken cancellation)
    {
        AuditAnchor end = await work.AnchorAsync(assessment.Value.Id, cancellation) ?? new(0, AuditChain.Origin);
        var stone = new Tombstone(assessment.Value.TenantId, assessment.Value.Id, clock.GetUtcNow(), by, end.Sequence, end.Hash);
        await list.PutAsync(stone, cancellation);
        await rows.HideAsync(assessment, cancellation);
        await EraseAsync(stone, cancellation);
        return stone;
    }

    private async Task EraseAsync(Tombstone stone, CancellationToken cancellation)
    {
        await list.RemoveAsync(stone.TenantId, stone.AssessmentId, cancellation);
        await copies.RemoveAsync(stone.AssessmentId, cancellation);
        await rows.EraseAsync(stone.AssessmentId, cancellation);
        work.ForgetPeople(stone.AssessmentId);
    }
}
