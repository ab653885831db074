using System.Diagnostics;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Telemetry;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>
/// Takes an answer: the next version of the contribution, the assignment's new state, the audit entry and the message
/// to the coordinators are one write; the pictures it shows are kept before it. The receipt is given after it, and again
/// for every repetition of the same submission. A draft that says something else, and that its author had not seen, stays.
/// </summary>
public sealed class SubmitContribution(OpenAssessment open, WorkTable work, PicturesTable pictures, TimeProvider clock)
{
    public Task<SubmissionReceipt> RunAsync(Caller caller, AnswerInput input, CancellationToken cancellation) =>
        Spans.RunAsync(Spans.Submit, input.AssessmentId, span => DecideAgain.OnConflictAsync(() => OnceAsync(caller, input, span, cancellation), cancellation));

    private async Task<SubmissionReceipt> OnceAsync(Caller caller, AnswerInput input, Activity? span, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.ForAsync(caller, input.AssessmentId, input.StakeholderId, cancellation);
        Row<Assignment> assignment = await work.OwnAssignmentAsync(assessment.Value, person.Value, input.ItemKey, cancellation);
        string submissionId = Ids.Derive("submission", assignment.Value.Id, FieldRules.Required("submissionId", input.SubmissionId, 1_000));
        if (await work.InboxAsync(assessment.Value.Id, submissionId, cancellation) is { } before)
        {
            return new(assignment.Value, before.Version, before.At, AlreadySubmitted: true);
        }

        DateTimeOffset now = clock.GetUtcNow();
        Contribution contribution = Decide(caller, input, assignment.Value, now);
        if (await SameAsBeforeAsync(assessment.Value, assignment.Value, contribution, cancellation) is { } same)
        {
            return await KeepAsync(assessment.Value, assignment.Value, same, input.Over, cancellation);
        }

        AnswerRules.NotAnsweredSince(assignment.Value, input.BasedOn);

        await KeepPicturesAsync(assessment.Value, contribution, input.Pictures ?? [], cancellation);
        Assignment after = assignment.Value.After(AssignmentEvent.Submit) with { LatestVersion = contribution.Version, Note = null };
        WorkChange change = new WorkChange(assessment.Value.Id)
            .Replace(assignment, after)
            .Add(contribution)
            .Add(new Inbox(submissionId, after.Id, contribution.Version, now))
            .Audit(now, AuditActions.Submitted, caller, after.Id, ("version", $"{contribution.Version}"), ("source", input.Source.ToString()));
        Draft? beside = await SettleDraftAsync(change, contribution, input.Over, cancellation);
        TellCoordinators(change, assessment.Value, OutboxKind.Submitted, after, $"{after.Id}~{contribution.Version}", now);
        await work.CommitAsync(change, cancellation);
        span?.SetTag(Tags.Item, after.ItemKey).SetTag(Tags.Version, contribution.Version).SetTag(Tags.Source, $"{contribution.Source}");
        Measures.Answered(contribution, assignment.Value);
        return new(after, contribution.Version, now, AlreadySubmitted: false, beside);
    }

    /// <returns>The draft that stays; null when there is none.</returns>
    private async Task<Draft?> SettleDraftAsync(WorkChange change, Contribution sent, DraftSeen seen, CancellationToken cancellation)
    {
        Row<Draft>? draft = await work.DraftAsync(change.AssessmentId, sent.AssignmentId, cancellation);
        if (draft is null || !seen.IsSettledBy(sent, draft.Value))
        {
            return draft?.Value;
        }

        change.RemoveDraft(draft);
        return null;
    }

    private async Task KeepPicturesAsync(Assessment assessment, Contribution contribution, IReadOnlyList<PictureFile> given, CancellationToken cancellation)
    {
        var shown = RichTextPictures.Of(contribution.Body).Select(picture => picture.Sha256).ToHashSet();
        foreach (PictureFile picture in given.Where(picture => shown.Contains(picture.Sha256)))
        {
            await pictures.KeepAsync(assessment.Id, picture, cancellation);
        }
    }

    // A button pressed twice sends two submissions with one text; that is one version. After a return it is an answer again.
    private async Task<Contribution?> SameAsBeforeAsync(Assessment assessment, Assignment assignment, Contribution next, CancellationToken cancellation)
    {
        bool stands = assignment.State is AssignmentState.Submitted or AssignmentState.Accepted or AssignmentState.Merged;
        Contribution? newest = stands
            ? await work.ContributionAsync(assessment.Id, assignment.Id, assignment.LatestVersion, cancellation)
            : null;
        return newest is not null && SameAnswer.Is(newest, next) ? newest : null;
    }

    private async Task<SubmissionReceipt> KeepAsync(Assessment assessment, Assignment assignment, Contribution same, DraftSeen seen, CancellationToken cancellation)
    {
        var change = new WorkChange(assessment.Id);
        Draft? beside = await SettleDraftAsync(change, same, seen, cancellation);
        if (!change.IsEmpty)
        {
            await work.CommitAsync(change, cancellation);
        }

        return new(assignment, same.Version, same.SubmittedAt, AlreadySubmitted: true, beside);
    }

    private static Contribution Decide(Caller caller, AnswerInput input, Assignment assignment, DateTimeOffset now)
    {
        string markdown = AnswerRules.Markdown(input.Markdown);
        RichText body = AnswerRules.Body(input.Body ?? MarkdownAnswer.Parse(markdown));
        return new(
            assignment.StakeholderId,
            assignment.ItemKey,
            assignment.LatestVersion + 1,
            input.Body is null ? markdown : null,
            body,
            FieldRules.Optional("furtherAction", input.FurtherAction, FieldRules.MaxFurtherActionChars),
            FieldRules.Evidence(input.Evidence),
            input.Marking,
            AnswerRules.Level(input.Level),
            input.Source,
            now,
            caller.ObjectId);
    }

    internal static void TellCoordinators(
        WorkChange change, Assessment assessment, OutboxKind kind, Assignment about, string cause, DateTimeOffset now, string? text = null)
    {
        foreach (Coordinator coordinator in assessment.Coordinators)
        {
            change.Add(OutboxMessage.For(assessment, kind, coordinator.ObjectId, about.StakeholderId, [about.ItemKey], cause, now, text));
        }
    }
}
