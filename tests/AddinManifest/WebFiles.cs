using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.AddinManifest;

/// <summary>The files of <c>addin-manifest/web</c> by name, read as text; a test may change them.</summary>
internal sealed class WebFiles
{
    private static readonly string s_folder = Path.Combine(ManifestPackage.CheckedInFolder, "web");

    public Dictionary<string, string> ByName { get; } = new[] { "*.html", "*.js", "*.css", "*.json" }
        .SelectMany(pattern => Directory.GetFiles(s_folder, pattern))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    public string Scripts => string.Join('\n', ByName.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)).Select(file => file.Value));

    public JsonObject Texts => JsonNode.Parse(ByName["texts.json"])!.AsObject();

    public static bool Exists(string relative) => File.Exists(Path.Combine(s_folder, relative));

    public static IEnumerable<string> Matches(string text, Regex pattern) => pattern.Matches(text).Select(match => match.Groups[1].Value);
}
