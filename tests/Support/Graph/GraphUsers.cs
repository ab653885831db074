using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>The users of the tenant, and the rules of asking for them.</summary>
public sealed partial class GraphUsers
{
    private const int MaxTop = 999;
    private const int DefaultTop = 100;

    private readonly SortedDictionary<string, JsonObject> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<JsonObject>> _byAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _managers = [];
    private readonly ConcurrentDictionary<string, (string[] Ids, int From)> _pages = new();

    /// <summary>Of the tenant.</summary>
    public IReadOnlyList<string> Domains { get; set; } = ["example.org"];

    /// <summary>The product was not given the permission to read the tenant's domains.</summary>
    public bool HidesDomains { get; set; }

    /// <summary>Somebody who comes while pages are being read: everybody behind moves on by one.</summary>
    public Action? BetweenPages { get; set; }

    public IReadOnlyCollection<string> Ids => _users.Keys;

    public void Add(string id, string name, string mail, string? userPrincipalName = null, string? company = null, string? jobTitle = null, bool guest = false, bool enabled = true)
    {
        var user = new JsonObject
        {
            ["id"] = id,
            ["displayName"] = name,
            ["mail"] = mail,
            ["userPrincipalName"] = userPrincipalName ?? mail,
            ["companyName"] = company,
            ["department"] = null,
            ["jobTitle"] = jobTitle,
            ["userType"] = guest ? "Guest" : "Member",
            ["accountEnabled"] = enabled,
        };
        _users.Add(id, user);
        foreach (string address in ((string[])[mail, userPrincipalName ?? mail]).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            (_byAddress.TryGetValue(address, out List<JsonObject>? known) ? known : _byAddress[address] = []).Add(user);
        }
    }

    public void ReportsTo(string id, string manager) => _managers[id] = manager;

    public bool Has(string id) => _users.ContainsKey(id);

    /// <summary>No guest, and not disabled.</summary>
    public bool IsMember(string id) => (string?)_users[id]["userType"] == "Member" && (bool)_users[id]["accountEnabled"]!;

    public IEnumerable<GraphRoute> Routes(LoopbackGraph graph) =>
    [
        new("GET /users", request => List(graph, request)),
        new("GET /users/{user}", request => _users.TryGetValue(request.Parts["user"], out JsonObject? user)
            ? GraphAnswer.Ok(Selected(WithPlans(graph, user), (request.Query("$select") ?? "id").Split(',')))
            : GraphAnswer.Error(404, "Request_ResourceNotFound")),
        new("GET /users/{user}/manager", Manager),
        new("GET /organization", _ => HidesDomains
            ? GraphAnswer.Error(403, "Authorization_RequestDenied")
            : GraphAnswer.Ok(new JsonObject { ["value"] = new JsonArray(new JsonObject { ["id"] = "tenant", ["verifiedDomains"] = new JsonArray([.. Domains.Select(name => (JsonNode)new JsonObject { ["name"] = name })]) }) })),
    ];

    private GraphAnswer List(LoopbackGraph graph, GraphRequest request)
    {
        bool eventual = request.Header("ConsistencyLevel") == "eventual";
        if ((request.Query("$search") is not null || request.Query("$count") is not null) && !eventual)
        {
            return GraphAnswer.Error(400, "Request_UnsupportedQuery", "Request with $search or $count needs the header ConsistencyLevel: eventual.");
        }

        if (!int.TryParse(request.Query("$top") ?? $"{DefaultTop}", out int top) || top is < 1 or > MaxTop)
        {
            return GraphAnswer.Error(400, "Request_UnsupportedQuery", "Invalid page size specified.");
        }

        if (request.Query("$skiptoken") is { } token)
        {
            BetweenPages?.Invoke();
            return _pages.TryGetValue(token, out var place) ? Page(graph, request, place.Ids, place.From, top) : GraphAnswer.Error(400, "Directory_ExpiredPageToken");
        }

        return Found(request) is { } ids ? Page(graph, request, ids, 0, top) : GraphAnswer.Error(400, "Request_UnsupportedQuery", "Unsupported or invalid query filter clause specified.");
    }

    /// <returns>Null when the query cannot be understood.</returns>
    private string[]? Found(GraphRequest request)
    {
        if (request.Query("$search") is { } search)
        {
            return Search().Match(search) is { Success: true } match ? [.. _users.Where(user => IsCalled(user.Value, match.Groups["words"].Value)).Select(user => user.Key)] : null;
        }

        if (request.Query("$filter") is not { } filter)
        {
            return [.. _users.Keys];
        }

        return Filter().Match(filter) is { Success: true } both && both.Groups["mail"].Value == both.Groups["upn"].Value
            ? [.. _byAddress.GetValueOrDefault(both.Groups["mail"].Value.Replace("''", "'", StringComparison.Ordinal), []).Select(user => (string)user["id"]!).Order(StringComparer.Ordinal)]
            : null;
    }

    // One page more than promised overlaps when somebody was added in between, as it happens in a directory that lives.
    private GraphAnswer Page(LoopbackGraph graph, GraphRequest request, string[] ids, int from, int top)
    {
        string[] fields = (request.Query("$select") ?? "id,displayName,mail,userPrincipalName,jobTitle").Split(',');
        var page = new JsonObject { ["value"] = new JsonArray([.. ids.Skip(from).Take(top).Select(id => (JsonNode)Selected(_users[id], fields))]) };
        if (request.Query("$count") is not null)
        {
            page["@odata.count"] = ids.Length;
        }

        if (from + top < ids.Length)
        {
            string token = Guid.NewGuid().ToString("N");
            _pages[token] = (ids, from + top - (BetweenPages is null ? 0 : 1));
            page["@odata.nextLink"] = $"{graph.Endpoint}/users?$select={string.Join(',', fields)}&$top={top}{(request.Query("$count") is null ? "" : "&$count=true")}&$skiptoken={token}";
        }

        return GraphAnswer.Ok(page);
    }

    private GraphAnswer Manager(GraphRequest request)
    {
        if (!_managers.TryGetValue(request.Parts["user"], out string? manager))
        {
            return GraphAnswer.Error(404, "Request_ResourceNotFound");
        }

        JsonObject user = Selected(_users[manager], (request.Query("$select") ?? "id").Split(','));
        user["@odata.type"] = "#microsoft.graph.user";
        return GraphAnswer.Ok(user);
    }

    private static JsonObject WithPlans(LoopbackGraph graph, JsonObject user)
    {
        JsonObject full = user.DeepClone().AsObject();
        string status = graph.Teamwork.Unlicensed.Contains((string)user["id"]!) ? "Deleted" : "Enabled";
        full["assignedPlans"] = new JsonArray(new JsonObject { ["service"] = "exchange", ["capabilityStatus"] = "Enabled" }, new JsonObject { ["service"] = "TeamspaceAPI", ["capabilityStatus"] = status });
        return full;
    }

    private static JsonObject Selected(JsonObject user, string[] fields)
    {
        var some = new JsonObject();
        foreach (string field in fields)
        {
            some[field] = user[field]?.DeepClone();
        }

        return some;
    }

    private static bool IsCalled(JsonObject user, string words)
    {
        string[] name = ((string)user["displayName"]!).Split(' ', '-', '\'');
        return Array.TrueForAll(words.Split(' '), word => Array.Exists(name, part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
    }

    [GeneratedRegex("^\"displayName:(?<words>[^\"]+)\"$")]
    private static partial Regex Search();

    [GeneratedRegex("^mail eq '(?<mail>(?:[^']|'')*)' or userPrincipalName eq '(?<upn>(?:[^']|'')*)'$")]
    private static partial Regex Filter();
}
