using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Stakeholder">Who asked.</param>
/// <param name="ItemText">The item's official text; null when the question is about none in particular.</param>
/// <param name="IsAsker">The caller asked it.</param>
/// <param name="CanReply">The caller coordinates, and nobody has answered yet.</param>
public sealed record QuestionView(Assessment Assessment, Stakeholder Stakeholder, Question Question, string? ItemText, bool IsAsker, bool CanReply);

/// <summary>Shows a question with its answer to whoever asked it, to the coordinators and to auditors.</summary>
public sealed class ReadQuestion(OpenAssessment open, WorkTable work, TemplateCatalogue templates)
{
    /// <param name="language">Of the texts; null for the assessment's.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownQuestion"/>: there is none, or it is somebody else's.</exception>
    public async Task<QuestionView> RunAsync(Caller caller, string assessmentId, string? questionId, string? language, CancellationToken cancellation)
    {
        (Assessment assessment, Standing standing) = await open.AsParticipantAsync(caller, assessmentId, cancellation);
        Question question = (await work.QuestionAsync(assessment.Id, questionId ?? "", cancellation))?.Value ?? throw new RefusedException(Refusal.UnknownQuestion);
        Stakeholder? self = standing.Stakeholder;
        if (!standing.ReadsAll && self?.Id != question.StakeholderId)
        {
            throw new RefusedException(Refusal.UnknownQuestion);
        }

        Stakeholder person = self?.Id == question.StakeholderId ? self : (await work.StakeholderAsync(assessment.Id, question.StakeholderId, cancellation))!.Value;
        string? text = question.ItemKey is { } item ? templates.Of(assessment).In(language ?? assessment.Language).ItemTexts[item] : null;
        return new(assessment, person, question, text, self?.Id == question.StakeholderId, standing.Coordinates && question.Reply is null);
    }
}
