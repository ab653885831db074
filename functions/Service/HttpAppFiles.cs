using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpAppFiles(Answering answering, AppFiles files)
{
    // Scripts: Office.js and the Teams library must come from Microsoft. Ancestors: every frame around the page is
    // asked, so Word on the web needs its own host and the sites that open it.
    private static readonly Dictionary<string, string> Guards = new()
    {
        ["Content-Security-Policy"] = string.Join("; ", (string[])
        [
            "default-src 'self'",
            "script-src 'self' https://appsforoffice.microsoft.com https://res.cdn.office.net",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com https://*.officeapps.live.com https://*.sharepoint.com 'self'",
        ]),
        ["Referrer-Policy"] = "no-referrer",
    };

    [Function(nameof(HttpAppFiles))]
    [Operation("Serves the web app: the Teams tab and the Word task pane.", Also = [304, 308], Refuses = [404], ForAnyone = true)]
    [GivesFile("*/*")]
    public Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "app/{*path}")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunForAnyoneAsync(request, async () => PathOf(request) switch
        {
            null => new MovedAnswer("/app/"),
            { } path => await files.FindAsync(path, cancellation) is { } file
                ? new FileAnswer(file.Content, file.ContentType) { ETag = file.ETag, CacheControl = "no-cache", Headers = Guards }
                : throw new RequestRefusedException(RequestRefusal.NoSuchFile),
        });

    /// <returns>Null for <c>/app</c> itself, below which no relative address works.</returns>
    private static string? PathOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/app", out PathString rest) && rest.HasValue ? rest.Value![1..] : null;
}
