using System.Diagnostics;

namespace OfficeIntegration.Local.Tools;

/// <summary>What to start and how it is ended.</summary>
/// <param name="Name">For messages, for example <c>Azurite</c>.</param>
/// <param name="Signal">The polite end, for example <c>SIGINT</c>; after ten seconds comes the impolite one.</param>
/// <param name="Folder">Where the log and the process id go.</param>
public sealed record ToolStart(
    string Name, NodeRuntime Node, IReadOnlyList<string> Arguments, string Signal, string Folder, IReadOnlyDictionary<string, string>? Environment = null);

/// <summary>
/// A Node program in a process group of its own. It ends with this object, and also when this process crashes or is
/// killed: <c>supervise.mjs</c> sees the pipe between the two close.
/// </summary>
public sealed class SupervisedTool : IAsyncDisposable
{
    private static readonly TimeSpan EndWithin = TimeSpan.FromSeconds(15);

    private readonly Process _supervisor;
    private readonly ToolStart _start;

    private SupervisedTool(Process supervisor, ToolStart start) => (_supervisor, _start) = (supervisor, start);

    public string LogFile => LogOf(_start);

    public static async Task<SupervisedTool> StartAsync(ToolStart start, CancellationToken cancellation)
    {
        Directory.CreateDirectory(start.Folder);
        await LetAnEarlierOneEndAsync(start, cancellation);
        File.WriteAllText(LogOf(start), "");
        var info = new ProcessStartInfo(
            start.Node.Path,
            [Path.Combine(AppContext.BaseDirectory, "supervise.mjs"), start.Signal, LogOf(start), PidOf(start), start.Node.Path, .. start.Arguments])
        {
            RedirectStandardInput = true,
            WorkingDirectory = start.Folder,
        };
        foreach ((string name, string value) in start.Environment ?? new Dictionary<string, string>())
        {
            info.Environment[name] = value;
        }

        return new(Process.Start(info)!, start);
    }

    /// <summary>Asks until the program answers.</summary>
    /// <exception cref="LocalRunException">It ended, or does not answer within <paramref name="within"/>.</exception>
    public async Task UntilAsync(Func<CancellationToken, Task<bool>> isReady, TimeSpan within, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (!await isReady(cancellation))
        {
            if (_supervisor.HasExited || waited.Elapsed > within)
            {
                string what = _supervisor.HasExited ? "ended at once" : $"did not answer within {within.TotalSeconds:0} s";
                throw new LocalRunException($"{_start.Name} {what}. The end of its log, {LogFile}:\n{Tail()}");
            }

            await Task.Delay(50, cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_supervisor.HasExited)
        {
            _supervisor.StandardInput.Close();
            using var late = new CancellationTokenSource(EndWithin);
            try
            {
                await _supervisor.WaitForExitAsync(late.Token);
            }
            catch (OperationCanceledException)
            {
                _supervisor.Kill(entireProcessTree: true);
            }
        }

        _supervisor.Dispose();
    }

    private static string LogOf(ToolStart start) => Path.Combine(start.Folder, $"{FileName(start)}.log");

    private static string PidOf(ToolStart start) => Path.Combine(start.Folder, $"{FileName(start)}.pid");

    private static string FileName(ToolStart start) => start.Name.ToLowerInvariant().Replace(' ', '-');

    private string Tail() => string.Join('\n', File.Exists(LogFile) ? File.ReadLines(LogFile).TakeLast(15) : []);

    /// <summary>One whose owner was killed may still be saving.</summary>
    private static async Task LetAnEarlierOneEndAsync(ToolStart start, CancellationToken cancellation)
    {
        var waited = Stopwatch.StartNew();
        while (File.Exists(PidOf(start)) && int.TryParse(await File.ReadAllTextAsync(PidOf(start), cancellation), out int id) && IsNode(id))
        {
            if (waited.Elapsed > EndWithin)
            {
                throw new LocalRunException($"{start.Name} of an earlier run still works in {start.Folder} (process {id}). End that run first, or choose another folder with --data.");
            }

            await Task.Delay(100, cancellation);
        }
    }

    private static bool IsNode(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            return process.ProcessName.StartsWith("node", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
