using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="SavedAt">When it was saved, as its author was told; null when there was none.</param>
public sealed record DraftSeen(DateTimeOffset? SavedAt);

/// <param name="BasedOn">The newest version its author had seen, 0 for none; with a newer one there it is refused. Null when that is not known.</param>
/// <param name="Over">The draft its author had seen; with another text there since, it is refused. Null when that is not known.</param>
public sealed record DraftInput(
    string AssessmentId, string ItemKey, string? Markdown, string? FurtherAction, IReadOnlyList<string>? Evidence, Marking Marking, int? Level, int? BasedOn = null, DraftSeen? Over = null);

/// <summary>Keeps what somebody has typed so far. Of two who both began from the same draft, the second is told, and keeps the text.</summary>
public sealed class SaveDraft(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    public Task<Draft> RunAsync(Caller caller, DraftInput input, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, input, cancellation), cancellation);

    private async Task<Draft> OnceAsync(Caller caller, DraftInput input, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, input.AssessmentId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, input.ItemKey, cancellation);
        AnswerRules.NotAnsweredSince(assignment.Value, input.BasedOn);
        DateTimeOffset now = clock.GetUtcNow();
        var draft = new Draft(
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
        NotTypedElsewhere(input.Over, before?.Value, draft);
        WorkChange change = before is null ? new WorkChange(assessment.Value.Id).Add(draft) : new WorkChange(assessment.Value.Id).Replace(before, draft);
        if (after.State != assignment.Value.State)
        {
            change.Replace(assignment, after).Audit(now, AuditActions.Drafting, caller, after.Id);
        }

        await work.CommitAsync(change, cancellation);
        return draft;
    }

    private static void NotTypedElsewhere(DraftSeen? seen, Draft? before, Draft now)
    {
        bool isSame = before is not null && (before.Markdown, before.FurtherAction) == (now.Markdown, now.FurtherAction) && before.Evidence.SequenceEqual(now.Evidence);
        if (seen is not null && before is not null && before.SavedAt != seen.SavedAt && !isSame)
        {
            throw new RefusedException(Refusal.DraftChanged, ("item", now.ItemKey));
        }
    }
}
