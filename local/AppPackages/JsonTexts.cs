using System.Text.Json.Nodes;

namespace OfficeIntegration.Local.AppPackages;

/// <summary>Every text in a JSON value with its place, written as localization files write it: <c>bots[0].commandLists[1].commands[0].title</c>.</summary>
internal static class JsonTexts
{
    public static IEnumerable<(string Path, string Text)> In(JsonNode? node, string path = "") => node switch
    {
        JsonObject members => members.SelectMany(member => In(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray elements => elements.SelectMany((element, index) => In(element, $"{path}[{index}]")),
        JsonValue value when value.TryGetValue(out string? text) => [(path, text)],
        _ => [],
    };
}
