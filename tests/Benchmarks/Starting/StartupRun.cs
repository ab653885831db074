using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace OfficeIntegration.Benchmarks.Starting;

/// <summary>One start of the published app, in milliseconds from the start of its process.</summary>
/// <param name="Connected">The worker has opened its stream to the host: everything before the first line of the product.</param>
/// <param name="Ready">The product is wired, its questionnaires are read, its functions known and one loaded.</param>
/// <param name="First">The first request is answered.</param>
/// <param name="Second">How long the same took once more, by itself.</param>
/// <param name="PeakMb">Highest working set until then, in 2^20 bytes.</param>
internal sealed record StartupRun(double Connected, double Ready, double First, double Second, double PeakMb)
{
    private const string Function = "HttpAppFiles";
    private const string Page = "/app/";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<StartupRun> OfAsync(string folder, StartupVariant variant, string storage)
    {
        await using LoopbackHost host = await LoopbackHost.StartAsync(folder, Function);
        var said = new StringBuilder();
        long from = Stopwatch.GetTimestamp();
        using Process worker = Start(folder, variant, storage, host.Address, said);
        try
        {
            await host.Connected.WaitAsync(Patience);
            double connected = Since(from);
            await host.Loaded.WaitAsync(Patience);
            double ready = Since(from);
            await host.GetAsync(Page).WaitAsync(Patience);
            double first = Since(from);
            long again = Stopwatch.GetTimestamp();
            await host.GetAsync(Page).WaitAsync(Patience);
            double second = Since(again);
            worker.Refresh();
            return new(connected, ready, first, second, worker.PeakWorkingSet64 / (double)(1 << 20));
        }
        catch (Exception failure) when (failure is TimeoutException or InvalidOperationException or HttpRequestException)
        {
            throw new InvalidOperationException($"{variant.Name}: the app did not start. It said:\n{said}{host.Said}", failure);
        }
        finally
        {
            worker.Kill();
            await worker.WaitForExitAsync();
        }
    }

    // As the host starts a worker, with the settings that a deployment has.
    private static Process Start(string folder, StartupVariant variant, string storage, Uri host, StringBuilder said)
    {
        (string executable, string[] app) = ProgramIn(folder);
        string[] arguments = [.. app, "--functions-uri", $"{host}", "--functions-worker-id", "1", "--functions-request-id", "1", "--functions-grpc-max-message-length", $"{int.MaxValue}", "--host", host.Host, "--port", $"{host.Port}", "--workerId", "1", "--requestId", "1", "--grpcMaxMessageLength", $"{int.MaxValue}"];
        var start = new ProcessStartInfo(executable, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in variant.Environment.Concat(Settings(folder, storage)))
        {
            start.Environment[name] = value;
        }

        Process worker = Process.Start(start)!;
        worker.OutputDataReceived += (_, line) => said.AppendLine(line.Data);
        worker.ErrorDataReceived += (_, line) => said.AppendLine(line.Data);
        worker.BeginOutputReadLine();
        worker.BeginErrorReadLine();
        return worker;
    }

    // The worker's description says what the host is to start: the runtime with the app, or an app that brings its own.
    private static (string Executable, string[] Arguments) ProgramIn(string folder)
    {
        JsonNode description = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "worker.config.json")))!["description"]!;
        string executable = (string)description["defaultExecutablePath"]!;
        return executable == "dotnet"
            ? (executable, [Path.Combine(folder, (string)description["defaultWorkerPath"]!)])
            : (executable.Replace("{WorkerRoot}", $"{folder}{Path.DirectorySeparatorChar}", StringComparison.Ordinal), []);
    }

    private static Dictionary<string, string> Settings(string folder, string storage) => new()
    {
        ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
        ["FUNCTIONS_APPLICATION_DIRECTORY"] = folder,
        ["Storage__ConnectionString"] = storage,
        ["Entra__TenantId"] = "11111111-0000-0000-0000-000000000001",
        ["Entra__Audience"] = "api://officeintegration.example.org/11111111-0000-0000-0000-000000000002",
        ["PublicUrl"] = "https://officeintegration.example.org",
    };

    private static double Since(long from) => Stopwatch.GetElapsedTime(from).TotalMilliseconds;
}
