using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow.UseCases;

/// <param name="Text">The item's official text in the stakeholder's language.</param>
public sealed record MyItem(Assessment Assessment, Stakeholder Stakeholder, TemplateItem Item, string Text, Provenance Provenance, Assignment Assignment);

/// <summary>What a person is asked for, over all assessments, in printing order.</summary>
public sealed class MyItems(ListAssessments list, WorkTable work, TemplateCatalogue templates)
{
    /// <param name="language">Of the texts; null for the language each assessment knows the person by.</param>
    public async Task<IReadOnlyList<MyItem>> RunAsync(Caller caller, string? language, CancellationToken cancellation)
    {
        var items = new List<MyItem>();
        foreach (OwnAssessment own in await list.RunAsync(caller, cancellation))
        {
            if (own.Stakeholder is { } self && templates.Find(own.Assessment.TemplateId) is { } template)
            {
                items.AddRange(Of(own.Assessment, self, template, await work.AssignmentsOfAsync(own.Assessment.Id, self.Id, cancellation), language ?? self.Language));
            }
        }

        return items;
    }

    /// <summary>Of one assessment, for a message about it.</summary>
    public IReadOnlyList<MyItem> Of(AskedPerson asked, string language) =>
        templates.Find(asked.Assessment.TemplateId) is { } template ? [.. Of(asked.Assessment, asked.Person, template, asked.Assignments, language)] : [];

    private static IEnumerable<MyItem> Of(
        Assessment assessment, Stakeholder self, Template template, IReadOnlyList<Row<Assignment>> assignments, string language)
    {
        var byItem = assignments.Where(row => row.Value.State != AssignmentState.Planned).ToDictionary(row => row.Value.ItemKey, row => row.Value);
        TemplateLanguage texts = template.In(language);
        return template.Items
            .Where(item => byItem.ContainsKey(item.Key))
            .Select(item => new MyItem(assessment, self, item, texts.ItemTexts[item.Key], texts.Provenance, byItem[item.Key] with { Note = AssignmentNote.For(byItem[item.Key], language) }));
    }
}
