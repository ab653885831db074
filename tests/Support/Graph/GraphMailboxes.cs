using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>One shared mailbox, and what went out of it.</summary>
public sealed class GraphMailboxes
{
    public const string Mailbox = "assessment@example.org";

    private const int MaxRequestBytes = 4 * 1024 * 1024;

    private readonly Dictionary<string, (JsonObject Message, byte[]? File)> _drafts = [];
    private readonly List<SentMail> _sent = [];

    public IReadOnlyList<SentMail> Sent => _sent;

    public int Drafts => _drafts.Count;

    public IEnumerable<GraphRoute> Routes(LoopbackGraph graph) =>
    [
        new("POST /users/{mailbox}/sendMail", request => Of(request, () => Send(request.Json()["Message"]!.AsObject(), null))),
        new("POST /users/{mailbox}/messages", request => Of(request, () => Draft(request.Json()))),
        new("POST /users/{mailbox}/messages/{message}/attachments/createUploadSession", request => Of(request, () => Attach(graph, request))),
        new("POST /users/{mailbox}/messages/{message}/send", request => Of(request, () =>
            _drafts.Remove(request.Parts["message"], out var draft) ? Send(draft.Message, draft.File) : GraphAnswer.Error(404, "ErrorItemNotFound"))),
    ];

    private static GraphAnswer Of(GraphRequest request, Func<GraphAnswer> answer) => request switch
    {
        _ when request.Parts["mailbox"] != Mailbox => GraphAnswer.Error(404, "ErrorInvalidUser"),
        _ when request.Body.Length > MaxRequestBytes => GraphAnswer.Error(413, "RequestEntityTooLarge"),
        _ => answer(),
    };

    private GraphAnswer Draft(JsonObject message)
    {
        string id = Guid.NewGuid().ToString("N");
        _drafts[id] = (message, null);
        return new(201, new JsonObject { ["id"] = id, ["isDraft"] = true });
    }

    private GraphAnswer Attach(LoopbackGraph graph, GraphRequest request)
    {
        string id = request.Parts["message"];
        JsonObject item = request.Json()["AttachmentItem"]!.AsObject();
        return graph.Uploads.Begin(graph, content =>
        {
            _drafts[id] = (_drafts[id].Message, (long)item["size"]! == content.Length ? content : null);
            return new(201, Headers: new Dictionary<string, string> { ["Location"] = $"{graph.Endpoint}/users/{Mailbox}/messages/{id}/attachments/1" });
        });
    }

    private GraphAnswer Send(JsonObject message, byte[]? file)
    {
        JsonObject[] headers = [.. message["internetMessageHeaders"]?.AsArray().Select(header => header!.AsObject()) ?? []];
        if (!Array.TrueForAll(headers, header => ((string)header["name"]!).StartsWith("x-", StringComparison.OrdinalIgnoreCase)))
        {
            return GraphAnswer.Error(400, "InvalidInternetMessageHeader");
        }

        _sent.Add(new(
            (string)message["toRecipients"]![0]!["emailAddress"]!["address"]!,
            (string)message["replyTo"]![0]!["emailAddress"]!["address"]!,
            (string)message["subject"]!,
            (string)message["body"]!["content"]!,
            (string?)headers.FirstOrDefault()?["value"],
            file ?? Convert.FromBase64String((string)message["attachments"]![0]!["contentBytes"]!)));
        return new(202);
    }
}

public sealed record SentMail(string To, string ReplyTo, string Subject, string Text, string? Id, byte[] File);
