using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>Stands between a product in a process of its own and the Table service, and calls out at the chosen write.</summary>
public sealed class StoreProxy : IAsyncDisposable
{
    private static readonly string[] PerConnection = ["Host", "Connection", "Transfer-Encoding", "Keep-Alive"];

    private readonly HttpClient _service = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly WebApplication _app;
    private readonly Uri _behind;
    private Action _reached = () => { };
    private StopAt? _stop;
    private int _writes;

    private StoreProxy(WebApplication app, Uri behind) => (_app, _behind) = (app, behind);

    /// <summary>For the same account as the connection string behind it.</summary>
    public string ConnectionString { get; private set; } = "";

    public static async Task<StoreProxy> StartAsync(string connectionString)
    {
        const string Endpoint = "TableEndpoint=";
        string endpoint = connectionString.Split(';').First(part => part.StartsWith(Endpoint, StringComparison.Ordinal))[Endpoint.Length..];
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        var proxy = new StoreProxy(app, new Uri(endpoint));
        app.Run(proxy.ForwardAsync);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        proxy.ConnectionString = connectionString.Replace($"http://{proxy._behind.Authority}", address, StringComparison.Ordinal);
        return proxy;
    }

    /// <param name="reached">Called once, at that write; before it, the write does not happen.</param>
    public void Watch(StopAt stop, Action reached) => (_stop, _reached, _writes) = (stop, reached, 0);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _service.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        // What is announced or forgotten there happens at any time, for the outbox's timer runs, too.
        bool counts = !HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.Value!.Contains("/outbox(", StringComparison.Ordinal);
        int write = counts ? Interlocked.Increment(ref _writes) : 0;
        bool here = write > 0 && write == _stop?.Write;
        if (here && _stop is { After: false })
        {
            _reached();
            context.Abort();
            return;
        }

        using HttpResponseMessage answer = await AskAsync(context.Request);
        byte[] body = await answer.Content.ReadAsByteArrayAsync();
        if (here)
        {
            _reached();
            context.Abort();
            return;
        }

        await AnswerAsync(context.Response, answer, body);
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        using var forwarded = new HttpRequestMessage(new HttpMethod(request.Method), new Uri(_behind, $"{request.Path.ToUriComponent()}{request.QueryString}"));
        forwarded.Content = new ByteArrayContent(body.ToArray());
        foreach ((string name, var values) in request.Headers.Where(header => !PerConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!forwarded.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                forwarded.Content.Headers.Remove(name);
                forwarded.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        return await _service.SendAsync(forwarded);
    }

    private static async Task AnswerAsync(HttpResponse response, HttpResponseMessage answer, byte[] body)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach ((string name, IEnumerable<string> values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!PerConnection.Contains(name, StringComparer.OrdinalIgnoreCase) && name != "Content-Length")
            {
                response.Headers[name] = values.ToArray();
            }
        }

        if (body.Length > 0)
        {
            await response.Body.WriteAsync(body);
        }
    }
}
