using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="SaidAt">When it was typed, UTC.</param>
/// <param name="SubmissionId">The same for every delivery of the same message.</param>
public sealed record TypedInput(string AssessmentId, string ItemKey, string Text, DateTimeOffset SaidAt, string SubmissionId);

/// <param name="WasThere">There was a draft before, and the text was added to it.</param>
public sealed record TypedReceipt(Draft? Draft, bool WasThere);

/// <summary>
/// A message typed in the chat becomes another paragraph of the draft. Messages that are taken in at the same moment are
/// both kept, in the order in which they were typed; one that is delivered again is not added again, not even after the draft was handed in.
/// </summary>
public sealed class AddToDraft(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <summary>Messages that are kept apart; before as many the card has been saved once.</summary>
    private const int MostPieces = 100;

    public Task<TypedReceipt> RunAsync(Caller caller, TypedInput input, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, input, cancellation), cancellation);

    private async Task<TypedReceipt> OnceAsync(Caller caller, TypedInput input, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, input.AssessmentId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, input.ItemKey, cancellation);
        string id = Ids.Derive("typed", assignment.Value.Id, input.SubmissionId);
        Row<Draft>? before = await work.DraftAsync(assessment.Value.Id, assignment.Value.Id, cancellation);
        if (await work.InboxAsync(assessment.Value.Id, id, cancellation) is not null)
        {
            return new(before?.Value, before is not null);
        }

        DateTimeOffset now = clock.GetUtcNow();
        var piece = new TypedPiece(id, input.SaidAt, AnswerRules.Markdown(input.Text));
        Draft start = Open(before?.Value) ?? await EmptyAsync(assessment.Value, assignment.Value, now, cancellation);
        Draft draft = TypedPiece.Into(start, piece) with { SavedAt = now };
        Assignment after = assignment.Value.After(AssignmentEvent.SaveDraft);
        WorkChange change = new WorkChange(assessment.Value.Id).Add(new Inbox(id, after.Id, 0, now));
        _ = before is null ? change.Add(draft) : change.Replace(before, draft);
        if (after.State != assignment.Value.State)
        {
            change.Replace(assignment, after).Audit(now, AuditActions.Drafting, caller, after.Id);
        }

        AnswerRules.Markdown(draft.Markdown);
        await work.CommitAsync(change, cancellation);
        return new(draft, before is { Value.Markdown.Length: > 0 });
    }

    private static Draft? Open(Draft? draft) => draft is { Typed.Count: >= MostPieces } ? draft with { Typed = null } : draft;

    /// <summary>Further action, evidence, marking and level stay as they were last given.</summary>
    private async Task<Draft> EmptyAsync(Assessment assessment, Assignment assignment, DateTimeOffset now, CancellationToken cancellation)
    {
        Contribution? last = assignment.LatestVersion > 0
            ? await work.ContributionAsync(assessment.Id, assignment.Id, assignment.LatestVersion, cancellation)
            : null;
        return new(assignment.StakeholderId, assignment.ItemKey, "", last?.FurtherAction ?? "", last?.Evidence ?? [], last?.Marking ?? Marking.Amber, last?.Level, now);
    }
}
