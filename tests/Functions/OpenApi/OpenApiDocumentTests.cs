using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Azure.Functions.Worker;
using OfficeIntegration.Functions;
using OfficeIntegration.Functions.OpenApi;

namespace OfficeIntegration.Tests.Functions.OpenApi;

public sealed partial class OpenApiDocumentTests
{
    private static readonly Assembly Functions = typeof(FunctionsServices).Assembly;
    private static readonly JsonObject Document = OpenApiDocument.Build(Functions);

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations =>
        Document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(method => (path.Key, method.Key, method.Value!.AsObject())));

    [Fact]
    public void Document_HttpFunctions_AreAllInItAndNothingElse()
    {
        string[] described = [.. Operations.Select(operation => $"{operation.Method} {operation.Path}")];
        string[] existing = [.. Triggers().SelectMany(trigger => trigger.Methods!.Select(method => $"{method} /{trigger.Route!.Replace("{*", "{", StringComparison.Ordinal)}"))];

        Assert.Empty(existing.Except(described));
        Assert.Empty(described.Except(existing));
        Assert.Equal(existing.Length, existing.Distinct().Count());
    }

    [Fact]
    public void Document_EveryOperation_SaysWhatItDoesUnderItsOwnName()
    {
        Assert.All(Operations, operation => Assert.EndsWith(".", operation.Operation["summary"]!.GetValue<string>(), StringComparison.Ordinal));
        Assert.Equal(Operations.Count(), Operations.Select(operation => operation.Operation["operationId"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public void Document_EveryPlaceholder_IsADescribedParameter()
    {
        Assert.All(Operations, operation =>
        {
            string[] placeholders = [.. Placeholder().Matches(operation.Path).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
            JsonNode[] parameters = [.. operation.Operation["parameters"]?.AsArray().Select(parameter => parameter!) ?? []];
            string[] inPath = [.. parameters.Where(parameter => parameter["in"]!.GetValue<string>() == "path").Select(parameter => parameter["name"]!.GetValue<string>()).Order(StringComparer.Ordinal)];

            Assert.Equal(placeholders, inPath);
            Assert.All(parameters, parameter => Assert.NotEmpty(parameter["description"]!.GetValue<string>()));
        });
    }

    [Fact]
    public void Document_WhatWrites_HasABodyUnlessItNeedsNone()
    {
        string[] without = [.. Operations.Where(operation => operation.Method != "get" && operation.Operation["requestBody"] is null).Select(operation => operation.Path)];

        Assert.Equal(["/api/assessments/{id}/doctor", "/api/assessments/{id}/merges", "/api/assessments/{id}/working-copy"], without);
        Assert.All(Operations.Where(operation => operation.Method == "get"), operation => Assert.Null(operation.Operation["requestBody"]));
    }

    [Fact]
    public void Document_EveryOperation_NamesItsProblems()
    {
        Assert.All(Operations, operation =>
        {
            JsonObject responses = operation.Operation["responses"]!.AsObject();
            string[] problems = [.. responses.Where(response => response.Value!["content"]?["application/problem+json"] is not null).Select(response => response.Key)];

            Assert.Contains("500", problems);
            Assert.Equal(operation.Operation["security"] is null, problems.Contains("401") && problems.Contains("503"));
            Assert.Equal(operation.Path.Contains("{id}", StringComparison.Ordinal), problems.Contains("404") && problems.Contains("403"));
            Assert.Equal(operation.Operation["requestBody"] is not null, problems.Contains("400") && problems.Contains("413"));
            Assert.Contains(responses, response => response.Key.StartsWith('2'));
        });
    }

    [Fact]
    public void Document_AnyoneMayCall_HealthDescriptionAppAndWhatProvesItselfOtherwise()
    {
        string[] open = [.. Operations.Where(operation => operation.Operation["security"] is not null).Select(operation => operation.Path).Order(StringComparer.Ordinal)];

        Assert.Equal(["/api/graph/notifications", "/api/health", "/api/messages", "/api/openapi.json", "/app/{path}"], open);
    }

    [Fact]
    public void Document_EveryReference_LeadsToASchema()
    {
        JsonObject schemas = Document["components"]!["schemas"]!.AsObject();
        string[] named = [.. Reference().Matches(Document.ToJsonString()).Select(match => match.Groups[1].Value).Distinct()];

        Assert.All(named, reference => Assert.Contains(reference, schemas.Select(schema => $"#/components/schemas/{schema.Key}")));
        Assert.Empty(schemas.Select(schema => $"#/components/schemas/{schema.Key}").Except(named));
    }

    [Fact]
    public void Build_FunctionThatDoesNotSayWhatItDoes_IsNamed()
    {
        var refused = Assert.Throws<InvalidOperationException>(() => OpenApiDocument.Build(typeof(OpenApiDocumentTests).Assembly));

        Assert.Contains("[Operation]", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Functions_OneFileOneTrigger_NamedAsItsClass()
    {
        MethodInfo[] methods = [.. Functions.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

        Assert.All(methods, method =>
        {
            Assert.Equal(method.DeclaringType!.Name, method.GetCustomAttribute<FunctionAttribute>()!.Name);
            Assert.StartsWith(method.GetParameters().Any(parameter => parameter.IsDefined(typeof(TimerTriggerAttribute))) ? "Timer" : "Http", method.DeclaringType.Name, StringComparison.Ordinal);
            Assert.True(method.DeclaringType is { IsPublic: true, IsSealed: true });
        });
        Assert.Equal(methods.Length, methods.Select(method => method.DeclaringType).Distinct().Count());
    }

    private static IEnumerable<HttpTriggerAttribute> Triggers() =>
        Functions.GetTypes().SelectMany(type => type.GetMethods()).SelectMany(method => method.GetParameters())
            .Select(parameter => parameter.GetCustomAttribute<HttpTriggerAttribute>()).OfType<HttpTriggerAttribute>();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\"\\$ref\":\"([^\"]+)\"")]
    private static partial Regex Reference();
}
