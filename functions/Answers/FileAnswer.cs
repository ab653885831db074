using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.Answers;

/// <summary>A file; 304 without it when the caller has it already.</summary>
/// <param name="length">Bytes; null for as many as are written.</param>
/// <param name="write">Only called when the caller does not have the file.</param>
public sealed class FileAnswer(long? length, Func<Stream, CancellationToken, Task> write, string contentType) : IActionResult
{
    public FileAnswer(ReadOnlyMemory<byte> content, string contentType)
        : this(content.Length, (body, cancellation) => body.WriteAsync(content, cancellation).AsTask(), contentType)
    {
    }

    /// <summary>With quotation marks; null when the file is made anew each time.</summary>
    public string? ETag { get; init; }

    /// <summary>The name it is saved under; null when it is shown.</summary>
    public string? SaveAs { get; init; }

    public string CacheControl { get; init; } = "private, no-cache";

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public async Task ExecuteResultAsync(ActionContext context)
    {
        HttpResponse response = context.HttpContext.Response;
        response.Headers.ETag = ETag;
        response.Headers.CacheControl = CacheControl;
        foreach ((string name, string value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (ETag is not null && context.HttpContext.Request.Knows(ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = contentType;
        response.ContentLength = length;
        response.Headers.ContentDisposition = SaveAs is null ? null : DispositionOf(SaveAs);
        await write(response.Body, context.HttpContext.RequestAborted);
    }

    private static string DispositionOf(string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        return disposition.ToString();
    }
}
