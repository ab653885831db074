using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;

namespace OfficeIntegration.Functions.Requests;

/// <summary>Small things that come in the query or in a header.</summary>
internal static class RequestFields
{
    /// <returns>Null when it was not sent.</returns>
    public static string? IdempotencyKey(this HttpRequest request) => Single(request.Headers["Idempotency-Key"]);

    /// <returns>Null when it was not sent.</returns>
    public static string? QueryText(this HttpRequest request, string name) => Single(request.Query[name]);

    /// <exception cref="RefusedException">It is no positive number.</exception>
    public static int? QueryNumber(this HttpRequest request, string name) => request.QueryText(name) switch
    {
        null => null,
        { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 => number,
        _ => throw new RefusedException(Refusal.FieldInvalid, ("field", name), ("allowed", "1, 2, 3, …")),
    };

    /// <exception cref="RefusedException">It is neither zero nor a positive number.</exception>
    public static int? QueryCount(this HttpRequest request, string name) => request.QueryText(name) == "0" ? 0 : request.QueryNumber(name);

    /// <summary>The version that <c>If-Match: "v12"</c> names.</summary>
    /// <exception cref="RequestRefusedException"><see cref="RequestRefusal.VersionNotNamed"/></exception>
    public static int RequiredVersion(this HttpRequest request)
    {
        string tag = Single(request.Headers.IfMatch)?.Trim() ?? "";
        return tag.StartsWith("\"v", StringComparison.Ordinal) && tag.EndsWith('"')
            && int.TryParse(tag.AsSpan(2, tag.Length - 3), NumberStyles.None, CultureInfo.InvariantCulture, out int version)
                ? version
                : throw new RequestRefusedException(RequestRefusal.VersionNotNamed);
    }

    /// <summary>Which draft the caller's text was begun from.</summary>
    /// <returns>None when the caller does not say.</returns>
    /// <exception cref="RefusedException">The header names no moment.</exception>
    public static DraftSeen SeenDraft(this HttpRequest request) => Single(request.Headers.IfMatch) switch
    {
        null => DraftSeen.None,
        { } tag when DateTimeOffset.TryParse(tag.Trim('"'), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset savedAt) => new(savedAt),
        _ => throw new RefusedException(Refusal.FieldInvalid, ("field", "If-Match"), ("allowed", "\"2026-03-02T09:00:00.0000000+00:00\"")),
    };

    /// <summary>Whether the caller says, with If-None-Match, that it has what is tagged so.</summary>
    /// <param name="tag">With quotation marks.</param>
    public static bool Knows(this HttpRequest request, string tag) => request.GetTypedHeaders().IfNoneMatch
        .Any(known => known == EntityTagHeaderValue.Any || known.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));

    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) => values is [.., { Length: > 0 } last] ? last : null;
}
