using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>Subscriptions, the handshake that each begins with, and the notifications that follow.</summary>
public sealed class GraphNotifier : IDisposable
{
    private const int MaxStateChars = 128;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(42_300);

    private readonly HttpClient _http = new();
    private readonly ConcurrentDictionary<string, (string Url, string Resource, string State, DateTimeOffset Until)> _subscriptions = new();

    /// <summary>The service's.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public IEnumerable<(string Id, DateTimeOffset Until)> Live => _subscriptions.Where(one => one.Value.Until > Clock.GetUtcNow()).Select(one => (one.Key, one.Value.Until));

    public IEnumerable<GraphRoute> Routes() =>
    [
        new("POST /subscriptions", Add),
        new("PATCH /subscriptions/{subscription}", Renew),
        new("DELETE /subscriptions/{subscription}", request => _subscriptions.TryRemove(request.Parts["subscription"], out _) ? new(204) : GraphAnswer.NotFound()),
    ];

    /// <returns>The answers of whoever was told.</returns>
    public async Task<IReadOnlyList<HttpStatusCode>> TellAsync(string? state = null)
    {
        var answers = new List<HttpStatusCode>();
        foreach ((string id, _) in Live.ToArray())
        {
            var one = _subscriptions[id];
            var body = new JsonObject
            {
                ["value"] = new JsonArray(new JsonObject
                {
                    ["subscriptionId"] = id,
                    ["subscriptionExpirationDateTime"] = one.Until.ToString("O", CultureInfo.InvariantCulture),
                    ["clientState"] = state ?? one.State,
                    ["changeType"] = "updated",
                    ["resource"] = one.Resource,
                    ["tenantId"] = "tenant",
                    ["resourceData"] = new JsonObject { ["@odata.type"] = "#Microsoft.Graph.DriveItem" },
                }),
            };
            using HttpResponseMessage answer = await _http.PostAsJsonAsync(one.Url, body);
            answers.Add(answer.StatusCode);
        }

        return answers;
    }

    public void Dispose() => _http.Dispose();

    private GraphAnswer Add(GraphRequest request)
    {
        JsonObject asked = request.Json();
        (string url, string resource, string state) = ((string)asked["notificationUrl"]!, (string)asked["resource"]!, (string?)asked["clientState"] ?? "");
        DateTimeOffset until = UntilOf(asked);
        if ((string?)asked["changeType"] != "updated" || resource != $"drives/{GraphDrives.DriveId}/root" || state.Length > MaxStateChars || !IsAllowed(until))
        {
            return GraphAnswer.Error(400, "InvalidRequest", "A drive tells of updates, for at most 42,300 minutes.");
        }

        if (!IsMeant(url).GetAwaiter().GetResult())
        {
            return GraphAnswer.Error(400, "ValidationError", "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request.");
        }

        string id = Guid.NewGuid().ToString();
        _subscriptions[id] = (url, resource, state, until);
        return new(201, new JsonObject { ["id"] = id, ["expirationDateTime"] = until.ToString("O", CultureInfo.InvariantCulture) });
    }

    private GraphAnswer Renew(GraphRequest request)
    {
        string id = request.Parts["subscription"];
        DateTimeOffset until = UntilOf(request.Json());
        if (Live.All(live => live.Id != id))
        {
            return GraphAnswer.Error(404, "ResourceNotFound");
        }

        if (!IsAllowed(until))
        {
            return GraphAnswer.Error(400, "InvalidRequest");
        }

        _subscriptions[id] = _subscriptions[id] with { Until = until };
        return GraphAnswer.Ok(new JsonObject { ["id"] = id });
    }

    private async Task<bool> IsMeant(string url)
    {
        string token = $"Validation: Testing client application reachability for subscription Request-Id: {Guid.NewGuid()}";
        using HttpResponseMessage answer = await _http.PostAsync($"{url}?validationToken={Uri.EscapeDataString(token)}", new StringContent(""));
        return answer.StatusCode == HttpStatusCode.OK && answer.Content.Headers.ContentType?.MediaType == "text/plain" && await answer.Content.ReadAsStringAsync() == token;
    }

    private bool IsAllowed(DateTimeOffset until) => until > Clock.GetUtcNow() && until <= Clock.GetUtcNow() + Longest;

    private static DateTimeOffset UntilOf(JsonObject asked) => DateTimeOffset.Parse((string)asked["expirationDateTime"]!, CultureInfo.InvariantCulture);
}
