using System.Net;

namespace OfficeIntegration.Local.Tools;

/// <summary>Azurite's Table service: what Azure Table Storage is in the cloud.</summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The account and key that the emulator's documentation gives everybody; no secret.</summary>
    public const string Account = "devstoreaccount1";
    public const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly SupervisedTool _tool;

    private Azurite(SupervisedTool tool, int port) => (_tool, Port) = (tool, port);

    public int Port { get; }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{Port}/{Account};";

    /// <param name="folder">Holds the data, and the log of the program.</param>
    /// <param name="inMemory">Keeps nothing on disk; for a run that is thrown away.</param>
    public static async Task<Azurite> StartAsync(NodeRuntime node, NpmTools tools, string folder, bool inMemory, CancellationToken cancellation)
    {
        int port = Ports.Free();
        SupervisedTool tool = await SupervisedTool.StartAsync(
            // Only this signal makes it save what it has in memory.
            new("Azurite", node, [tools.FileOf("azurite", "dist/src/table/main.js"), .. Arguments(port, folder, inMemory)], "SIGINT", folder),
            cancellation);
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

    /// <summary>Saves and ends.</summary>
    public ValueTask DisposeAsync() => _tool.DisposeAsync();

    private static IEnumerable<string> Arguments(int port, string folder, bool inMemory) =>
    [
        "--tableHost", "127.0.0.1", "--tablePort", $"{port}", "--silent", "--disableTelemetry",
        .. inMemory ? (string[])["--inMemoryPersistence"] : ["--location", folder],
    ];

    private static async Task<bool> AnswersAsync(int port, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        try
        {
            // Without a signature it answers 403, which is an answer.
            using HttpResponseMessage answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}/Tables"), cancellation);
            return answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
