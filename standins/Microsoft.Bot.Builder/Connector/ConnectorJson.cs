using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>How activities are written on the wire: ISO dates in UTC, no nulls, no properties that could not be read back.</summary>
internal static class ConnectorJson
{
    // A resolver remembers how each type is read and written; working that out takes longer than a message does.
    private static readonly WritablePropertiesResolver Contracts = new();

    public static JsonSerializerSettings Settings() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.None,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = Contracts,
        Converters = { new IsoDurationConverter() },
        MaxDepth = null,
    };
}
