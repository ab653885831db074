using System.Text.Json.Nodes;

namespace OfficeIntegration.Local.AppPackages;

/// <summary>The manifest, the files it names, and the web app it points at.</summary>
/// <param name="Manifest"><c>manifest.json</c>, read.</param>
/// <param name="Locales">Files named by the manifest that exist, by name.</param>
/// <param name="Folder">What relative paths in the manifest are relative to.</param>
internal sealed record ManifestPackage(JsonObject Manifest, Dictionary<string, JsonObject> Locales, string Folder)
{
    /// <summary>The functions app serves the build of <c>web/</c> here.</summary>
    public const string WebPath = "/app/";

    /// <summary>Reads a folder.</summary>
    /// <param name="filledIn">Each file's text after what stands there as an example has been replaced; null to leave it.</param>
    public static ManifestPackage Read(string folder, Func<string, string>? filledIn = null)
    {
        JsonObject manifest = ReadObject("manifest.json");
        return new(manifest, FilesOf(manifest).Where(file => File.Exists(Path.Combine(folder, file))).ToDictionary(file => file, ReadObject), folder);

        JsonObject ReadObject(string file)
        {
            string text = File.ReadAllText(Path.Combine(folder, file));
            return JsonNode.Parse(filledIn?.Invoke(text) ?? text)!.AsObject();
        }
    }

    public IEnumerable<(string Path, string Text)> Texts() => JsonTexts.In(Manifest);

    /// <summary>Where a page or picture of the web app lies on disk; null for an address outside the web app.</summary>
    public string? FileOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.AbsolutePath.StartsWith(WebPath, StringComparison.Ordinal)
            ? Path.Combine(Folder, "web", uri.AbsolutePath == WebPath ? "index.html" : Path.Combine("public", uri.AbsolutePath[WebPath.Length..]))
            : null;

    public static IEnumerable<string> FilesOf(JsonObject manifest) =>
        manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().Select(language => (string)language!["file"]!);
}
