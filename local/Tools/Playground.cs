namespace OfficeIntegration.Local.Tools;

/// <summary>The Microsoft 365 Agents Playground: a Teams client in the browser that speaks to the bot on this machine.</summary>
public sealed class Playground : IAsyncDisposable
{
    public const int DefaultPort = 56150;

    private readonly SupervisedTool _tool;

    private Playground(SupervisedTool tool, int port) => (_tool, Address) = (tool, AddressOf(port));

    public Uri Address { get; }

    /// <param name="bot">Where the bot takes activities.</param>
    /// <param name="config">See <see cref="PlaygroundConfig"/>.</param>
    /// <param name="folder">Takes the configuration and the log.</param>
    public static async Task<Playground> StartAsync(
        NodeRuntime node, NpmTools tools, Uri bot, int port, string config, string folder, CancellationToken cancellation)
    {
        Ports.RequireFree(port, "the Agents Playground", "choose another with --playground-port, or leave it out with --no-playground");
        string file = Path.Combine(Directory.CreateDirectory(folder).FullName, "playground.yml");
        await File.WriteAllTextAsync(file, config, cancellation);
        SupervisedTool tool = await SupervisedTool.StartAsync(
            new("Agents Playground", node, Arguments(tools, bot, port), "SIGTERM", folder, Environment(file, folder)), cancellation);
        try
        {
            await tool.UntilAsync(token => AnswersAsync(port, token), TimeSpan.FromSeconds(30), cancellation);
            return new(tool, port);
        }
        catch
        {
            await tool.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _tool.DisposeAsync();

    // It has no setting for the interface it listens on and takes all of them; loopback.cjs makes that this machine only.
    private static IReadOnlyList<string> Arguments(NpmTools tools, Uri bot, int port) =>
    [
        "--require", Path.Combine(AppContext.BaseDirectory, "loopback.cjs"),
        tools.FileOf("@microsoft/m365agentsplayground", "cli.js"),
        "start", "-e", bot.AbsoluteUri, "-c", "msteams", "-p", $"{port}", "--dt", "--su", $"{AddressOf(port)}_connector",
    ];

    private static Dictionary<string, string> Environment(string config, string folder) => new()
    {
        ["TEAMSAPPTESTER_BROWSER"] = "none",
        ["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = config,
        ["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(folder, "playground-activity.log"),
    };

    private static Uri AddressOf(int port) => new($"http://127.0.0.1:{port}/");

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        try
        {
            using HttpResponseMessage answer = await http.GetAsync(new Uri(AddressOf(port), "_debug/ping"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
