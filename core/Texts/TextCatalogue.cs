using System.Reflection;
using System.Text.Json;

namespace OfficeIntegration.Core.Texts;

/// <summary>
/// The texts of one room in the six languages, embedded as <c>Texts/&lt;language&gt;.json</c>: a flat object of
/// key and sentence, with <c>{name}</c> where a value goes in.
/// </summary>
public sealed class TextCatalogue
{
    private readonly Dictionary<string, IReadOnlyDictionary<string, string>> _byLanguage;

    private TextCatalogue(Dictionary<string, IReadOnlyDictionary<string, string>> byLanguage) => _byLanguage = byLanguage;

    /// <summary>Keys in the order of the English file.</summary>
    public IReadOnlyCollection<string> Keys => [.. _byLanguage[Languages.English].Keys];

    /// <param name="assembly">The assembly the files are embedded in.</param>
    /// <param name="folder">Logical name of the folder, for example <c>OfficeIntegration.Bot.Texts</c>.</param>
    /// <exception cref="InvalidOperationException">A language is missing, or has not the same keys as English.</exception>
    public static TextCatalogue Load(Assembly assembly, string folder)
    {
        var texts = Languages.All.ToDictionary(language => language, IReadOnlyDictionary<string, string> (language) => Read(assembly, $"{folder}.{language}.json"));
        foreach (string language in Languages.All)
        {
            string[] odd = [.. texts[language].Keys.Except(texts[Languages.English].Keys), .. texts[Languages.English].Keys.Except(texts[language].Keys)];
            if (odd.Length > 0)
            {
                throw new InvalidOperationException($"{folder}.{language}.json and the English file differ in: {string.Join(", ", odd)}");
            }
        }

        return new TextCatalogue(texts);
    }

    /// <summary>The texts in one of <see cref="Languages.All"/>; English for anything else.</summary>
    public TextsInLanguage For(string language) =>
        new(Languages.IsKnown(language) ? language : Languages.English, _byLanguage[Languages.IsKnown(language) ? language : Languages.English]);

    private static Dictionary<string, string> Read(Assembly assembly, string resource)
    {
        using Stream stream = assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded in {assembly.GetName().Name}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)
            ?? throw new InvalidOperationException($"{resource} is empty.");
    }
}
