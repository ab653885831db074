using System.Text.RegularExpressions;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Texts;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents;

public sealed partial class DocumentTextsTests
{
    private static readonly string[] Families = ["month.", "state.", "category.", "provenance."];

    [Fact]
    public void Keys_AreAllUsed()
    {
        string source = string.Concat(Directory.EnumerateFiles(Repository.PathOf("core"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.DoesNotContain(DocumentTexts.Catalogue.Keys, key => !source.Contains($"\"{key}\"", StringComparison.Ordinal) && !Families.Any(family => key.StartsWith(family, StringComparison.Ordinal)));
    }

    [Fact]
    public void Texts_HaveTheSamePlaceholdersInEveryLanguage()
    {
        TextsInLanguage english = DocumentTexts.In(Languages.English);
        foreach (string language in Languages.All)
        {
            Assert.All(DocumentTexts.Catalogue.Keys, key => Assert.Equal(Names(english[key]), Names(DocumentTexts.In(language)[key])));
        }
    }

    [Fact]
    public void Texts_AreTranslated()
    {
        TextsInLanguage english = DocumentTexts.In(Languages.English);
        string[] sentences = [.. DocumentTexts.Catalogue.Keys.Where(key => Placeholder().Replace(english[key], "").Length > 20)];

        Assert.All(Languages.All.Except([Languages.English]), language => Assert.DoesNotContain(sentences, key => DocumentTexts.In(language)[key] == english[key]));
    }

    private static IEnumerable<string> Names(string text) => Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();
}
