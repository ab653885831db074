using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads activities from requests and writes what a turn answers.</summary>
public static class HttpHelper
{
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = Settings();

    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(BotMessageSerializerSettings);

    /// <summary>The default of <typeparamref name="T"/> when the body cannot be read as one.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body).ConfigureAwait(false);
        body.Position = 0;
        try
        {
            using var reader = new JsonTextReader(new StreamReader(body, Encoding.UTF8)) { MaxDepth = null };
            return BotMessageSerializer.Deserialize<T>(reader);
        }
        catch (JsonException)
        {
            return default;
        }
    }

    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.StatusCode = invokeResponse?.Status ?? (int)HttpStatusCode.OK;
        if (invokeResponse?.Body is null)
            return;
        response.ContentType = "application/json";
        string json = JsonConvert.SerializeObject(invokeResponse.Body, BotMessageSerializerSettings);
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(json)).ConfigureAwait(false);
    }

    private static JsonSerializerSettings Settings()
    {
        var settings = ConnectorJson.Settings();
        settings.Formatting = Formatting.Indented;
        settings.MaxDepth = 128;
        return settings;
    }
}
