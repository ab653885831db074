using System.Text.Json;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.AddinManifest.Web;

/// <summary>What the web app says in one language.</summary>
internal sealed class WebTextsIn(string language)
{
    private readonly Dictionary<string, string> _texts =
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.PathOf("addin-manifest", "web", "src", "texts", $"{language}.json")))!;

    public string this[string key] => _texts[key];

    public string Format(string key, params (string Name, object Value)[] values) =>
        values.Aggregate(_texts[key], (text, value) => text.Replace($"{{{value.Name}}}", value.Value.ToString(), StringComparison.Ordinal));
}
