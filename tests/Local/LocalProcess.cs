using System.Diagnostics;
using System.Text;
using OfficeIntegration.Local;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local;

/// <summary>The built program in a process of its own, as <c>dotnet run --project local</c> starts it.</summary>
public sealed class LocalProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _said = new();

    private LocalProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    /// <summary>Output and errors so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>The web app is built before, so that no start waits for it.</summary>
    public static async Task<LocalProcess> StartAsync(params string[] arguments)
    {
        await BuiltWebApp.EnsureAsync();
        var start = new ProcessStartInfo("dotnet", [typeof(LocalRunException).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        return new(Process.Start(start)!);
    }

    /// <exception cref="TimeoutException">It did not say so.</exception>
    public async Task UntilItSaysAsync(string text, TimeSpan within)
    {
        var waited = Stopwatch.StartNew();
        while (!Said.Contains(text, StringComparison.Ordinal))
        {
            if (_process.HasExited || waited.Elapsed > within)
            {
                throw new TimeoutException($"'{text}' was not said. It said:\n{Said}");
            }

            await Task.Delay(50);
        }
    }

    public async Task<int> EndAsync(TimeSpan within)
    {
        using var late = new CancellationTokenSource(within);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    /// <summary>As <c>kill -9</c> does it: nothing of the program runs any more.</summary>
    public void Kill() => _process.Kill();

    /// <summary>As Ctrl+C does it.</summary>
    public void Interrupt()
    {
        using Process kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            _said.AppendLine(line);
        }
    }
}
