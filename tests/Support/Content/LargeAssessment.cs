using System.Globalization;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Support.Content;

/// <summary>An assessment of any size; equal arguments give equal requests.</summary>
/// <param name="template">Whose items are asked.</param>
/// <param name="seed">Of the answers' text.</param>
public sealed class LargeAssessment(Template template, string language = Languages.English, int seed = 1)
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private readonly TemplateItem[] _items = [.. template.Items.Where(item => item.Parts.Count == 0)];

    /// <summary>The template with every item that has no parts, so many times.</summary>
    /// <param name="items">How many items there shall be.</param>
    public static Template Multiplied(Template template, int items)
    {
        TemplateItem[] once = [.. template.Headings.SelectMany(heading => heading.Items)];
        int times = (items + once.Length - 1) / once.Length;
        var headings = new List<TemplateHeading>();
        foreach (TemplateHeading heading in template.Headings)
        {
            headings.Add(new TemplateHeading(heading.Id, [.. heading.Items.SelectMany(item => Enumerable.Range(0, times).Select(copy => (item, copy))).Select(pair => Copy(pair.item, pair.copy))]));
        }

        return new Template("large", 1, headings, template.Languages.ToDictionary(entry => entry.Key, entry => entry.Value with { ItemTexts = Texts(entry.Value, headings) }));
    }

    /// <summary>What a master of so many contributions is made from, but for these.</summary>
    public MasterRequest Request(int contributions, int version = 1)
    {
        int people = Math.Max(1, (contributions + _items.Length - 1) / _items.Length);
        return new MasterRequest(
            Assessment(),
            template,
            [.. Enumerable.Range(0, people).Select(Person)],
            [],
            [],
            version,
            At.AddDays(version));
    }

    /// <param name="words">Of each contribution.</param>
    public IReadOnlyList<Contribution> Answers(int contributions, int words) => [.. Enumerable.Range(0, contributions).Select(number => Answer(number, words, 1))];

    /// <summary>The answer with this number, said differently in every version.</summary>
    public Contribution Answer(int number, int words, int version)
    {
        int own = (seed * 1_000_003) + (number * 31) + version;
        return new Contribution(
            PersonId(number / _items.Length), _items[number % _items.Length].Key, version, null, PlausibleAnswer.Of(own, words), "", [],
            Marking.Clear, null, ContributionSource.Card, At, "oid");
    }

    private static TemplateItem Copy(TemplateItem item, int copy) => new(string.Create(CultureInfo.InvariantCulture, $"{item.Key}.{copy + 1:D2}"), item.Label, []);

    private static Dictionary<string, string> Texts(TemplateLanguage language, IEnumerable<TemplateHeading> headings) =>
        headings.SelectMany(heading => heading.Items).ToDictionary(item => item.Key, item => $"{language.ItemTexts[item.Key[..item.Key.LastIndexOf('.')]]} ({item.Key})");

    private static string PersonId(int number) => string.Create(CultureInfo.InvariantCulture, $"p{number:D3}");

    private static Stakeholder Person(int number) => new(
        PersonId(number), $"Person {number + 1}", $"Ministry {number + 1}", StakeholderCategory.Ministry, Languages.English, "Etc/UTC", $"p{number}@example.org", null);

    private Assessment Assessment() => new(
        "tenant", seed.ToString("x32", CultureInfo.InvariantCulture), template.Id, template.Version, "National cybersecurity self-assessment", $"State {seed}", "2026", language,
        At.AddDays(60), At, "oid", [new Coordinator("oid", "Maria Silva", "maria@example.org")],
        [.. template.Items.Select(item => new ItemUse(item.Key, ItemUseKind.InScope))], ReminderPolicy.Default);
}
