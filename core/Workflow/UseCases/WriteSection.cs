using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.UseCases;

public sealed record SectionFile(Assessment Assessment, Stakeholder Stakeholder, byte[] Content);

/// <summary>Makes a stakeholder's section file: to the stakeholder, or to a coordinator who sends it by other means; auditors may read it, too.</summary>
public sealed class WriteSection(OpenAssessment open, WorkTable work, DocumentsTable documents, PicturesTable pictures, TemplateCatalogue templates, TimeProvider clock)
{
    /// <param name="stakeholderId">Null for the caller's own.</param>
    public async Task<SectionFile> RunAsync(Caller caller, string assessmentId, string? stakeholderId, CancellationToken cancellation)
    {
        (Assessment assessment, Stakeholder person) = await WhoseAsync(caller, assessmentId, stakeholderId, cancellation);
        Template template = templates.Of(assessment);
        var assignments = (await work.AssignmentsOfAsync(assessment.Id, person.Id, cancellation)).Select(row => row.Value)
            .Where(assignment => assignment.State is not (AssignmentState.Planned or AssignmentState.Delegated)).ToDictionary(assignment => assignment.ItemKey);
        var items = new List<SectionItem>();
        foreach (TemplateItem item in template.Items.Where(item => assignments.ContainsKey(item.Key)))
        {
            items.Add(await ItemAsync(assessment, assignments[item.Key], cancellation));
        }

        using var content = new MemoryStream();
        IReadOnlyDictionary<string, PictureFile> shown = await pictures.ShownInAsync(assessment.Id, items.Select(item => item.Answer), cancellation);
        SectionDocument.Write(
            new(assessment, template, person, items, (await documents.HeadAsync(assessment.Id, cancellation))?.Value ?? 0, clock.GetUtcNow(), shown), content);
        await work.CommitAsync(new WorkChange(assessment.Id).Audit(clock.GetUtcNow(), AuditActions.SectionMade, caller, person.Id, ("items", $"{items.Count}")), cancellation);
        return new(assessment, person, content.ToArray());
    }

    private async Task<(Assessment Assessment, Stakeholder Stakeholder)> WhoseAsync(Caller caller, string assessmentId, string? stakeholderId, CancellationToken cancellation)
    {
        if (stakeholderId is null)
        {
            (Row<Assessment> own, Row<Stakeholder> self) = await open.AsStakeholderAsync(caller, assessmentId, cancellation);
            return (own.Value, self.Value);
        }

        Assessment assessment = (await open.AsReaderAsync(caller, assessmentId, cancellation)).Value;
        Row<Stakeholder> person = await work.StakeholderAsync(assessment.Id, stakeholderId, cancellation)
            ?? throw new RefusedException(Refusal.UnknownStakeholder, ("stakeholder", stakeholderId));
        return (assessment, person.Value);
    }

    private async Task<SectionItem> ItemAsync(Assessment assessment, Assignment assignment, CancellationToken cancellation)
    {
        if (await work.DraftAsync(assessment.Id, assignment.Id, cancellation) is { } draft)
        {
            return new(assignment, MarkdownAnswer.Parse(draft.Value.Markdown), assignment.LatestVersion);
        }

        Contribution? newest = assignment.LatestVersion > 0
            ? await work.ContributionAsync(assessment.Id, assignment.Id, assignment.LatestVersion, cancellation)
            : null;
        return new(assignment, newest?.Body ?? RichText.Empty, assignment.LatestVersion);
    }
}
