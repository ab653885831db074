using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="ItemKey">Null when it is about no item in particular.</param>
/// <param name="SubmissionId">The same for every delivery of the same question.</param>
public sealed record QuestionInput(string AssessmentId, string? ItemKey, string? Text, string SubmissionId);

/// <summary>A stakeholder asks the coordinators something; every one of them gets it. The same question delivered twice is one.</summary>
public sealed class AskCoordinator(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <exception cref="RefusedException"><see cref="Refusal.FieldMissing"/>, or the item is not the caller's.</exception>
    public Task<Question> RunAsync(Caller caller, QuestionInput input, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, input, cancellation), cancellation);

    private async Task<Question> OnceAsync(Caller caller, QuestionInput input, CancellationToken cancellation)
    {
        (Row<Assessment> assessment, Row<Stakeholder> person) = await open.AsStakeholderAsync(caller, input.AssessmentId, cancellation);
        string? item = input.ItemKey is null ? null : (await work.OwnAssignmentAsync(assessment.Value, person.Value, input.ItemKey, cancellation)).Value.ItemKey;
        string text = FieldRules.Required("question", input.Text, FieldRules.MaxReasonChars);
        string id = Ids.Derive("question", person.Value.Id, input.SubmissionId);
        if (await work.QuestionAsync(assessment.Value.Id, id, cancellation) is { } before)
        {
            return before.Value;
        }

        DateTimeOffset now = clock.GetUtcNow();
        var question = new Question(id, person.Value.Id, item, text, now);
        WorkChange change = new WorkChange(assessment.Value.Id).Add(question).Audit(now, AuditActions.AskedTheCoordinator, caller, person.Value.Id, ("question", id));
        foreach (Coordinator coordinator in assessment.Value.Coordinators)
        {
            change.Add(About(assessment.Value, OutboxKind.Question, coordinator.ObjectId, question, now));
        }

        await work.CommitAsync(change, cancellation);
        return question;
    }

    internal static OutboxMessage About(Assessment assessment, OutboxKind kind, string recipient, Question question, DateTimeOffset now) =>
        OutboxMessage.For(assessment, kind, recipient, question.StakeholderId, question.ItemKey is { } item ? [item] : [], question.Id, now) with { QuestionId = question.Id };
}
