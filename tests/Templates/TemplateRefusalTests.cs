using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Tests.Templates;

public sealed class TemplateRefusalTests
{
    private const string Id = "quick-check";

    public static TheoryData<string, string, string, string, string> Outlines { get; } = new()
    {
        { "\"id\": \"quick-check\"", "\"id\": \"quick-look\"", "template.json at $.id", "the id is 'quick-look' and the folder is named 'quick-check'", "id is not the folder's name" },
        { "\"id\": \"quick-check\"", "\"id\": \"Quick Check\"", "template.json at $.id", "'Quick Check' is no template id", "id syntax" },
        { "\"version\": 1", "\"version\": \"1\"", "template.json at $.version", "this must be a number, and it is String", "wrong type" },
        { "\"version\": 1", "\"version\": 0", "template.json at $.version", "a whole one from 1", "number too small" },
        { "\"version\": 1", "\"version\": 1.5", "template.json at $.version", "a whole one from 1", "no whole number" },
        { "\"version\": 1,", "", "template.json at $:", "the field 'version' is missing", "missing field" },
        { "\"version\": 1", "\"version\": 1, \"colour\": \"blue\"", "template.json at $.colour", "there is no such field; known are id, version, headings", "unknown field" },
        { "\"version\": 1", "\"version\": 1, \"version\": 2", "template.json at $.version", "the name stands here twice", "duplicate property" },
        { "\"key\": \"A2\"", "\"key\": \"A1\"", "template.json at $.headings[0].items[1].key", "the key 'A1' stands here a second time", "duplicate key" },
        { "\"key\": \"A2\"", "\"key\": \"a1\"", "template.json at $.headings[0].items[1].key", "the key 'a1' stands here a second time", "duplicate key but for case" },
        { "\"key\": \"B2.ii\"", "\"key\": \"B2.i\"", "template.json at $.headings[1].items[1].parts[1].key", "the key 'B2.i' stands here a second time", "duplicate key of a part" },
        { "\"id\": \"B\"", "\"id\": \"A\"", "template.json at $.headings[1].id", "the key 'A' stands here a second time", "duplicate heading" },
        { "\"key\": \"A1\"", "\"key\": \"A 1\"", "template.json at $.headings[0].items[0].key", "'A 1' is no key", "key with a space" },
        { "\"key\": \"A1\"", "\"key\": \"A.1.2\"", "template.json at $.headings[0].items[0].key", "'A.1.2' is no key", "key with two dots" },
        { "\"key\": \"A1\"", "\"key\": \"А1\"", "template.json at $.headings[0].items[0].key", "'А1' is no key", "key in Cyrillic" },
        { "\"key\": \"A1\"", "\"key\": \"A1234567890123456\"", "template.json at $.headings[0].items[0].key", "16 characters at most", "key of 17 characters" },
        { "\"label\": \"A1\"", "\"label\": \" \"", "template.json at $.headings[0].items[0].label", "the text is empty", "empty label" },
        { "\"label\": \"A1\"", "\"label\": \"A1\\u0000\"", "template.json at $.headings[0].items[0].label", "control character", "control character" },
        { "\"label\": \"A1\"", "\"label\": \"\\ud800\"", "template.json at $.headings[0].items[0].label", "surrogate", "half a surrogate pair" },
        { "\"label\": \"A1\"", "\"label\": \"A1\", \"$schema\": \"x\"", "template.json at $.headings[0].items[0]['$schema']", "there is no such field", "schema reference inside" },
        { "\"headings\": [", "\"headings\": [], \"rest\": [", "template.json at $.rest", "there is no such field", "list moved away" },
        { "\"version\": 1,", "\"version\": 1", "template.json at line 5", "this is not JSON", "broken JSON" },
    };

    public static TheoryData<string, string, string, string, string> LanguageFiles { get; } = new()
    {
        { "\"language\": \"fr\"", "\"language\": \"en\"", "fr.json at $.language", "the language is 'en' and the file is named 'fr.json'", "other language" },
        { "\"working-translation\"", "\"draft\"", "fr.json at $.provenance.status", "'draft' is none of official, working-translation", "unknown status" },
        { "\"B2.ii\": ", "\"B2.iii\": ", "fr.json at $.itemTexts:", "the item 'B2.ii' has no text", "missing item text" },
        { "\"B2.ii\": ", "\"B4\": \"De trop\", \"B2.ii\": ", "fr.json at $.itemTexts.B4", "template.json has no item 'B4'", "extra item text" },
        { "\"B2.ii\": ", "\"B2.i\": ", "fr.json at $.itemTexts['B2.i']", "the name stands here twice", "duplicate text" },
        { "\"B\": ", "\"C\": ", "fr.json at $.headingTitles:", "the heading 'B' has no text", "missing heading title" },
        { "\"B\": ", "\"C\": \"De trop\", \"B\": ", "fr.json at $.headingTitles.C", "template.json has no heading 'C'", "extra heading title" },
        { "\"Avant un incident\"", "\"\"", "fr.json at $.headingTitles.A", "the text is empty", "empty text" },
        { "\"Avant un incident\"", "\"Avant\\nun incident\"", "fr.json at $.headingTitles.A", "line break", "line break" },
        { "\"Avant un incident\"", "null", "fr.json at $.headingTitles.A", "this must be a text, and it is Null", "null" },
        { "\"subtitle\"", "\"subtitel\"", "fr.json at $.subtitel", "there is no such field", "misspelt field" },
    };

    public static TheoryData<string, string, string, string, string> Samples { get; } = new()
    {
        { "\"itemKey\": \"A2\"", "\"itemKey\": \"A9\"", "sample.json at $.assignments[1].itemKey", "template.json has no item 'A9'", "unknown item" },
        { "\"itemKey\": \"A2\"", "\"itemKey\": \"B2.ii\"", "sample.json at $.assignments[1].itemKey", "the item 'B2.ii' is not in scope", "item out of scope" },
        { "\"itemKey\": \"A2\"", "\"itemKey\": \"A1\"", "sample.json at $.assignments[1]:", "the item 'A1' has a second lead", "two leads" },
        { "\"itemKey\": \"A2\"", "\"itemKey\": \"B1\"", "sample.json at $.assignments[2]:", "'omar.mithal@example.org' is asked for the item 'B1' a second time", "asked twice" },
        { "\"role\": \"Lead\"", "\"role\": \"Contributor\"", "sample.json at $.assignments:", "the item 'A1' is in scope and has no lead", "no lead" },
        { "\"role\": \"Lead\"", "\"role\": \"Reviewer\"", "sample.json at $.assignments[0]:", "a reviewer has none", "reviewer with an answer" },
        { "\"stakeholder\": \"grace", "\"stakeholder\": \"nobody", "sample.json at $.assignments[0].stakeholder", "no stakeholder has the address 'nobody.sample@example.org'", "unknown person" },
        { "\"email\": \"omar.mithal@example.org\"", "\"email\": \"grace.sample@example.org\"", "sample.json at $.stakeholders[1].email", "the address 'grace.sample@example.org' stands here a second time", "two people of one address" },
        { "4000-8000-000000000002", "4000-8000-000000000001", "sample.json at $.stakeholders[1].objectId", "stands here a second time", "two people of one id" },
        { "7c0de5a1-2000-4000-8000-000000000002", "2", "sample.json at $.stakeholders[1].objectId", "'2' is no object id", "no id" },
        { "\"category\": \"Industry\"", "\"category\": \"industry\"", "sample.json at $.stakeholders[2].category", "'industry' is none of Ministry, OtherGovernment", "unknown category" },
        { "\"decidedBy\": \"Carol Sample\"", "\"decidedBy\": \"\"", "sample.json at $.itemUses[0].decidedBy", "the text is empty", "nobody decided" },
        { "\"kind\": \"NotUsed\"", "\"kind\": \"InScope\"", "sample.json at $.itemUses[0].kind", "'InScope' is none of NotUsed, NotApplicable", "in scope by name" },
        { "https://www.example.org", "http://www.example.org", "sample.json at $.assignments[5].answer.evidence[0]", "is no https address", "http address" },
        { "\"level\": 3", "\"level\": 6", "sample.json at $.assignments[0].answer.level", "from 0 to 5", "level too high" },
        { "\"marking\": \"GREEN\"", "\"marking\": \"Green\"", "sample.json at $.assignments[0].answer.marking", "'Green' is none of CLEAR, GREEN, AMBER, AMBER+STRICT, RED", "unknown marking" },
    };

    [Theory]
    [MemberData(nameof(Outlines))]
    public void Load_DamagedOutline_SaysWhereAndWhy(string old, string replacement, string place, string reason, string why) =>
        Refuses("template.json", old, replacement, place, reason, why);

    [Theory]
    [MemberData(nameof(LanguageFiles))]
    public void Load_DamagedLanguage_SaysWhereAndWhy(string old, string replacement, string place, string reason, string why) =>
        Refuses("fr.json", old, replacement, place, reason, why);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Load_DamagedSample_SaysWhereAndWhy(string old, string replacement, string place, string reason, string why) =>
        Refuses("sample.json", old, replacement, place, reason, why);

    [Fact]
    public void Load_NotUsedWithoutDecider_IsRefused()
    {
        using var templates = new TemplatesCopy(Id);
        templates.Replace($"{Id}/sample.json", ",\n      \"decidedBy\": \"Carol Sample\"", "");

        Assert.Equal(
            "quick-check/sample.json at $.itemUses[0]: an item is not used by decision, and 'decidedBy' is missing.",
            Assert.Throws<TemplateRejectedException>(templates.Load).Message);
    }

    [Theory]
    [InlineData("template.json")]
    [InlineData("sample.json")]
    [InlineData("zh-Hans.json")]
    public void Load_MissingFile_IsNamed(string file)
    {
        using var templates = new TemplatesCopy(Id);
        File.Delete(templates.PathOf(Id, file));

        Assert.Equal($"quick-check/{file} at $: the file is missing.", Assert.Throws<TemplateRejectedException>(templates.Load).Message);
    }

    [Fact]
    public void Load_FileOfAnotherLanguage_IsRefused()
    {
        using var templates = new TemplatesCopy(Id);
        File.WriteAllText(templates.PathOf(Id, "de.json"), "{}");

        Assert.Equal(
            "quick-check/de.json at $: the file belongs to no language of the product.",
            Assert.Throws<TemplateRejectedException>(templates.Load).Message);
    }

    [Fact]
    public void Load_FolderUnderAnotherName_IsRefused()
    {
        using var templates = new TemplatesCopy(Id);
        Directory.Move(templates.PathOf(Id), templates.PathOf("renamed"));

        TemplateRejectedException refused = Assert.Throws<TemplateRejectedException>(templates.Load);

        Assert.Equal(("renamed/template.json", "$.id"), (refused.File, refused.Place));
    }

    [Fact]
    public void Load_FolderWithoutTemplates_IsRefused()
    {
        using var templates = new TemplatesCopy(Id);
        Directory.Delete(templates.PathOf(Id), recursive: true);

        Assert.Equal("the folder holds no template", Assert.Throws<TemplateRejectedException>(templates.Load).Reason);
    }

    [Fact]
    public void Load_NoSuchFolder_IsRefused() =>
        Assert.Equal("the folder is missing", Assert.Throws<TemplateRejectedException>(() => TemplateCatalogue.Load("no-such-folder")).Reason);

    private static void Refuses(string file, string old, string replacement, string place, string reason, string why)
    {
        using var templates = new TemplatesCopy(Id);
        templates.Replace($"{Id}/{file}", old, replacement);

        TemplateRejectedException refused = Assert.Throws<TemplateRejectedException>(templates.Load);

        Assert.True(
            refused.Message.StartsWith($"{Id}/{place}", StringComparison.Ordinal) && refused.Reason.Contains(reason, StringComparison.Ordinal),
            $"{why}: {refused.Message}");
    }
}
