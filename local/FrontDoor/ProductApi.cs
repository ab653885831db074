using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Local.FrontDoor;

/// <summary>The HTTP API as a coordinator's program uses it.</summary>
/// <param name="http">Its base address is the product's.</param>
/// <param name="user">Entra object id to act as.</param>
public sealed class ProductApi(HttpClient http, string user)
{
    private const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public Task<T> GetAsync<T>(string path, CancellationToken cancellation) => AskAsync<T>(HttpMethod.Get, path, null, [], cancellation);

    /// <param name="key">The same for every try of the same request.</param>
    /// <param name="tag">Of what it goes on from.</param>
    public Task<T> PostAsync<T>(string path, object body, CancellationToken cancellation, string? key = null, string? tag = null) =>
        AskAsync<T>(HttpMethod.Post, path, JsonContent.Create(body, options: Json), [("Idempotency-Key", key), ("If-Match", tag)], cancellation);

    /// <returns>The file and its tag.</returns>
    public async Task<(byte[] File, string Tag)> DownloadAsync(string path, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, path, null, [], cancellation);
        return (await answer.Content.ReadAsByteArrayAsync(cancellation), answer.Headers.ETag?.ToString() ?? "");
    }

    /// <param name="tag">Of what it goes on from.</param>
    public Task<T> PutAsync<T>(string path, object body, CancellationToken cancellation, string? tag = null) =>
        AskAsync<T>(HttpMethod.Put, path, JsonContent.Create(body, options: Json), [("If-Match", tag)], cancellation);

    /// <param name="tag">Of the version that was edited.</param>
    public Task<T> UploadAsync<T>(string path, byte[] file, string tag, CancellationToken cancellation) =>
        AskAsync<T>(HttpMethod.Put, path, Word(file), [("If-Match", tag)], cancellation);

    /// <summary>Hands in a section file.</summary>
    public Task<T> HandInAsync<T>(string path, byte[] file, CancellationToken cancellation) =>
        AskAsync<T>(HttpMethod.Post, path, Word(file), [], cancellation);

    private static ByteArrayContent Word(byte[] file) => new(file) { Headers = { ContentType = new MediaTypeHeaderValue(Docx) } };

    private async Task<T> AskAsync<T>(HttpMethod method, string path, HttpContent? body, (string Name, string? Value)[] headers, CancellationToken cancellation)
    {
        using HttpResponseMessage answer = await SendAsync(method, path, body, headers, cancellation);
        return await answer.Content.ReadFromJsonAsync<T>(Json, cancellation)
            ?? throw new HttpRequestException($"{method} {path} answered nothing.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, (string Name, string? Value)[] headers, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Add(LocalCallers.UserHeader, user);
        foreach ((string name, string? value) in headers.Where(header => header.Value is not null))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        HttpResponseMessage answer = await http.SendAsync(request, cancellation);
        return answer.IsSuccessStatusCode ? answer : throw await ProblemAsync(method, path, answer, cancellation);
    }

    private static async Task<HttpRequestException> ProblemAsync(HttpMethod method, string path, HttpResponseMessage answer, CancellationToken cancellation)
    {
        using (answer)
        {
            string body = await answer.Content.ReadAsStringAsync(cancellation);
            return new($"{method} {path} was answered with {(int)answer.StatusCode}: {DetailIn(body)}", null, answer.StatusCode);
        }
    }

    private static string DetailIn(string body)
    {
        try
        {
            return (string?)JsonNode.Parse(body)?["detail"] ?? body;
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
