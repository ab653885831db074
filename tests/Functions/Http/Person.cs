using System.Net.Http.Json;
using System.Text;
using OfficeIntegration.Local.Identity;

namespace OfficeIntegration.Tests.Functions.Http;

/// <summary>Somebody who calls the API.</summary>
/// <param name="objectId">Null to call without saying who.</param>
/// <param name="tenant">Null for the tenant everybody else is in.</param>
public sealed class Person(ProductFixture product, string? objectId, string? tenant = null)
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public string ObjectId => objectId ?? "";

    public static Person New(ProductFixture product) => new(product, Guid.NewGuid().ToString());

    public Person InTenant(string other) => new(product, objectId, other);

    public Task<ApiAnswer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public Task<ApiAnswer> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), headers);

    /// <param name="headers">Such as the tag of what it goes on from.</param>
    public Task<ApiAnswer> PutAsync(string path, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body), headers);

    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, string contentType, byte[] body, params (string Name, string Value)[] headers)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        return SendAsync(method, path, content, headers);
    }

    public Task<ApiAnswer> SendAsync(HttpMethod method, string path, string contentType, string body, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, contentType, Encoding.UTF8.GetBytes(body), headers);

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(product.Http.BaseAddress!, path)) { Content = content };
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (objectId is not null)
        {
            request.Headers.Add(LocalCallers.UserHeader, objectId);
        }

        if (tenant is not null)
        {
            request.Headers.Add(LocalCallers.TenantHeader, tenant);
        }

        using HttpResponseMessage response = await product.Http.SendAsync(request);
        return await ApiAnswer.OfAsync(response);
    }
}
