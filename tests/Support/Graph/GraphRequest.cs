using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>One request, whether it came alone or in a batch.</summary>
/// <param name="Url">Path below the version and query, still encoded.</param>
/// <param name="Parts">What stands in the places of the route.</param>
public sealed record GraphRequest(string Method, string Url, IHeaderDictionary Headers, byte[] Body, IReadOnlyDictionary<string, string> Parts)
{
    public string Path => Url.Split('?')[0];

    public string? Header(string name) => Headers[name] is [{ } value, ..] ? value : null;

    public string? Query(string name) => QueryHelpers.ParseQuery(Url.Contains('?', StringComparison.Ordinal) ? Url[Url.IndexOf('?', StringComparison.Ordinal)..] : "").GetValueOrDefault(name, StringValues.Empty) is [{ } value, ..] ? value : null;

    public JsonObject Json() => Body.Length == 0 ? [] : JsonNode.Parse(Body)!.AsObject();

    /// <summary>The same request again, and no other, has this.</summary>
    public string Fingerprint => $"{Method} {Url} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Body))} {Header("Content-Range")}";
}
