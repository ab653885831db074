using Microsoft.AspNetCore.Http;

namespace OfficeIntegration.Functions.Answers;

internal static class JsonBody
{
    /// <summary>Writes what is true now and for this caller only: no cache keeps it.</summary>
    public static Task WriteAsync(HttpContext context, string contentType, byte[] json)
    {
        HttpResponse response = context.Response;
        response.ContentType = contentType;
        response.ContentLength = json.Length;
        response.Headers.CacheControl = "no-store";
        return response.Body.WriteAsync(json, context.RequestAborted).AsTask();
    }
}
