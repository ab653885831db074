using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Functions.Assessments;

public sealed record TemplateListView(IReadOnlyList<TemplateView> Templates);

/// <summary>A questionnaire in one language.</summary>
public sealed record TemplateView(
    string Id, int Version, string Language, string Title, string Subtitle, string Source, Provenance Provenance, IReadOnlyList<TemplateHeadingView> Headings)
{
    public static TemplateView Of(Template template, string language)
    {
        TemplateLanguage texts = template.In(language);
        return new(
            template.Id,
            template.Version,
            language,
            texts.Title,
            texts.Subtitle,
            texts.Source,
            texts.Provenance,
            [.. template.Headings.Select(heading => new TemplateHeadingView(heading.Id, texts.HeadingTitles[heading.Id], [.. heading.Items.SelectMany(item => ItemsOf(item, texts))]))]);
    }

    private static IEnumerable<TemplateItemView> ItemsOf(TemplateItem item, TemplateLanguage texts) =>
    [
        new(item.Key, item.Label, texts.ItemTexts[item.Key], null),
        .. item.Parts.Select(part => new TemplateItemView(part.Key, part.Label, texts.ItemTexts[part.Key], item.Key)),
    ];
}

/// <param name="Items">Items and their parts, in printing order.</param>
public sealed record TemplateHeadingView(string Id, string Title, IReadOnlyList<TemplateItemView> Items);

/// <param name="PartOf">Key of the item this one is a part of; null when it is none.</param>
public sealed record TemplateItemView(string Key, string Label, string Text, string? PartOf);
