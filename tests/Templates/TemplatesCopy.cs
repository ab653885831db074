using OfficeIntegration.Core.Templates;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Templates;

/// <summary>A templates folder with one template in it that a test may damage.</summary>
internal sealed class TemplatesCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("templates-");

    public TemplatesCopy(string templateId)
    {
        Directory.CreateDirectory(PathOf(templateId));
        foreach (string file in Directory.GetFiles(Repository.PathOf("templates", templateId)))
        {
            File.Copy(file, PathOf(templateId, Path.GetFileName(file)));
        }
    }

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Replaces the first occurrence; the old text must be there.</summary>
    public void Replace(string file, string old, string replacement)
    {
        string text = File.ReadAllText(PathOf(file));
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} has no '{old}' to replace");
        File.WriteAllText(PathOf(file), text.Remove(at, old.Length).Insert(at, replacement));
    }

    public TemplateCatalogue Load() => TemplateCatalogue.Load(_folder.FullName);

    public void Dispose() => _folder.Delete(recursive: true);
}
