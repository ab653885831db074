using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace OfficeIntegration.Functions.Requests;

/// <summary>Content types that are taken and given.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string Problem = "application/problem+json";
    public const string Csv = "text/csv";
    public const string JsonLines = "application/jsonl";
    public const string Zip = "application/zip";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A document as one XML file (Flat OPC).</summary>
    public const string FlatDocument = "application/xml";

    public const string Bytes = "application/octet-stream";

    /// <returns>Which of <paramref name="allowed"/> the request carries.</returns>
    /// <exception cref="RequestRefusedException">Another one, none, or text that says it is not UTF-8.</exception>
    public static string Require(HttpRequest request, params string[] allowed) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? given)
        && Array.Find(allowed, type => type.Equals(given.MediaType, StringComparison.OrdinalIgnoreCase)) is { } taken
        && (given.CharSet?.Trim('"') ?? "utf-8").Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? taken
            : throw new RequestRefusedException(RequestRefusal.ContentTypeNotTaken, ("allowed", string.Join(", ", allowed)));
}
