using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents;

/// <summary>180 items and 1,000 answers.</summary>
internal static class LargeMaster
{
    private const int Items = 180;
    private const int Answers = 1_000;

    public static MasterRequest Request()
    {
        MasterRequest small = SampleDocuments.Master();
        TemplateItem[] items = [.. Enumerable.Range(1, Items).Select(number => new TemplateItem($"{number:D3}", $"{number}.", []))];
        TemplateLanguage language = small.Template.In(Languages.English) with { ItemTexts = items.ToDictionary(item => item.Key, item => $"Describe the arrangements for area {item.Key} and how they are kept.") };
        var template = new Template("large", 1, [new TemplateHeading("A", items)], new Dictionary<string, TemplateLanguage> { [Languages.English] = language });
        Stakeholder[] people = [.. Enumerable.Range(0, 40).Select(number => SampleDocuments.People[0] with { Id = $"p{number}", Name = $"Person {number}" })];
        Contribution[] answers =
        [
            .. Enumerable.Range(0, Answers).Select(number => SampleDocuments.Answer($"p{number % 40}", $"{(number / 40 * 7 + number) % Items + 1:D3}", 1, SampleDocuments.Rich + $"\n\nAnswer {number}.")),
        ];
        return small with
        {
            Template = template,
            Stakeholders = people,
            Assignments = [],
            Accepted = answers,
            Assessment = small.Assessment with { ItemUses = [.. items.Select(item => new ItemUse(item.Key, ItemUseKind.InScope))] },
        };
    }

    public static IReadOnlyList<Contribution> WithOneNewer(MasterRequest request) =>
        [request.Accepted[0] with { Version = 2, Body = Core.Documents.Content.MarkdownAnswer.Parse("Newer.") }, .. request.Accepted.Skip(1)];
}
