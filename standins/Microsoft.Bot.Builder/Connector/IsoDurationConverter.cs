using System.Xml;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>Writes a time span as an ISO 8601 duration, e.g. <c>PT5M</c>.</summary>
internal sealed class IsoDurationConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => objectType == typeof(TimeSpan) || objectType == typeof(TimeSpan?);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? null : XmlConvert.ToTimeSpan(serializer.Deserialize<string>(reader));

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        serializer.Serialize(writer, XmlConvert.ToString((TimeSpan)value));
}
