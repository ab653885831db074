using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Functions.Assessments;

/// <summary>An assessment as its coordinators and auditors see it.</summary>
public sealed record AssessmentView(
    string Id,
    string Title,
    string State,
    string Cycle,
    string Language,
    DateTimeOffset DueAt,
    string TemplateId,
    int TemplateVersion,
    DateTimeOffset CreatedAt,
    IReadOnlyList<Coordinator> Coordinators,
    IReadOnlyList<Auditor> Auditors,
    ReminderPolicy Reminders,
    string? PreviousAssessmentId)
{
    public static AssessmentView Of(Assessment assessment) => new(
        assessment.Id,
        assessment.Title,
        assessment.State,
        assessment.Cycle,
        assessment.Language,
        assessment.DueAt,
        assessment.TemplateId,
        assessment.TemplateVersion,
        assessment.CreatedAt,
        assessment.Coordinators,
        assessment.Auditors,
        assessment.Reminders,
        assessment.PreviousAssessmentId);
}
