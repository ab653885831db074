using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Assessments;

public sealed record AssessmentListView(IReadOnlyList<OwnAssessmentView> Assessments);

/// <summary>What a person is in an assessment; whoever is several things counts as the first of these.</summary>
public enum Part
{
    Coordinator,
    Auditor,
    Stakeholder,
}

public sealed record OwnAssessmentView(
    string Id, string Title, string State, string Cycle, string Language, DateTimeOffset DueAt, string TemplateId, Part Role)
{
    public static OwnAssessmentView Of(OwnAssessment own)
    {
        Assessment assessment = own.Assessment;
        return new(
            assessment.Id,
            assessment.Title,
            assessment.State,
            assessment.Cycle,
            assessment.Language,
            assessment.DueAt,
            assessment.TemplateId,
            own.IsCoordinator ? Part.Coordinator : own.Standing.Audits ? Part.Auditor : Part.Stakeholder);
    }
}
