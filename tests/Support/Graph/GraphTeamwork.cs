using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>The Teams catalogue, and for whom what of it is installed.</summary>
public sealed class GraphTeamwork(GraphUsers users)
{
    public const string AppId = "55555555-0000-0000-0000-000000000001";
    public const string CatalogueId = "66666666-0000-0000-0000-000000000001";

    private readonly HashSet<string> _installed = [];

    /// <summary>The organisation has the app.</summary>
    public bool IsInCatalogue { get; set; } = true;

    /// <summary>Object ids for whom a policy forbids it.</summary>
    public HashSet<string> Blocked { get; } = [];

    /// <summary>Object ids without a licence for Teams.</summary>
    public HashSet<string> Unlicensed { get; } = [];

    public void Install(string user) => _installed.Add(user);

    public bool IsInstalled(string user) => _installed.Contains(user);

    public static string ChatOf(string user) => $"19:{user}_bot@unq.gbl.spaces";

    public IEnumerable<GraphRoute> Routes(LoopbackGraph graph) =>
    [
        new("GET /appCatalogs/teamsApps", request => GraphAnswer.Ok(Values(IsInCatalogue && request.Query("$filter") == $"externalId eq '{AppId}'" ? new JsonObject { ["id"] = CatalogueId, ["externalId"] = AppId } : null))),
        new("POST /users/{user}/teamwork/installedApps", request => Add(graph, request)),
        new("GET /users/{user}/teamwork/installedApps", List),
        new("GET /users/{user}/teamwork/installedApps/{installation}/chat", Chat),
    ];

    private GraphAnswer Add(LoopbackGraph graph, GraphRequest request)
    {
        string user = request.Parts["user"];
        if ((string?)request.Json()["teamsApp@odata.bind"] != $"{graph.Endpoint}/appCatalogs/teamsApps/{CatalogueId}")
        {
            return GraphAnswer.Error(400, "BadRequest", "teamsApp@odata.bind names no app of the catalogue.");
        }

        if (!users.Has(user))
        {
            return GraphAnswer.NotFound();
        }

        return Blocked.Contains(user) || Unlicensed.Contains(user) || !users.IsMember(user)
            ? GraphAnswer.Error(403, "Forbidden")
            : _installed.Add(user) ? new(201) : GraphAnswer.Error(409, "Conflict", "App already installed.");
    }

    private GraphAnswer List(GraphRequest request)
    {
        bool asked = request.Query("$filter") == $"teamsApp/externalId eq '{AppId}'" && request.Query("$expand") == "teamsApp";
        return asked
            ? GraphAnswer.Ok(Values(_installed.Contains(request.Parts["user"]) ? new JsonObject { ["id"] = InstallationOf(request.Parts["user"]), ["teamsApp"] = new JsonObject { ["id"] = CatalogueId, ["externalId"] = AppId } } : null))
            : GraphAnswer.Error(400, "BadRequest", "teamsApp has to be expanded to filter by it.");
    }

    private GraphAnswer Chat(GraphRequest request) =>
        _installed.Contains(request.Parts["user"]) && request.Parts["installation"] == InstallationOf(request.Parts["user"])
            ? GraphAnswer.Ok(new JsonObject { ["id"] = ChatOf(request.Parts["user"]), ["chatType"] = "oneOnOne" })
            : GraphAnswer.NotFound();

    private static string InstallationOf(string user) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"installation of {user}"));

    private static JsonObject Values(JsonObject? only) => new() { ["value"] = only is null ? [] : new JsonArray(only) };
}
