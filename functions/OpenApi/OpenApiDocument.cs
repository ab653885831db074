using System.Reflection;
using System.Text.Json.Nodes;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.OpenApi;

/// <summary>Describes the API as OpenAPI 3.1, from the functions' own attributes and records.</summary>
public static class OpenApiDocument
{
    public static JsonObject Build(Assembly functions)
    {
        var schemas = new OpenApiSchemas();
        var paths = new JsonObject();
        foreach (var path in ApiOperation.Of(functions).GroupBy(operation => operation.Path))
        {
            paths[path.Key] = new JsonObject(path.Select(operation => KeyValuePair.Create(operation.Method, (JsonNode?)Describe(operation, schemas))));
        }

        return new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "OfficeIntegration",
                ["version"] = functions.GetName().Version?.ToString(3),
                ["description"] = "National cybersecurity self-assessments: people, answers and the Word master. Times are UTC. Whoever has no part in an assessment gets the answer that an unknown id gets.",
            },
            ["security"] = new JsonArray(new JsonObject { ["entra"] = new JsonArray() }),
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas.All(), ["securitySchemes"] = SecuritySchemes() },
        };
    }

    private static JsonObject Describe(ApiOperation operation, OpenApiSchemas schemas)
    {
        var described = new JsonObject { ["operationId"] = operation.Id, ["summary"] = operation.About.Summary };
        if (operation.About.ForAnyone)
        {
            described["security"] = new JsonArray();
        }

        if (OpenApiParameters.Of(operation) is { Count: > 0 } parameters)
        {
            described["parameters"] = parameters;
        }

        if (operation.HasBody)
        {
            described["requestBody"] = RequestBodyOf(operation, schemas);
        }

        described["responses"] = OpenApiResponses.Of(operation, schemas);
        return described;
    }

    private static JsonObject RequestBodyOf(ApiOperation operation, OpenApiSchemas schemas)
    {
        var content = new JsonObject();
        if (operation.About.Takes is { } record)
        {
            content[MediaTypes.Json] = new JsonObject { ["schema"] = schemas.Reference(record) };
        }

        foreach (string file in operation.FilesTaken)
        {
            content[file] = new JsonObject();
        }

        return new() { ["required"] = !operation.About.BodyOptional, ["content"] = content };
    }

    private static JsonObject SecuritySchemes() => new()
    {
        ["entra"] = new JsonObject
        {
            ["type"] = "http",
            ["scheme"] = "bearer",
            ["bearerFormat"] = "JWT",
            ["description"] = "Access token v2.0 of Microsoft Entra ID for this application.",
        },
    };
}
