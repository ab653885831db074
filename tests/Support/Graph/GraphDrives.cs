using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>One document library: files with tags, a list of changes, and people who save.</summary>
public sealed class GraphDrives
{
    public const string DriveId = "b!drive-1";
    public const string FolderId = "folder-1";
    public const string FolderLink = "https://example.sharepoint.example/sites/assessment/Shared%20Documents/Draft";

    private const int ChangesPerPage = 2;

    private readonly ConcurrentDictionary<string, StoredFile> _files = new();
    private readonly List<string> _changes = [];
    private readonly ConcurrentDictionary<string, int> _tokens = new();

    public int Uploads { get; private set; }

    public int Downloads { get; private set; }

    /// <summary>SharePoint writes a document's properties into it after an upload: another content, and other tags.</summary>
    public Func<byte[], byte[]>? AfterUpload { get; set; }

    /// <summary>Somebody saves at the very moment in which an upload begins; happens once.</summary>
    public Action? BeforeUpload { get; set; }

    /// <summary>Somebody has the file open so that nobody else can write it.</summary>
    public bool IsLocked { get; set; }

    public StoredFile File => _files.Values.Single();

    public void Save(byte[] content, string editorId = "editor-1", string editorName = "Sample Editor") => Change(File with { Content = content, ContentVersion = File.ContentVersion + 1, EditorId = editorId, EditorName = editorName });

    public void Rename(string name) => Change(File with { Name = name });

    public void Delete() => Change(File with { IsDeleted = true });

    public void Restore() => Change(File with { IsDeleted = false });

    /// <summary>All places that were asked from are forgotten.</summary>
    public void ForgetPlaces() => _tokens.Clear();

    public IEnumerable<GraphRoute> Routes(LoopbackGraph graph) =>
    [
        new("GET /shares/{share}/driveItem", request => request.Parts["share"] == "u!" + Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(FolderLink)).TrimEnd('=').Replace('/', '_').Replace('+', '-') ? GraphAnswer.Ok(Folder()) : GraphAnswer.NotFound()),
        new("GET /drives/{drive}/items/{item}", request => Known(request, () => request.Parts["item"] == FolderId ? GraphAnswer.Ok(Folder()) : Live(request) is { } file ? GraphAnswer.Ok(file.Json()) : GraphAnswer.NotFound())),
        new("GET /drives/{drive}/items/{item}/content", request => Known(request, () => Live(request) is { } file ? new(302, Headers: new Dictionary<string, string> { ["Location"] = $"{graph.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)}/download/{file.Id}" }) : GraphAnswer.NotFound())),
        new("GET /download/{item}", request => Download(request), isOpen: true),
        new("POST /drives/{drive}/items/{folder}:/{name}:/createUploadSession", request => Known(request, () => Add(graph, request))),
        new("POST /drives/{drive}/items/{item}/createUploadSession", request => Known(request, () => Replace(graph, request))),
        new("GET /drives/{drive}/items/root/delta(token='{token}')", request => Known(request, () => request.Parts["token"] == "latest" ? GraphAnswer.Ok(new JsonObject { ["value"] = new JsonArray(), ["@odata.deltaLink"] = Link(graph, _changes.Count) }) : GraphAnswer.Error(400, "invalidRequest"))),
        new("GET /drives/{drive}/items/root/delta", request => Known(request, () => Delta(graph, request))),
    ];

    private static GraphAnswer Known(GraphRequest request, Func<GraphAnswer> answer) => request.Parts["drive"] == DriveId ? answer() : GraphAnswer.NotFound();

    private StoredFile? Live(GraphRequest request) => _files.TryGetValue(request.Parts["item"], out StoredFile? file) && !file.IsDeleted ? file : null;

    private GraphAnswer Download(GraphRequest request)
    {
        Downloads++;
        return Live(request) is { } file ? new(200, Bytes: file.Content) : GraphAnswer.NotFound();
    }

    private GraphAnswer Add(LoopbackGraph graph, GraphRequest request) =>
        request.Parts["folder"] != FolderId ? GraphAnswer.NotFound()
        : (string?)request.Json()["item"]?["@microsoft.graph.conflictBehavior"] != "rename" ? GraphAnswer.Error(400, "invalidRequest", "This service wants to be told what to do about a name that is taken.")
        : graph.Uploads.Begin(graph, content => Stored(201, new(Guid.NewGuid().ToString("N"), request.Parts["name"], content, 1, 1, null, null, false)));

    private GraphAnswer Replace(LoopbackGraph graph, GraphRequest request)
    {
        Action? before = BeforeUpload;
        BeforeUpload = null;
        before?.Invoke();
        if (Live(request) is not { } file)
        {
            return GraphAnswer.NotFound();
        }

        string? tag = request.Header("If-Match");
        return IsLocked ? GraphAnswer.Error(423, "resourceLocked")
            : tag is not null && tag != file.ETag ? GraphAnswer.Error(412, "preconditionFailed")
            : graph.Uploads.Begin(graph, content => _files[file.Id].ETag == file.ETag
                ? Stored(200, file with { Content = content, ContentVersion = file.ContentVersion + 1, EditorId = null, EditorName = null })
                : GraphAnswer.Error(412, "preconditionFailed"));
    }

    private GraphAnswer Stored(int status, StoredFile file)
    {
        Uploads++;
        Change(file);
        var answer = new GraphAnswer(status, _files[file.Id].Json());
        if (AfterUpload is { } rewrite)
        {
            Change(_files[file.Id] with { Content = rewrite(file.Content), ContentVersion = _files[file.Id].ContentVersion + 1 });
        }

        return answer;
    }

    private void Change(StoredFile file)
    {
        _files[file.Id] = file with { Version = file.Version + 1 };
        lock (_changes)
        {
            _changes.Add(file.Id);
        }
    }

    private GraphAnswer Delta(LoopbackGraph graph, GraphRequest request)
    {
        if (!_tokens.TryGetValue(request.Query("token") ?? "", out int from))
        {
            return GraphAnswer.Error(410, "resyncChangesApplyDifferences");
        }

        int to = Math.Min(_changes.Count, from + ChangesPerPage);
        return GraphAnswer.Ok(new JsonObject
        {
            ["value"] = new JsonArray([.. _changes[from..to].Select(id => (JsonNode)_files[id].Json())]),
            [to < _changes.Count ? "@odata.nextLink" : "@odata.deltaLink"] = Link(graph, to),
        });
    }

    private string Link(LoopbackGraph graph, int place)
    {
        string token = Guid.NewGuid().ToString("N");
        _tokens[token] = place;
        return $"{graph.Endpoint}/drives/{DriveId}/items/root/delta?token={token}";
    }

    private static JsonObject Folder() => new()
    {
        ["id"] = FolderId,
        ["name"] = "Draft",
        ["webUrl"] = FolderLink,
        ["folder"] = new JsonObject { ["childCount"] = 0 },
        ["parentReference"] = new JsonObject { ["driveId"] = DriveId },
    };
}

/// <param name="Version">Changes with everything.</param>
/// <param name="ContentVersion">Changes with the content.</param>
/// <param name="EditorId">Null for an app.</param>
public sealed record StoredFile(string Id, string Name, byte[] Content, int Version, int ContentVersion, string? EditorId, string? EditorName, bool IsDeleted)
{
    public string ETag => $"\"{{{Id}}},{Version.ToString(CultureInfo.InvariantCulture)}\"";

    public JsonObject Json() => IsDeleted
        ? new() { ["id"] = Id, ["deleted"] = new JsonObject { ["state"] = "deleted" } }
        : new()
        {
            ["id"] = Id,
            ["name"] = Name,
            ["eTag"] = ETag,
            ["cTag"] = $"\"c:{{{Id}}},{ContentVersion.ToString(CultureInfo.InvariantCulture)}\"",
            ["webUrl"] = $"{GraphDrives.FolderLink}/{Uri.EscapeDataString(Name)}",
            ["file"] = new JsonObject(),
            ["lastModifiedBy"] = EditorId is null ? new JsonObject { ["application"] = new JsonObject { ["id"] = "app" } } : new JsonObject { ["user"] = new JsonObject { ["id"] = EditorId, ["displayName"] = EditorName } },
        };
}
