using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.OpenApi;

/// <summary>Collects the JSON schemas of the records that operations take and give, one per record.</summary>
internal sealed class OpenApiSchemas
{
    private static readonly JsonSchemaExporterOptions Exact = new() { TreatNullObliviousAsNonNullable = true };

    private readonly SortedDictionary<string, (Type Type, JsonNode Schema)> _schemas = new(StringComparer.Ordinal);

    /// <param name="record">A record, or an array of one.</param>
    /// <exception cref="InvalidOperationException">Two records have the same name.</exception>
    public JsonObject Reference(Type record)
    {
        if (record.GetElementType() is { } element)
        {
            return new() { ["type"] = "array", ["items"] = Reference(element) };
        }

        string name = record.Name;
        if (!_schemas.TryGetValue(name, out var known))
        {
            _schemas[name] = (record, ApiJson.Options.GetJsonSchemaAsNode(record, Exact));
        }
        else if (known.Type != record)
        {
            throw new InvalidOperationException($"{known.Type} and {record} would both be the schema {name}. Rename one of them.");
        }

        return new() { ["$ref"] = $"#/components/schemas/{name}" };
    }

    public JsonObject All() => new(_schemas.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value.Schema)));
}
