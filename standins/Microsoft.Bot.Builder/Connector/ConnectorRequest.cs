using System.Net.Http.Headers;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One request to the channel: sent once, never retried, refused answers thrown with status, headers and body.</summary>
internal sealed class ConnectorRequest(LoopbackConnectorClient client, HttpMethod method, string path, object body, Dictionary<string, List<string>> headers)
{
    public async Task<HttpOperationResponse<T>> SendAsync<T>(int[] good, CancellationToken cancellationToken)
    {
        string sent = body is null ? null : JsonConvert.SerializeObject(body, client.SerializationSettings);
        var request = Message(sent);
        var response = await client.Http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        string received = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        if (!good.Contains((int)response.StatusCode))
            throw Refusal(request, sent, response, received);
        return new HttpOperationResponse<T> { Request = request, Response = response, Body = JsonConvert.DeserializeObject<T>(received, client.DeserializationSettings) };
    }

    private HttpRequestMessage Message(string content)
    {
        string root = client.BaseUri.AbsoluteUri;
        var message = new HttpRequestMessage(method, new Uri(root.EndsWith('/') ? root + path : root + "/" + path));
        foreach (var (name, values) in headers ?? [])
            message.Headers.TryAddWithoutValidation(name, values);
        if (content is not null)
            message.Content = new StringContent(content, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json; charset=utf-8"));
        return message;
    }

    private ErrorResponseException Refusal(HttpRequestMessage request, string sent, HttpResponseMessage response, string received)
    {
        using (request)
        using (response)
        {
            return new ErrorResponseException($"The connector answered {(int)response.StatusCode} ({response.StatusCode}).")
            {
                Request = new HttpRequestMessageWrapper(request, sent),
                Response = new HttpResponseMessageWrapper(response, received),
                Body = ErrorIn(received),
            };
        }
    }

    /// <summary>Null when a proxy answered with something else than the connector's error shape.</summary>
    private ErrorResponse ErrorIn(string received)
    {
        try
        {
            return JsonConvert.DeserializeObject<ErrorResponse>(received, client.DeserializationSettings);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
