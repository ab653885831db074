using Microsoft.AspNetCore.Http;

namespace OfficeIntegration.Functions.Answers;

/// <summary>What every answer tells a browser, errors among them: it is what it says it is, it is shown in nothing, and it asks for nothing.</summary>
public static class AnswerGuards
{
    private const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private const string OneYear = "max-age=31536000; includeSubDomains";

    /// <summary>Before the answer is written; a page of the web app puts its own policy in place.</summary>
    public static void Put(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Nothing;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (IsEncrypted(context.Request))
        {
            headers.StrictTransportSecurity = OneYear;
        }
    }

    // In Azure the encryption ends before the host, which says so in this header.
    private static bool IsEncrypted(HttpRequest request) =>
        request.IsHttps || string.Equals(request.Headers["X-Forwarded-Proto"], Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
}
