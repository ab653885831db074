namespace OfficeIntegration.Core.Templates;

/// <summary>One template with its sample, from <c>template.json</c>, <c>sample.json</c> and one file per language.</summary>
internal sealed record TemplateFolder(Template Template, TemplateSample Sample)
{
    private const string OutlineFile = "template.json";
    private const string SampleFile = "sample.json";

    /// <exception cref="TemplateRejectedException">A file is missing, is not expected, or cannot be used.</exception>
    public static TemplateFolder Read(string folder)
    {
        string name = Path.GetFileName(folder);
        JsonPlace Open(string file) => JsonPlace.Open(Path.Combine(folder, file), $"{name}/{file}");

        TemplateOutline outline = TemplateOutline.Read(Open(OutlineFile), name);
        var languages = Languages.All.ToDictionary(
            language => language,
            language => TemplateLanguageReader.Read(Open($"{language}.json"), language, outline));
        TemplateSample sample = new TemplateSampleReader(outline).Read(Open(SampleFile));
        RefuseOthers(folder, name);
        return new(new(outline.Id, outline.Version, outline.Headings, languages), sample);
    }

    private static void RefuseOthers(string folder, string name)
    {
        string[] expected = [OutlineFile, SampleFile, .. Languages.All.Select(language => $"{language}.json")];
        if (Directory.GetFiles(folder, "*.json").Select(Path.GetFileName).Except(expected).FirstOrDefault() is { } other)
        {
            throw new TemplateRejectedException($"{name}/{other}", "$", "the file belongs to no language of the product");
        }
    }
}
