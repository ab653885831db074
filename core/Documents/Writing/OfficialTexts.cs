using System.Runtime.CompilerServices;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Templates;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>The official texts of a template as they are printed, with what they are known by when every carrier is gone.</summary>
internal static class OfficialTexts
{
    private static readonly ConditionalWeakTable<TemplateLanguage, Dictionary<string, OfficialText>> Known = [];

    /// <returns>By item key.</returns>
    public static IReadOnlyDictionary<string, OfficialText> Of(Template template, TemplateLanguage language) =>
        Known.GetValue(language, known => template.Items.ToDictionary(item => item.Key, item => Of(item, known)));

    public static string Line(TemplateItem item, TemplateLanguage language) => $"{item.Label} {XmlText.Line(language.ItemTexts[item.Key])}";

    private static OfficialText Of(TemplateItem item, TemplateLanguage language)
    {
        string text = Line(item, language).Trim();
        return new OfficialText(RichTextDigest.Of(text), TextFingerprint.Of(text));
    }
}

/// <param name="Digest">Of the words.</param>
internal sealed record OfficialText(string Digest, TextFingerprint Fingerprint);
