using System.Net.Http.Headers;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>What every answer must tell a browser, whatever it answers.</summary>
internal static class AnswerHeaders
{
    private static readonly (string Name, Func<string, bool> IsGood)[] Wanted =
    [
        ("X-Content-Type-Options", value => value == "nosniff"),
        ("Referrer-Policy", value => value == "no-referrer"),
        ("Permissions-Policy", value => value.Contains("camera=()", StringComparison.Ordinal)),
        ("Content-Security-Policy", IsPolicy),
    ];

    /// <returns>What is missing or wrong; empty when nothing is.</returns>
    public static IEnumerable<string> Missing(ApiAnswer answer) =>
        Wanted.Where(one => !(ValuesOf(answer.Headers, one.Name) is [var value] && one.IsGood(value))).Select(one => one.Name);

    public static string[] ValuesOf(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out IEnumerable<string>? values) ? [.. values] : [];

    // Everything is forbidden that is not allowed by name, frames among it, and nothing is allowed that any page could add.
    private static bool IsPolicy(string policy) =>
        policy.StartsWith("default-src '", StringComparison.Ordinal)
        && policy.Contains("frame-ancestors ", StringComparison.Ordinal)
        && policy.Contains("base-uri 'none'", StringComparison.Ordinal)
        && !policy.Contains("unsafe", StringComparison.Ordinal)
        && !policy.Contains(" *;", StringComparison.Ordinal);
}
