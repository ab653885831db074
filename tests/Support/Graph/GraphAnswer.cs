using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Support.Graph;

/// <param name="Json">Null for no body, or one that is no JSON.</param>
public sealed record GraphAnswer(int Status, JsonNode? Json = null, byte[]? Bytes = null, IReadOnlyDictionary<string, string>? Headers = null)
{
    public static GraphAnswer Ok(JsonNode json) => new(200, json);

    public static GraphAnswer Error(int status, string code, string message = "") =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message.Length == 0 ? code : message } });

    public static GraphAnswer TooMany(int retryAfterSeconds) =>
        Error(429, "TooManyRequests") with { Headers = new Dictionary<string, string> { ["Retry-After"] = $"{retryAfterSeconds}" } };

    public static GraphAnswer NotFound() => Error(404, "itemNotFound");
}
