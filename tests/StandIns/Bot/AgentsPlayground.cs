using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>The Microsoft 365 Agents Playground as the Teams client of a bot, driven through its own HTTP interface.</summary>
public sealed class AgentsPlayground : IAsyncDisposable
{
    private readonly CancellationTokenSource deadline = new();
    private readonly ClientWebSocket stream = new();
    private readonly HttpClient http = new();
    private readonly string home = Directory.CreateTempSubdirectory("playground-").FullName;
    private readonly int port = Ports.Free();
    private SupervisedTool? tool;

    public static async Task<AgentsPlayground> StartAsync(string botEndpoint)
    {
        var playground = new AgentsPlayground();
        try
        {
            await playground.LaunchAsync(botEndpoint);
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

    /// <summary>The next thing shown for which <paramref name="wanted"/> holds; what comes before it is passed over.</summary>
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
        stream.Dispose();
        http.Dispose();
        if (tool is not null)
            await tool.DisposeAsync();
        deadline.Dispose();
        Directory.Delete(home, recursive: true);
    }

    private async Task LaunchAsync(string botEndpoint)
    {
        var node = await NodeRuntime.FindAsync(deadline.Token);
        var npm = NpmTools.OfRepository();
        await npm.EnsureInstalledAsync(Console.WriteLine, CancellationToken.None);
        deadline.CancelAfter(TimeSpan.FromSeconds(60));
        string config = Path.Combine(home, "playground.yml");
        await File.WriteAllTextAsync(config, PlaygroundConfig.Yaml, deadline.Token);
        string[] arguments =
        [
            npm.FileOf("@microsoft/m365agentsplayground", "cli.js"), "start", "-e", botEndpoint, "-c", "msteams",
            "-p", $"{port}", "--su", $"http://127.0.0.1:{port}/_connector", "--dt",
        ];
        tool = await SupervisedTool.StartAsync(new("Agents Playground", node, arguments, "SIGTERM", home, new Dictionary<string, string>
        {
            ["TEAMSAPPTESTER_BROWSER"] = "none",
            ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = config,
        }), deadline.Token);
        await tool.UntilAsync(AnswersAsync, TimeSpan.FromSeconds(30), deadline.Token);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var answer = await http.GetAsync(Address("_debug/ping"), cancellation);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
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
}
