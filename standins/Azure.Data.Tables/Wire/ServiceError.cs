using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>Reads <c>{"odata.error":{"code":…,"message":{"value":…}}}</c>.</summary>
internal sealed class ServiceError : RequestFailedDetailsParser
{
    /// <summary>The entry of <see cref="Exception.Data"/> that holds the position of a refused action.</summary>
    public const string FailedEntity = "FailedEntity";

    private static readonly ServiceError Instance = new();

    public static RequestFailedException Of(Response response) => new(response, null, Instance);

    /// <summary>The service's code, or <c>null</c> when the response has none.</summary>
    public static string? CodeOf(Response response) => Instance.TryParse(response, out ResponseError? error, out _) ? error?.Code : null;

    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        (error, data) = (null, null);
        if (Detail(response) is not (string code, string message))
        {
            return false;
        }

        error = new ResponseError(code, message);
        data = PositionIn(message) is string position ? new Dictionary<string, string> { [FailedEntity] = position } : null;
        return true;
    }

    private static (string? Code, string? Message)? Detail(Response response)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(response.Content);
            JsonElement error = document.RootElement.GetProperty("odata.error");
            return (error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString());
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // No body, or a page of some proxy's: the status then says all there is.
            return null;
        }
    }

    // In a changeset the service writes "2:The specified entity already exists.": the position comes first.
    private static string? PositionIn(string message)
    {
        int colon = message.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && int.TryParse(message.AsSpan(0, colon), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? message[..colon]
            : null;
    }
}
