using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Reads structured content as a <see cref="JToken"/> and a bare value as itself; writes whatever Newtonsoft.Json can write.</summary>
internal sealed class AttachmentContentConverter : JsonConverter
{
    public override bool CanConvert(Type objectType) => true;

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer) =>
        reader.TokenType is JsonToken.StartObject or JsonToken.StartArray or JsonToken.Null
            ? JToken.Load(reader)
            : serializer.Deserialize(reader);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        if (value is MemoryStream)
            throw new NotSupportedException("stand-in: attachment content must not be a stream; send a link or a file consent card.");
        JToken.FromObject(value, serializer).WriteTo(writer);
    }
}
