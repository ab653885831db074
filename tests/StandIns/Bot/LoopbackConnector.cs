using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>A channel on this machine: writes down what it is told and answers with the next id, or as <see cref="Answer"/> says.</summary>
public sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly ConcurrentQueue<RecordedRequest> requests = [];
    private readonly WebApplication app;

    private LoopbackConnector(WebApplication app)
    {
        this.app = app;
    }

    public string Url => app.Urls.Single();

    public IReadOnlyList<RecordedRequest> Requests => [.. requests];

    public Func<RecordedRequest, ConnectorAnswer>? Answer { get; set; }

    public static async Task<LoopbackConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new LoopbackConnector(builder.Build());
        connector.app.Run(connector.TakeAsync);
        await connector.app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        string target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new RecordedRequest(http.Request.Method, target, await reader.ReadToEndAsync(), http.Request.Headers.Authorization.Count > 0);
        requests.Enqueue(request);
        await WriteAsync(http.Response, Answer?.Invoke(request) ?? ConnectorAnswer.Created($"m{requests.Count}"));
    }

    private static Task WriteAsync(HttpResponse response, ConnectorAnswer answer)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        if (answer.RetryAfter is not null)
            response.Headers.RetryAfter = answer.RetryAfter;
        return response.WriteAsync(answer.Json);
    }
}
