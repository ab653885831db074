using System.Text.Json;

namespace OfficeIntegration.Local.Hosting;

/// <summary>The one setting of <c>host.json</c> that changes addresses.</summary>
internal static class HostJson
{
    /// <returns><c>extensions.http.routePrefix</c>; <c>api</c>, the host's default, when it is not set.</returns>
    public static string RoutePrefix(string path)
    {
        if (!File.Exists(path))
        {
            return "api";
        }

        using JsonDocument host = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        return host.RootElement.TryGetProperty("extensions", out JsonElement extensions)
            && extensions.TryGetProperty("http", out JsonElement http)
            && http.TryGetProperty("routePrefix", out JsonElement prefix)
                ? prefix.GetString() ?? ""
                : "api";
    }
}
