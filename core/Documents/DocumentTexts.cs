using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents;

/// <summary>What is printed in documents, in six languages.</summary>
public static class DocumentTexts
{
    public static TextCatalogue Catalogue { get; } = TextCatalogue.Load(typeof(DocumentTexts).Assembly, "OfficeIntegration.Core.Documents.Texts");

    public static TextsInLanguage In(string language) => Catalogue.For(language);

    /// <summary>The text of a key in all six languages; for recognising what an editor kept.</summary>
    public static IEnumerable<string> InEveryLanguage(string key) => Languages.All.Select(language => In(language)[key]);
}
