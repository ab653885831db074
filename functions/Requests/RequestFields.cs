using System.Globalization;
using Microsoft.AspNetCore.Http;
using OfficeIntegration.Core.Workflow;

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

    private static string? Single(Microsoft.Extensions.Primitives.StringValues values) => values is [.., { Length: > 0 } last] ? last : null;
}
