using System.Text.Json;
using System.Text.Json.Serialization;

namespace OfficeIntegration.Core.Store;

internal static class StoreJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
    };
}
