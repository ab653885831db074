using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Metadata of an activity, told apart by <c>Type</c>; the rest is in <c>Properties</c>.</summary>
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = default)
    {
        Type = type;
    }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonExtensionData(ReadData = true, WriteData = true)]
    public JObject Properties { get; set; } = new JObject();

    public T GetAs<T>() => JObject.FromObject(this).ToObject<T>();

    public void SetAs<T>(T obj)
    {
        var whole = JObject.FromObject(obj).ToObject<Entity>();
        Type = whole.Type;
        Properties = whole.Properties;
    }

    public bool Equals(Entity other) =>
        other is not null && JsonConvert.SerializeObject(this) == JsonConvert.SerializeObject(other);

    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj) || (obj?.GetType() == GetType() && Equals((Entity)obj));

    public override int GetHashCode() => JsonConvert.SerializeObject(this).GetHashCode(StringComparison.Ordinal);
}
