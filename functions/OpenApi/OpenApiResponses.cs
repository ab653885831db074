using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using OfficeIntegration.Functions.Answers;
using OfficeIntegration.Functions.Requests;

namespace OfficeIntegration.Functions.OpenApi;

/// <summary>What an operation answers: its good answers, and every problem that can come instead.</summary>
internal static class OpenApiResponses
{
    public static JsonObject Of(ApiOperation operation, OpenApiSchemas schemas)
    {
        var responses = new JsonObject { [Key(operation.About.Status)] = Good(operation, operation.About.Status, schemas) };
        foreach (int status in operation.About.Also)
        {
            responses[Key(status)] = Good(operation, status, schemas);
        }

        foreach (int status in ProblemsOf(operation).Order())
        {
            responses[Key(status)] = new JsonObject
            {
                ["description"] = ReasonPhrases.GetReasonPhrase(status),
                ["content"] = new JsonObject { [MediaTypes.Problem] = new JsonObject { ["schema"] = schemas.Reference(typeof(Problem)) } },
            };
        }

        return responses;
    }

    private static JsonObject Good(ApiOperation operation, int status, OpenApiSchemas schemas)
    {
        var response = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
        if (status < 300 || status >= 500)
        {
            AddContent(response, operation, schemas);
        }

        return response;
    }

    private static void AddContent(JsonObject response, ApiOperation operation, OpenApiSchemas schemas)
    {
        if (operation.About.Gives is { } record)
        {
            response["content"] = new JsonObject { [MediaTypes.Json] = new JsonObject { ["schema"] = schemas.Reference(record) } };
        }
        else if (operation.Function.GetCustomAttribute<GivesFileAttribute>() is { } file)
        {
            response["content"] = new JsonObject { [file.ContentType] = new JsonObject() };
        }
    }

    private static HashSet<int> ProblemsOf(ApiOperation operation)
    {
        HashSet<int> problems = [500, .. operation.About.Refuses];
        problems.UnionWith(operation.About.ForAnyone ? [] : [401, 429, 503]);
        problems.UnionWith(operation.Placeholders.Contains("id") ? [403, 404] : []);
        problems.UnionWith(operation.HasBody ? [400, 413, 415, 422] : []);
        problems.UnionWith(operation.Function.IsDefined(typeof(QueryAttribute)) ? [422] : []);
        problems.ExceptWith(operation.About.Also);
        return problems;
    }

    private static string Key(int status) => status.ToString(CultureInfo.InvariantCulture);
}
