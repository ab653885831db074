using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Sends a request and holds the response to the statuses that the operation knows.</summary>
internal static class Exchange
{
    public static Response Send(this HttpPipeline pipeline, HttpMessage message, CancellationToken cancellationToken, params int[] expected)
    {
        using (message)
        {
            Expect(message, expected);
            pipeline.Send(message, cancellationToken);
            return Checked(message.Response, expected);
        }
    }

    public static async Task<Response> SendAsync(this HttpPipeline pipeline, HttpMessage message, CancellationToken cancellationToken, params int[] expected)
    {
        using (message)
        {
            Expect(message, expected);
            await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            return Checked(message.Response, expected);
        }
    }

    // An expected 404 or 409 is neither retried nor logged as an error.
    private static void Expect(HttpMessage message, int[] expected) =>
        message.ResponseClassifier = new StatusCodeClassifier(Array.ConvertAll(expected, status => (ushort)status));

    private static Response Checked(Response response, int[] expected) =>
        expected.Contains(response.Status) ? response : throw ServiceError.Of(response);
}
