using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Texts;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>What stands where a picture cannot.</summary>
internal static class LeftOutPicture
{
    /// <param name="description">May be null or empty.</param>
    public static string Note(TextsInLanguage texts, string? description) => XmlText.Line(description) is { Length: > 0 } words
        ? texts.Format("pictureLeftOutNamed", ("description", words))
        : texts["pictureLeftOut"];
}
