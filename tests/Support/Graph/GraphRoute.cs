using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>What the service does under one address.</summary>
/// <param name="template">Method and path with places, for example <c>GET /users/{user}/manager</c>.</param>
/// <param name="isOpen">The address itself is the permission, and no token may come with it.</param>
public sealed class GraphRoute(string template, Func<GraphRequest, GraphAnswer> answer, bool isOpen = false)
{
    private readonly Regex _pattern = new($"^{Regex.Replace(Regex.Escape(template), @"\\\{(\w+)}", "(?<$1>[^/]+?)")}$", RegexOptions.ExplicitCapture);

    public string Template { get; } = template;

    public bool IsOpen { get; } = isOpen;

    /// <returns>Null for another address.</returns>
    public IReadOnlyDictionary<string, string>? Match(string method, string path)
    {
        Match match = _pattern.Match($"{method} {path}");
        return match.Success ? match.Groups.Keys.Where(key => !int.TryParse(key, out _)).ToDictionary(key => key, key => Uri.UnescapeDataString(match.Groups[key].Value)) : null;
    }

    public GraphAnswer Answer(GraphRequest request) => answer(request);
}
