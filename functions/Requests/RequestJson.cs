using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OfficeIntegration.Functions.Requests;

/// <summary>Turns a JSON body into a record; whatever the record does not name is refused, with its place.</summary>
internal static class RequestJson
{
    /// <exception cref="RequestRefusedException">Too large, another content type, or not what the record describes.</exception>
    public static async Task<T> ReadJsonAsync<T>(this HttpRequest request, CancellationToken cancellation, int maxBytes = ApiLimits.MaxJsonBytes)
    {
        MediaTypes.Require(request, MediaTypes.Json);
        return Parse<T>(await request.ReadBytesAsync(maxBytes, cancellation));
    }

    /// <summary>The same; no body at all is the record as it is without any field.</summary>
    public static async Task<T> ReadOptionalJsonAsync<T>(this HttpRequest request, CancellationToken cancellation)
        where T : new()
    {
        byte[] body = await request.ReadBytesAsync(ApiLimits.MaxJsonBytes, cancellation);
        if (body.Length == 0)
        {
            return new T();
        }

        MediaTypes.Require(request, MediaTypes.Json);
        return Parse<T>(body);
    }

    public static T Parse<T>(ReadOnlySpan<byte> body)
    {
        RequestBody.Text(body);
        ReadOnlySpan<byte> json = RequestBody.WithoutMark(body);
        try
        {
            JsonScan.Check(json);
            return JsonSerializer.Deserialize<T>(json, ApiJson.Options) ?? throw Unreadable("$");
        }
        catch (JsonException broken)
        {
            throw Unreadable(PlaceOf(broken));
        }
    }

    private static string PlaceOf(JsonException broken) =>
        broken.Path is { Length: > 1 } path ? path : $"{broken.LineNumber + 1}:{broken.BytePositionInLine + 1}";

    private static RequestRefusedException Unreadable(string place) => new(RequestRefusal.JsonUnreadable, ("place", place));
}
