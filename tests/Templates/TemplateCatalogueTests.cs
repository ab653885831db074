using System.Security.Cryptography;
using System.Text;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Templates;

public sealed class TemplateCatalogueTests
{
    private static readonly TemplateCatalogue s_catalogue = TemplateCatalogue.Load(Repository.PathOf("templates"));

    public static TheoryData<string> Ids { get; } = [.. s_catalogue.All.Select(template => template.Id)];

    [Fact]
    public void Load_EveryFolder_IsATemplate() =>
        Assert.Equal(
            Directory.GetDirectories(Repository.PathOf("templates")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            s_catalogue.All.Select(template => template.Id));

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(s_catalogue.Find("no-such-template"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Find_EveryId_HasEveryLanguage(string id) =>
        Assert.Equal(Languages.All, s_catalogue.Find(id)!.Languages.Keys);

    [Theory]
    [MemberData(nameof(Ids))]
    public void In_EveryLanguage_HasTextsInPrintingOrder(string id)
    {
        Template template = s_catalogue.Find(id)!;
        Assert.All(Languages.All, language =>
        {
            Assert.Equal(template.Items.Select(item => item.Key), template.In(language).ItemTexts.Keys);
            Assert.Equal(template.Headings.Select(heading => heading.Id), template.In(language).HeadingTitles.Keys);
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void In_TwoLanguages_NeverTheSameText(string id)
    {
        Template template = s_catalogue.Find(id)!;
        Assert.All(template.Items, item =>
            Assert.Equal(Languages.All.Count, Languages.All.Select(language => template.In(language).ItemTexts[item.Key]).Distinct().Count()));
    }

    /// <summary>The annex of A/RES/64/211: eighteen items under seven headings, the fifth with four bullets.</summary>
    [Fact]
    public void UnResolution_Outline_IsTheAnnex()
    {
        Template template = s_catalogue.Find("un-64-211")!;

        Assert.Equal([4, 1, 2, 2, 3, 5, 1], template.Headings.Select(heading => heading.Items.Count));
        Assert.Equal(Enumerable.Range(1, 18).Select(number => $"{number:00}"), template.Headings.SelectMany(heading => heading.Items).Select(item => item.Key));
        Assert.Equal(["05.a", "05.b", "05.c", "05.d"], template.Find("05")!.Parts.Select(part => part.Key));
        Assert.Equal(["05"], template.Items.Where(item => item.Parts.Count > 0).Select(item => item.Key));
    }

    /// <summary>The Chinese text is the official one; a changed character must be a decision, with a new version of the template.</summary>
    [Fact]
    public void UnResolution_OfficialTexts_AreUnchanged()
    {
        TemplateLanguage texts = s_catalogue.Find("un-64-211")!.In(Languages.Chinese);
        string all = string.Join('\n', (IEnumerable<string>)[texts.Title, texts.Subtitle, texts.Source, .. texts.Introduction, .. texts.HeadingTitles.Values, .. texts.ItemTexts.Values]);

        Assert.Equal(
            "d30183c32b1b6227f74cd96d4614a483774901d8d0420a5a36fac433bb6f494e",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all))));
    }

    [Fact]
    public void UnResolution_OnlyChinese_IsOfficial() =>
        Assert.Equal(
            [Languages.Chinese],
            s_catalogue.Find("un-64-211")!.Languages.Values.Where(texts => texts.Provenance.Status == ProvenanceStatus.Official).Select(texts => texts.Language));

    [Theory]
    [MemberData(nameof(Ids))]
    public void SampleOf_EveryTemplate_IsPlainlyInvented(string id)
    {
        TemplateSample sample = s_catalogue.SampleOf(s_catalogue.Find(id)!);

        Assert.Contains("Sample", sample.Assessment.State, StringComparison.Ordinal);
        Assert.All(
            [.. sample.Stakeholders.Select(person => (person.Name, person.Email)), .. sample.Coordinators.Select(person => (person.Name, person.Email))],
            person =>
            {
                Assert.Matches("Sample|Exemple|Ejemplo|Mithal|Primerova|Shili|Fanli", person.Name);
                Assert.EndsWith("@example.org", person.Email, StringComparison.Ordinal);
            });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void SampleOf_EveryPerson_HasATimeZoneAndSomethingToDo(string id)
    {
        TemplateSample sample = s_catalogue.SampleOf(s_catalogue.Find(id)!);

        Assert.All(sample.Stakeholders, person =>
        {
            Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out _), person.TimeZone);
            Assert.Contains(sample.Assignments, assignment => assignment.StakeholderEmail == person.Email);
        });
    }

    /// <summary>On one machine all samples are one directory.</summary>
    [Fact]
    public void SampleOf_AllTemplates_SameAddressIsSamePerson()
    {
        (string Email, string ObjectId, string Name)[] people =
        [
            .. s_catalogue.All.Select(s_catalogue.SampleOf).SelectMany(sample =>
                sample.Coordinators.Select(person => (person.Email, person.ObjectId, person.Name))
                    .Concat(sample.Stakeholders.Select(person => (person.Email, person.ObjectId, person.Name)))).Distinct(),
        ];

        Assert.Distinct(people.Select(person => person.Email));
        Assert.Distinct(people.Select(person => person.ObjectId));
    }

    [Fact]
    public void SampleOf_UnResolution_CoversEveryCategoryLanguageAndUse()
    {
        TemplateSample sample = s_catalogue.SampleOf(s_catalogue.Find("un-64-211")!);

        Assert.Equal(Enum.GetValues<StakeholderCategory>(), sample.Stakeholders.Select(person => person.Category).Distinct().Order());
        Assert.Equal(Languages.All.Order(StringComparer.Ordinal), sample.Stakeholders.Select(person => person.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([ItemUseKind.NotUsed, ItemUseKind.NotApplicable], sample.ItemUses.Select(use => use.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<AssignmentRole>(), sample.Assignments.Select(assignment => assignment.Role).Distinct().Order());
        Assert.Contains(sample.Assignments, assignment => assignment.Answer?.Markdown.Contains("| --- |", StringComparison.Ordinal) == true);
        Assert.Contains(sample.Assignments, assignment => assignment.Answer?.Markdown.Contains("](https://", StringComparison.Ordinal) == true);
    }
}
