using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>How activities are written on the wire: ISO dates in UTC, no nulls, no properties that could not be read back.</summary>
internal static class ConnectorJson
{
    public static JsonSerializerSettings Settings() => new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        Formatting = Formatting.None,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        ContractResolver = new WritablePropertiesResolver(),
        Converters = { new IsoDurationConverter() },
        MaxDepth = null,
    };
}
