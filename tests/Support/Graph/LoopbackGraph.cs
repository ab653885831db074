using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using OfficeIntegration.Core.People;

namespace OfficeIntegration.Tests.Support.Graph;

/// <summary>
/// As much of Microsoft Graph as the product calls, on this machine and over real HTTP, with the rules that are
/// documented: tokens, queries, pages, batches, tags, upload sessions, deltas, subscriptions, limits. What the product
/// does not call is answered with an error, and what is called is written down.
/// </summary>
public sealed class LoopbackGraph : IAsyncDisposable
{
    private const string Version = "/v1.0";

    private readonly WebApplication _app;
    private readonly List<GraphRoute> _routes = [];
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private readonly ConcurrentQueue<string> _strange = new();
    private int _underWay;
    private int _mostUnderWay;

    private LoopbackGraph(WebApplication app)
    {
        _app = app;
        Users = new();
        Batch = new(this);
        Teamwork = new(Users);
        _routes.AddRange([.. Users.Routes(this), .. Batch.Routes(), .. Teamwork.Routes(this), .. Uploads.Routes(), .. Mail.Routes(this), .. Drives.Routes(this), .. Notifier.Routes()]);
    }

    public GraphUsers Users { get; }

    public GraphBatch Batch { get; }

    public GraphTeamwork Teamwork { get; }

    public GraphUploads Uploads { get; } = new();

    public GraphMailboxes Mail { get; } = new();

    public GraphDrives Drives { get; } = new();

    public GraphNotifier Notifier { get; } = new();

    public GraphThrottle Throttle { get; } = new();

    public Uri Endpoint => new($"{Address}{Version}");

    public string Address => _app.Urls.Single();

    /// <summary>Routes that exist here.</summary>
    public IReadOnlyList<string> Routes => [.. _routes.Select(route => route.Template)];

    /// <summary>How often each route was called, in batches or alone.</summary>
    public IReadOnlyDictionary<string, int> Calls => _calls;

    /// <summary>Requests that have no route.</summary>
    public IReadOnlyCollection<string> Strange => _strange;

    public int MostUnderWay => _mostUnderWay;

    /// <summary>Instead of what would happen, for the requests it gives an answer for.</summary>
    public Func<GraphRequest, GraphAnswer?> Instead { get; set; } = _ => null;

    public GraphOptions Options => new(Endpoint, null, 8);

    public static async Task<LoopbackGraph> StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 80 * 1024 * 1024);
        var graph = new LoopbackGraph(builder.Build());
        graph._app.Run(graph.DealAsync);
        await graph._app.StartAsync();
        return graph;
    }

    /// <summary>The product's own client, handlers and all, signed in here.</summary>
    public GraphServiceClient Client(string token = LoopbackToken.Valid) => GraphConnection.Open(Options, new LoopbackToken(token));

    public GraphPeople People(GraphServiceClient client, string? tenantId = null) =>
        new(client, Options with { TenantId = tenantId }, new LookUpBatch(client, TimeProvider.System), new TenantDomains(client, TimeProvider.System));

    public ValueTask DisposeAsync()
    {
        Notifier.Dispose();
        return _app.DisposeAsync();
    }

    internal GraphAnswer Answer(string method, string url, IHeaderDictionary headers, byte[] body)
    {
        string path = url.Split('?')[0].Replace("%28", "(", StringComparison.Ordinal).Replace("%27", "'", StringComparison.Ordinal).Replace("%29", ")", StringComparison.Ordinal);
        foreach (GraphRoute route in _routes)
        {
            if (route.Match(method, path) is { } parts)
            {
                var request = new GraphRequest(method, url, headers, body, parts);
                _calls.AddOrUpdate(route.Template, 1, (_, count) => count + 1);
                return Unauthenticated(route, request) ?? Throttle.Refuse(request) ?? Instead(request) ?? route.Answer(request);
            }
        }

        _strange.Enqueue($"{method} {url}");
        return GraphAnswer.Error(400, "BadRequest", $"Resource not found for {method} {path}");
    }

    private static GraphAnswer? Unauthenticated(GraphRoute route, GraphRequest request) => (route.IsOpen, request.Header("Authorization")) switch
    {
        (true, null) or (false, LoopbackToken.Header) => null,
        (true, _) => GraphAnswer.Error(401, "unauthenticated", "An upload address takes no token."),
        _ => GraphAnswer.Error(401, "InvalidAuthenticationToken"),
    };

    private async Task DealAsync(HttpContext http)
    {
        int now = Interlocked.Increment(ref _underWay);
        InterlockedMax(ref _mostUnderWay, now);
        try
        {
            string target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            string url = target.StartsWith(Version, StringComparison.Ordinal) ? target[Version.Length..] : target;
            GraphAnswer answer = Answer(http.Request.Method, url, http.Request.Headers, body.ToArray());
            await WriteAsync(http, answer);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private static async Task WriteAsync(HttpContext http, GraphAnswer answer)
    {
        if (answer.Status == 0)
        {
            http.Abort();
            return;
        }

        http.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers ?? new Dictionary<string, string>())
        {
            http.Response.Headers[name] = value;
        }

        if (answer.Json is { } json)
        {
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json.ToJsonString()));
        }
        else if (answer.Bytes is { } bytes)
        {
            http.Response.ContentType = "application/octet-stream";
            await http.Response.Body.WriteAsync(bytes);
        }
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (int seen = most; value > seen; seen = most)
        {
            Interlocked.CompareExchange(ref most, value, seen);
        }
    }
}
