using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Workflow.UseCases;

internal static class AssessmentTemplate
{
    /// <summary>The questionnaire an assessment was started from.</summary>
    /// <exception cref="RefusedException"><see cref="Refusal.UnknownTemplate"/>: it is no longer installed.</exception>
    public static Template Of(this TemplateCatalogue templates, Assessment assessment) => templates.Named(assessment.TemplateId);

    /// <exception cref="RefusedException"><see cref="Refusal.UnknownTemplate"/></exception>
    public static Template Named(this TemplateCatalogue templates, string? id) => templates.Find(id ?? "") ?? throw new RefusedException(
        Refusal.UnknownTemplate, ("template", id), ("allowed", string.Join(", ", templates.All.Select(known => known.Id))));
}
