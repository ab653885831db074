using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>A coordinator answers a question: whoever asked gets the answer, and so do the other coordinators. The first answer stands.</summary>
public sealed class ReplyToQuestion(OpenAssessment open, WorkTable work, TimeProvider clock)
{
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownQuestion"/>, <see cref="Refusal.QuestionAnswered"/>, <see cref="Refusal.FieldMissing"/></exception>
    public Task<Question> RunAsync(Caller caller, string assessmentId, string questionId, string? reply, CancellationToken cancellation) =>
        DecideAgain.OnConflictAsync(() => OnceAsync(caller, assessmentId, questionId, reply, cancellation), cancellation);

    private async Task<Question> OnceAsync(Caller caller, string assessmentId, string questionId, string? reply, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsCoordinatorAsync(caller, assessmentId, cancellation)).Value;
        Row<Question> asked = await work.QuestionAsync(assessment.Id, questionId, cancellation) ?? throw new RefusedException(Refusal.UnknownQuestion);
        string text = FieldRules.Required("reply", reply, FieldRules.MaxReasonChars);
        if (asked.Value.Reply is { } earlier)
        {
            return earlier == text ? asked.Value : throw new RefusedException(Refusal.QuestionAnswered, ("name", asked.Value.RepliedBy));
        }

        DateTimeOffset now = clock.GetUtcNow();
        Question answered = asked.Value with { Reply = text, RepliedBy = NameOf(caller, assessment), RepliedAt = now };
        WorkChange change = new WorkChange(assessment.Id).Replace(asked, answered).Audit(now, AuditActions.AnsweredAQuestion, caller, answered.StakeholderId, ("question", answered.Id));
        Row<Stakeholder>? person = await work.StakeholderAsync(assessment.Id, answered.StakeholderId, cancellation);
        string[] others = [.. assessment.Coordinators.Where(coordinator => !Access.Same(coordinator.ObjectId, caller.ObjectId)).Select(coordinator => coordinator.ObjectId)];
        foreach (string recipient in person?.Value.ObjectId is { } asker ? others.Append(asker).Distinct(StringComparer.OrdinalIgnoreCase) : others)
        {
            change.Add(AskCoordinator.About(assessment, OutboxKind.Answer, recipient, answered, now));
        }

        await work.CommitAsync(change, cancellation);
        return answered;
    }

    private static string NameOf(Caller caller, Assessment assessment) =>
        assessment.Coordinators.FirstOrDefault(coordinator => Access.Same(coordinator.ObjectId, caller.ObjectId))?.Name ?? caller.Name ?? "";
}
