using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="BasedOn">The newest version its author had seen, 0 for none; with a newer one there it is refused. Null when that is not known.</param>
public sealed record DraftInput(
    string AssessmentId, string ItemKey, string? Markdown, string? FurtherAction, IReadOnlyList<string>? Evidence, Marking Marking, int? Level, int? BasedOn = null);

/// <summary>Keeps what somebody has typed so far; the last save counts.</summary>
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
        WorkChange change = new WorkChange(assessment.Value.Id).Put(draft);
        if (after.State != assignment.Value.State)
        {
            change.Replace(assignment, after).Audit(now, AuditActions.Drafting, caller, after.Id);
        }

        await work.CommitAsync(change, cancellation);
        return draft;
    }
}
