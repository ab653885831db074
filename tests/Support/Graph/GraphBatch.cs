using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>Several requests in one; each is answered and refused for itself, in no particular order.</summary>
public sealed class GraphBatch(LoopbackGraph graph)
{
    private const int MaxRequests = 20;

    public IEnumerable<GraphRoute> Routes() => [new("POST /$batch", Answer)];

    private GraphAnswer Answer(GraphRequest batch)
    {
        JsonObject[] requests = [.. batch.Json()["requests"]!.AsArray().Select(request => request!.AsObject())];
        return requests.Length is 0 or > MaxRequests || requests.DistinctBy(request => (string)request["id"]!).Count() != requests.Length
            ? GraphAnswer.Error(400, "BadRequest", $"A batch has 1 to {MaxRequests} requests with ids of their own.")
            : GraphAnswer.Ok(new JsonObject { ["responses"] = new JsonArray([.. requests.Reverse().Select(request => (JsonNode)One(batch, request))]) });
    }

    private JsonObject One(GraphRequest batch, JsonObject request)
    {
        var headers = new HeaderDictionary { ["Authorization"] = batch.Header("Authorization") };
        foreach ((string name, JsonNode? value) in request["headers"]?.AsObject() ?? [])
        {
            headers[name] = (string?)value;
        }

        byte[] body = request["body"] is { } json ? Encoding.UTF8.GetBytes(json.ToJsonString()) : [];
        GraphAnswer answer = graph.Answer((string)request["method"]!, (string)request["url"]!, headers, body);
        return new()
        {
            ["id"] = (string)request["id"]!,
            ["status"] = answer.Status,
            ["headers"] = new JsonObject([.. (answer.Headers ?? new Dictionary<string, string>()).Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value)), KeyValuePair.Create("Content-Type", (JsonNode?)"application/json")]),
            ["body"] = answer.Json?.DeepClone(),
        };
    }
}
