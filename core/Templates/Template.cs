namespace OfficeIntegration.Core.Templates;

/// <summary>
/// A questionnaire: headings, items and their texts per language, read from one folder under <c>templates/</c>.
/// Nothing outside that folder knows how many headings or items there are.
/// </summary>
/// <param name="Id">The folder's name, for example <c>un-64-211</c>.</param>
/// <param name="Version">Raised whenever a text changes; an assessment keeps the version it started with.</param>
/// <param name="Headings">In printing order.</param>
/// <param name="Languages">One entry for each of <see cref="Core.Languages.All"/>.</param>
public sealed record Template(
    string Id,
    int Version,
    IReadOnlyList<TemplateHeading> Headings,
    IReadOnlyDictionary<string, TemplateLanguage> Languages)
{
    /// <summary>Every item and every part of an item, in printing order.</summary>
    public IReadOnlyList<TemplateItem> Items { get; } =
        [.. Headings.SelectMany(heading => heading.Items).SelectMany(item => (IEnumerable<TemplateItem>)[item, .. item.Parts])];

    public TemplateLanguage In(string language) => Languages[language];

    public TemplateItem? Find(string itemKey) => Items.FirstOrDefault(item => item.Key == itemKey);

    /// <summary>The heading an item or part stands under.</summary>
    public TemplateHeading HeadingOf(string itemKey) =>
        Headings.First(heading => heading.Items.Any(item => item.Key == itemKey || item.Parts.Any(part => part.Key == itemKey)));
}

/// <param name="Id">Stable within the template, for example <c>B</c>.</param>
public sealed record TemplateHeading(string Id, IReadOnlyList<TemplateItem> Items);

/// <param name="Key">The same everywhere: table row, content control, card, audit entry. For example <c>05</c> or <c>05.b</c>.</param>
/// <param name="Label">What is printed before the text, for example <c>5.</c> or <c>(b)</c>.</param>
/// <param name="Parts">Separately answerable parts; a part has none of its own.</param>
public sealed record TemplateItem(string Key, string Label, IReadOnlyList<TemplateItem> Parts);

/// <summary>All the texts of a template in one language.</summary>
/// <param name="Provenance">Where the wording comes from; printed in every generated document.</param>
/// <param name="Title">Title of the instrument the questionnaire belongs to.</param>
/// <param name="Subtitle">Title of the questionnaire itself.</param>
/// <param name="Source">Citation, for example <c>A/RES/64/211</c>.</param>
/// <param name="Introduction">Paragraphs printed before the first heading, such as the note that use is voluntary.</param>
/// <param name="HeadingTitles">By heading id.</param>
/// <param name="ItemTexts">By item key, parts included.</param>
public sealed record TemplateLanguage(
    string Language,
    Provenance Provenance,
    string Title,
    string Subtitle,
    string Source,
    IReadOnlyList<string> Introduction,
    IReadOnlyDictionary<string, string> HeadingTitles,
    IReadOnlyDictionary<string, string> ItemTexts);

public enum ProvenanceStatus
{
    /// <summary>Verbatim from the official document.</summary>
    Official,

    /// <summary>Not compared with the official document; must be shown as such wherever it is printed.</summary>
    WorkingTranslation,
}

/// <param name="Note">A sentence in the language it belongs to.</param>
public sealed record Provenance(ProvenanceStatus Status, string Note);
