using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>Upload sessions: pieces in their order, each a multiple of 320 KiB but the last, and a way to ask what is missing.</summary>
public sealed class GraphUploads
{
    private const int Granule = 320 * 1024;
    private const int MaxPieceBytes = 60 * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Session> _sessions = new();
    private int _pieces;

    /// <summary>Numbers of pieces, from 1 over all sessions, whose connection breaks before they are taken.</summary>
    public HashSet<int> BreaksBefore { get; } = [];

    /// <summary>Numbers of pieces that are taken, and whose answer is lost.</summary>
    public HashSet<int> BreaksAfter { get; } = [];

    public int Pieces => _pieces;

    /// <param name="complete">Gets the whole file, and gives the last piece's answer.</param>
    public GraphAnswer Begin(LoopbackGraph graph, Func<byte[], GraphAnswer> complete)
    {
        string id = Guid.NewGuid().ToString("N");
        _sessions[id] = new(complete);
        return GraphAnswer.Ok(new JsonObject
        {
            ["uploadUrl"] = $"{graph.Address}/upload/{id}",
            ["expirationDateTime"] = DateTimeOffset.UtcNow.AddHours(1).ToString("O", CultureInfo.InvariantCulture),
            ["nextExpectedRanges"] = new JsonArray("0-"),
        });
    }

    public IEnumerable<GraphRoute> Routes() =>
    [
        new("GET /upload/{session}", request => _sessions.TryGetValue(request.Parts["session"], out Session? session) ? Missing(200, session) : GraphAnswer.NotFound(), isOpen: true),
        new("PUT /upload/{session}", request => _sessions.TryGetValue(request.Parts["session"], out Session? session) ? Put(session, request) : GraphAnswer.NotFound(), isOpen: true),
    ];

    private GraphAnswer Put(Session session, GraphRequest request)
    {
        int number = Interlocked.Increment(ref _pieces);
        if (BreaksBefore.Contains(number))
        {
            return new(0);
        }

        GraphAnswer answer = Take(session, request);
        return BreaksAfter.Contains(number) ? new(0) : answer;
    }

    private static GraphAnswer Take(Session session, GraphRequest request)
    {
        if (!ContentRangeHeaderValue.TryParse(request.Header("Content-Range"), out ContentRangeHeaderValue? range) || range is not { From: { } from, To: { } to, Length: { } length } || to - from + 1 != request.Body.Length)
        {
            return GraphAnswer.Error(400, "invalidRequest", "Content-Range does not fit the piece.");
        }

        bool last = to + 1 == length;
        if (request.Body.Length > MaxPieceBytes || (!last && request.Body.Length % Granule != 0))
        {
            return GraphAnswer.Error(400, "invalidRequest", "A piece is a multiple of 320 KiB and at most 60 MiB.");
        }

        if (from != session.Content.Length)
        {
            return GraphAnswer.Error(416, "invalidRange", "Piece out of order, or received already.");
        }

        session.Content.Write(request.Body);
        return last ? session.Complete(session.Content.ToArray()) : Missing(202, session);
    }

    private static GraphAnswer Missing(int status, Session session) => new(status, new JsonObject
    {
        ["expirationDateTime"] = DateTimeOffset.UtcNow.AddHours(1).ToString("O", CultureInfo.InvariantCulture),
        ["nextExpectedRanges"] = new JsonArray($"{session.Content.Length}-"),
    });

    private sealed record Session(Func<byte[], GraphAnswer> Complete)
    {
        public MemoryStream Content { get; } = new();
    }
}
