using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <summary>Where an assessment stands, for its coordinators and auditors.</summary>
public sealed class GetStatus(OpenAssessment open, WorkTable work, DocumentsTable documents, ReadReach reach, TemplateCatalogue templates)
{
    /// <summary>Where the record stands, which everything that people do appends to: as long as it stands there, a status is no news.</summary>
    /// <returns>Null before the first entry.</returns>
    public async Task<AuditAnchor?> RecordedAsync(Caller caller, string assessmentId, CancellationToken cancellation) =>
        await work.AnchorAsync((await open.AsReaderAsync(caller, assessmentId, cancellation)).Value.Id, cancellation);

    /// <param name="language">Of the texts; null for the assessment's.</param>
    public async Task<StatusReport> RunAsync(Caller caller, string assessmentId, string? language, CancellationToken cancellation)
    {
        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        Template template = templates.Of(assessment);
        Row<int>? head = await documents.HeadAsync(assessment.Id, cancellation);
        Stakeholder[] people = [.. (await work.StakeholdersAsync(assessment.Id, cancellation)).Select(row => row.Value)];
        Assignment[] assignments = [.. (await work.AssignmentsAsync(assessment.Id, cancellation)).Select(row => row.Value)];
        return StatusReport.Of(
            assessment,
            template,
            people,
            assignments,
            head is null ? null : await documents.VersionAsync(assessment.Id, head.Value, cancellation),
            [.. (await work.ConflictsAsync(assessment.Id, cancellation)).Select(row => row.Value)],
            language is null ? assessment.Language : Languages.Nearest(language)) with
        {
            MayAct = Access.IsCoordinator(assessment, caller),
            Reach = await reach.OfAsync(assessment, people, assignments, cancellation),
        };
    }
}
