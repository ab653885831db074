namespace OfficeIntegration.Core.Templates;

/// <summary>All templates there are: one per folder under <c>templates/</c>, read once at start-up.</summary>
public sealed class TemplateCatalogue
{
    private readonly Dictionary<string, TemplateSample> _samples;

    private TemplateCatalogue(IReadOnlyList<Template> all, Dictionary<string, TemplateSample> samples)
    {
        All = all;
        _samples = samples;
    }

    /// <summary>By id, in ordinal order; never empty.</summary>
    public IReadOnlyList<Template> All { get; }

    public Template? Find(string id) => All.FirstOrDefault(template => template.Id == id);

    /// <summary>The invented people and answers that come with a template of this catalogue.</summary>
    public TemplateSample SampleOf(Template template) => _samples[template.Id];

    /// <param name="folder">Holds one folder per template; files beside the folders are not read.</param>
    /// <exception cref="TemplateRejectedException">The first thing found that is not as the schemas describe it.</exception>
    public static TemplateCatalogue Load(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new TemplateRejectedException(folder, "$", "the folder is missing");
        }

        string[] folders = [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
        TemplateFolder[] read = [.. folders.Select(TemplateFolder.Read)];
        return read.Length > 0
            ? new([.. read.Select(one => one.Template)], read.ToDictionary(one => one.Template.Id, one => one.Sample))
            : throw new TemplateRejectedException(folder, "$", "the folder holds no template");
    }
}
