namespace OfficeIntegration.Core.Templates;

/// <summary>The fields of an object that has only known ones.</summary>
internal sealed class JsonFields(IReadOnlyDictionary<string, JsonPlace> fields)
{
    /// <summary>A required field.</summary>
    public JsonPlace this[string name] => fields[name];

    /// <summary>An optional field; null when it is not there.</summary>
    public JsonPlace? Find(string name) => fields.TryGetValue(name, out JsonPlace found) ? found : null;
}
