using System.Reflection;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Functions.OpenApi;

/// <summary>What an operation reads besides its body.</summary>
internal static class OpenApiParameters
{
    public static JsonArray Of(ApiOperation operation) =>
    [
        .. operation.Placeholders.Select(name => Parameter("path", name, DescriptionOf(name), typeof(string), required: true)),
        .. operation.Function.GetCustomAttributes<QueryAttribute>().Select(query => Parameter("query", query.Name, query.Description, query.Type, required: false)),
        .. operation.Function.GetCustomAttributes<HeaderAttribute>().Select(header => Parameter("header", header.Name, header.Description, typeof(string), header.Required)),
    ];

    private static JsonNode Parameter(string place, string name, string description, Type type, bool required) => new JsonObject
    {
        ["name"] = name,
        ["in"] = place,
        ["description"] = description,
        ["required"] = required,
        ["schema"] = type == typeof(int)
            ? new JsonObject { ["type"] = "integer", ["minimum"] = 1 }
            : new JsonObject { ["type"] = "string" },
    };

    /// <exception cref="InvalidOperationException">Nobody has said what it means.</exception>
    private static string DescriptionOf(string placeholder) => placeholder switch
    {
        "id" => "The assessment: 32 hexadecimal digits.",
        "itemKey" => "The item's key in the questionnaire, for example 05.b.",
        "assignmentId" => "The assignment, as the status names it: stakeholder~item.",
        "conflict" => "The conflict, as the list of conflicts names it.",
        "stakeholderId" => "The person, as the list of stakeholders names them.",
        "path" => "A file of the web app.",
        _ => throw new InvalidOperationException($"Describe the route placeholder {{{placeholder}}} in {nameof(OpenApiParameters)}."),
    };
}
