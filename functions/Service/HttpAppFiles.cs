using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.OpenApi;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Service;

public sealed class HttpAppFiles(Answering answering, AppFiles files)
{
    private const string Page = "text/html; charset=utf-8";

    [Function(nameof(HttpAppFiles))]
    [Operation("Serves the web app: the Teams tab and the Word task pane.", Also = [304, 308], Refuses = [404], ForAnyone = true)]
    [GivesFile("*/*")]
    public Task<IActionResult> Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "app/{*path}")] HttpRequest request, CancellationToken cancellation) =>
        answering.RunForAnyoneAsync(request, async () => PathOf(request) switch
        {
            null => new MovedAnswer("/app/"),
            { } path => await files.FindAsync(path, EncodingsOf(request), cancellation) is { } file
                ? file.ContentType == Page ? PageAnswer(file) : FileAnswer(file)
                : throw new RequestRefusedException(RequestRefusal.NoSuchFile),
        });

    // Never the same twice, so that there is nothing to compare with a copy.
    private static FileAnswer PageAnswer(AppFile file)
    {
        string nonce = AppPage.NewNonce();
        return new(AppPage.With(nonce, file.Content), file.ContentType) { CacheControl = "no-cache", Headers = Guards(nonce) };
    }

    private static FileAnswer FileAnswer(AppFile file)
    {
        Dictionary<string, string> headers = Guards(nonce: null);
        if (file.IsPacked)
        {
            headers["Vary"] = "Accept-Encoding";
        }

        if (file.Encoding is { } encoding)
        {
            headers["Content-Encoding"] = encoding;
        }

        return new(file.Content, file.ContentType)
        {
            ETag = file.ETag,
            CacheControl = file.Lasts ? "public, max-age=31536000, immutable" : "no-cache",
            Headers = headers,
        };
    }

    private static Dictionary<string, string> Guards(string? nonce) => new()
    {
        ["Content-Security-Policy"] = AppPage.PolicyOf(nonce),
    };

    private static string[] EncodingsOf(HttpRequest request) =>
        [.. request.GetTypedHeaders().AcceptEncoding.Where(entry => entry.Quality is null or > 0).Select(entry => entry.Value.ToString())];

    /// <returns>Null for <c>/app</c> itself, below which no relative address works.</returns>
    private static string? PathOf(HttpRequest request) =>
        request.Path.StartsWithSegments("/app", out PathString rest) && rest.HasValue ? rest.Value![1..] : null;
}
