using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>What came back, whole.</summary>
public sealed record ApiAnswer(int Status, string? ContentType, byte[] Body, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode Json => JsonNode.Parse(Body) ?? throw new InvalidOperationException("null");

    /// <summary>The body of a good answer.</summary>
    public JsonNode Good => Status is >= 200 and < 300 ? Json : throw new InvalidOperationException($"{Status}: {Text}");

    /// <summary>Status and code of a problem that is one by all its marks.</summary>
    public (int Status, string Code) Problem
    {
        get
        {
            Assert.Equal("application/problem+json", ContentType);
            JsonNode problem = Json;
            Assert.Equal(Status, problem["status"]!.GetValue<int>());
            Assert.NotEmpty(problem["type"]!.GetValue<string>());
            Assert.NotEmpty(problem["title"]!.GetValue<string>());
            Assert.NotEmpty(problem["detail"]!.GetValue<string>());
            return (Status, problem["code"]!.GetValue<string>());
        }
    }

    public static async Task<ApiAnswer> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsByteArrayAsync(),
        response.Headers,
        response.Content.Headers);
}
