using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>The Microsoft 365 Agents Playground as the Teams client of a bot, driven through its own HTTP interface.</summary>
public sealed class AgentsPlayground : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly CancellationTokenSource deadline = new(s_patience);
    private readonly ClientWebSocket stream = new();
    private readonly HttpClient http = new();
    private readonly string home = Directory.CreateTempSubdirectory("playground-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    public static async Task<AgentsPlayground> StartAsync(string botEndpoint)
    {
        var playground = new AgentsPlayground();
        try
        {
            playground.process = playground.Launch(botEndpoint);
            await playground.AwaitReadyAsync();
            await playground.stream.ConnectAsync(new Uri($"ws://127.0.0.1:{playground.port}/_ws_conversation/v1/conversations/stream"), playground.deadline.Token);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public Task<JsonNode> SayAsync(string text) => PostAsync(
        $"_conversation/v1/conversations/{Uri.EscapeDataString(PlaygroundConfig.ChatId)}/messages",
        new JsonObject { ["from"] = new JsonObject { ["id"] = PlaygroundConfig.UserId }, ["text"] = text, ["textFormat"] = "plain" });

    public Task<JsonNode> ExecuteAsync(string cardMessageId, string verb) => PostAsync("_conversation/v1/invoke", new JsonObject
    {
        ["name"] = "adaptiveCard/action",
        ["conversation"] = new JsonObject { ["id"] = PlaygroundConfig.ChatId },
        ["from"] = new JsonObject { ["id"] = PlaygroundConfig.UserId },
        ["replyToId"] = cardMessageId,
        ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = new JsonObject() } },
    });

    /// <summary>The next thing shown in a conversation for which <paramref name="wanted"/> holds.</summary>
    public async Task<JsonNode> ShownAsync(Func<JsonNode, bool> wanted)
    {
        while (true)
        {
            var shown = await NextEventAsync();
            if (wanted(shown))
                return shown;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
            process.Kill(entireProcessTree: true);
        if (process is not null)
            await process.WaitForExitAsync(CancellationToken.None);
        process?.Dispose();
        stream.Dispose();
        http.Dispose();
        deadline.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private Process Launch(string botEndpoint)
    {
        string tool = Repository.PathOf("node_modules", ".bin", "agentsplayground");
        if (!File.Exists(tool))
            throw new InvalidOperationException("The Agents Playground is not installed: run `npm ci` in the root of the repository.");
        string config = Path.Combine(home, "playground.yml");
        File.WriteAllText(config, PlaygroundConfig.Yaml);
        var start = new ProcessStartInfo(tool, ["start", "-e", botEndpoint, "-c", "msteams", "-p", $"{port}", "--su", $"http://127.0.0.1:{port}/_connector", "--dt"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home,
        };
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = config;
        var launched = Process.Start(start)!;
        launched.BeginOutputReadLine();
        launched.BeginErrorReadLine();
        return launched;
    }

    private async Task AwaitReadyAsync()
    {
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync(Address("_debug/ping"), deadline.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100, deadline.Token);
            }
        }
    }

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var answer = await http.PostAsJsonAsync(Address(path), body, deadline.Token);
        string text = await answer.Content.ReadAsStringAsync(deadline.Token);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    private async Task<JsonNode> NextEventAsync()
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[16 * 1024];
        WebSocketReceiveResult part;
        do
        {
            part = await stream.ReceiveAsync(buffer, deadline.Token);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return JsonNode.Parse(message.ToArray())!;
    }

    private Uri Address(string path) => new($"http://127.0.0.1:{port}/{path}");

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
