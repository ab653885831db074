using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace OfficeIntegration.Benchmarks.Starting;

/// <summary>
/// As much of the Azure Functions host as it takes to start one worker process and to hand it HTTP requests: it accepts
/// the worker's stream (gRPC over HTTP/2 without encryption, on loopback), initialises the worker, asks which functions
/// it has, loads one, and passes requests on to the address that the worker names. The numbers of messages and fields
/// are those of the host's published protocol (azure-functions-language-worker-protobuf).
/// </summary>
internal sealed class LoopbackHost : IAsyncDisposable
{
    private const string InvocationHeader = "x-ms-invocation-id";
    private const string TraceParent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private const int FrameHead = 5;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(2);

    private readonly string _function;
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = new();
    private string _folder = "";
    private string _functionId = "";
    private Uri? _worker;
    private Stream _toWorker = Stream.Null;

    private LoopbackHost(WebApplication app, string function) => (_app, _function) = (app, function);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The worker's process has opened its stream.</summary>
    public Task Connected => _connected.Task;

    /// <summary>What the worker has told the host of its doings, for whoever looks for a fault.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>The function can be called.</summary>
    public Task Loaded => _loaded.Task;

    /// <param name="folder">Of the published app.</param>
    /// <param name="function">The one that is loaded.</param>
    public static async Task<LoopbackHost> StartAsync(string folder, string function)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = HttpProtocols.Http2));
        var host = new LoopbackHost(builder.Build(), function) { _folder = folder };
        host._app.Run(host.TalkAsync);
        await host._app.StartAsync();
        return host;
    }

    /// <exception cref="HttpRequestException">The function did not answer 200.</exception>
    public async Task<byte[]> GetAsync(string path)
    {
        string invocation = Guid.NewGuid().ToString();
        byte[] http = Fields.Message(5, Fields.Text(1, "GET"), Fields.Text(2, new Uri(_worker!, path).AbsoluteUri));
        byte[] request = Fields.Message(3, Fields.Text(1, "request"), Fields.Message(2, http));
        byte[] trace = Fields.Message(5, Fields.Text(1, TraceParent));
        await SendAsync(Fields.Message(4, Fields.Text(1, invocation), Fields.Text(2, _functionId), request, trace, Fields.Message(6)));
        using HttpResponseMessage answer = await PassedOnAsync(path, invocation);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    // A worker may say that it is ready a moment before its HTTP server listens.
    private async Task<HttpResponseMessage> PassedOnAsync(string path, string invocation)
    {
        while (true)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(_worker!, path)) { Headers = { { InvocationHeader, invocation } } };
            try
            {
                return await _http.SendAsync(asked);
            }
            catch (HttpRequestException early) when (early.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(LookAgain);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _writing.Dispose();
        await _app.DisposeAsync();
    }

    private async Task TalkAsync(HttpContext http)
    {
        http.Response.ContentType = "application/grpc";
        await http.Response.StartAsync();
        _toWorker = http.Response.Body;
        _connected.TrySetResult();
        try
        {
            while (await NextAsync(http.Request.Body) is { } message)
            {
                foreach ((int kind, byte[] content) in Fields.In(message))
                {
                    await DealAsync(kind, content);
                }
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException or InvalidOperationException)
        {
            _loaded.TrySetException(failure);
        }
    }

    private Task DealAsync(int kind, byte[] content) => kind switch
    {
        // StartStream: WorkerInitRequest, with the host's version and where the app is.
        20 => SendAsync(Fields.Message(17, Fields.Text(1, "4.0.0"), Fields.Text(4, _folder), Fields.Text(5, _folder))),
        16 => InitialisedAsync(content),
        30 => LoadAsync(content),
        9 => SetLoadedAsync(content),
        2 or 5 => KeepAsync(content),
        _ => Task.CompletedTask,
    };

    // WorkerInitResponse names what the worker can do; FunctionsMetadataRequest asks for its functions.
    private Task InitialisedAsync(byte[] content)
    {
        byte[][] able = [.. Fields.In(content).Where(one => one.Field == 2).Select(one => one.Value)];
        string address = able.Where(one => Fields.TextIn(one, 1) == "HttpUri").Select(one => Fields.TextIn(one, 2)).FirstOrDefault()
            ?? throw new InvalidOperationException("The worker names no address for HTTP.");
        _worker = new(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        return SendAsync(Fields.Message(29, Fields.Text(1, _folder)));
    }

    // The host reads the worker's bindings, which are JSON, and gives them back as fields: a trigger called request.
    private Task LoadAsync(byte[] content)
    {
        byte[] trigger = Fields.Message(6, Fields.Text(1, "request"), Fields.Message(2, Fields.Text(2, "httpTrigger")));
        byte[] function = Fields.In(content).Where(one => one.Field == 1).Select(one => one.Value).FirstOrDefault(one => Fields.TextIn(one, 4) == _function)
            ?? throw new InvalidOperationException($"The worker has no function {_function}.");
        _functionId = Fields.TextIn(function, 13);
        return SendAsync(Fields.Message(8, Fields.Text(1, _functionId), Fields.Message(2, function, trigger)));
    }

    private Task SetLoadedAsync(byte[] content)
    {
        byte[] result = Fields.In(content).FirstOrDefault(one => one.Field == 2).Value ?? [];
        string failure = string.Concat(Fields.In(result).Where(one => one.Field == 2).Select(one => Encoding.UTF8.GetString(one.Value)));
        _ = failure.Length == 0 ? _loaded.TrySetResult() : _loaded.TrySetException(new InvalidOperationException(failure));
        return Task.CompletedTask;
    }

    // RpcLog and InvocationResponse: what failed stands in them as text, in one depth or another.
    private Task KeepAsync(byte[] content)
    {
        _said.Enqueue(string.Join(' ', Fields.In(content).Where(one => one.Field is 3 or 5 or 7).Select(one => Encoding.UTF8.GetString(one.Value))));
        return Task.CompletedTask;
    }

    private async Task SendAsync(byte[] message)
    {
        byte[] frame = new byte[FrameHead + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, FrameHead);
        await _writing.WaitAsync();
        try
        {
            await _toWorker.WriteAsync(frame);
            await _toWorker.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <returns>Null at the end of the stream.</returns>
    private static async Task<byte[]?> NextAsync(Stream fromWorker)
    {
        byte[] head = new byte[FrameHead];
        if (await fromWorker.ReadAtLeastAsync(head, FrameHead, throwOnEndOfStream: false) < FrameHead)
        {
            return null;
        }

        byte[] message = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1))];
        await fromWorker.ReadExactlyAsync(message);
        return message;
    }
}
