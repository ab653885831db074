using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="BasedOn">The newest version its author had seen, 0 for none; with a newer one there it is refused. Null when that is not known.</param>
/// <param name="Over">The draft its author had seen; null for none.</param>
public sealed record DraftInput(
    string AssessmentId, string ItemKey, string? Markdown, string? FurtherAction, IReadOnlyList<string>? Evidence, Marking Marking, int? Level, int? BasedOn = null, DraftSeen? Over = null);

/// <param name="Draft">As it is kept.</param>
/// <param name="Joined">A text its author had not seen, which now stands in the draft, too; null when there was none.</param>
public sealed record KeptDraft(Draft Draft, Draft? Joined);

/// <summary>
/// Keeps what somebody has typed so far. A draft that its author had not seen is never replaced: where the person can be
/// shown both texts, the save is refused; where not, both are kept. Either way the person is told.
/// </summary>
public sealed class SaveDraft(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <exception cref="RefusedException"><see cref="Refusal.DraftChanged"/> when another text was saved that the author had not seen; nothing was changed.</exception>
    public async Task<Draft> RunAsync(Caller caller, DraftInput input, CancellationToken cancellation) =>
        (await KeepAsync(caller, input, (now, _) => throw new RefusedException(Refusal.DraftChanged, ("item", now.ItemKey)), cancellation)).Draft;

    /// <summary>Keeps both texts when another one was saved that the author had not seen.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.DraftChanged"/> when there is no room for both; nothing was changed.</exception>
    public Task<KeptDraft> KeepingBothAsync(Caller caller, DraftInput input, CancellationToken cancellation) =>
        KeepAsync(caller, input, TwoDrafts.Join, cancellation);

    private Task<KeptDraft> KeepAsync(Caller caller, DraftInput input, Func<Draft, Draft, Draft> unseen, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, input, unseen, cancellation), cancellation);

    private async Task<KeptDraft> OnceAsync(Caller caller, DraftInput input, Func<Draft, Draft, Draft> unseen, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, input.AssessmentId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, input.ItemKey, cancellation);
        AnswerRules.NotAnsweredSince(assignment.Value, input.BasedOn);
        DateTimeOffset now = clock.GetUtcNow();
        var typed = new Draft(
            person.Value.Id,
            input.ItemKey,
            AnswerRules.Markdown(input.Markdown),
            FieldRules.Optional("furtherAction", input.FurtherAction, FieldRules.MaxFurtherActionChars),
            FieldRules.Evidence(input.Evidence),
            input.Marking,
            AnswerRules.Level(input.Level),
            now);
        Assignment after = assignment.Value.After(AssignmentEvent.SaveDraft);
        Row<Draft>? before = await work.DraftAsync(assessment.Value.Id, assignment.Value.Id, cancellation);
        Draft? other = before is { Value: { } there } && !(input.Over ?? DraftSeen.None).Knows(there) && !TwoDrafts.AreSame(typed, there) ? there : null;
        Draft draft = other is null ? typed : unseen(typed, other);
        WorkChange change = before is null ? new WorkChange(assessment.Value.Id).Add(draft) : new WorkChange(assessment.Value.Id).Replace(before, draft);
        if (after.State != assignment.Value.State)
        {
            change.Replace(assignment, after).Audit(now, AuditActions.Drafting, caller, after.Id);
        }

        await work.CommitAsync(change, cancellation);
        return new(draft, other);
    }
}
