using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>The whole function app with its timers in a process of its own, on a loopback port.</summary>
internal sealed class ServedProduct : IAsyncDisposable
{
    public const string Argument = "--serve-as-product";
    private const string Said = "serving ";

    private readonly Process _process;

    private ServedProduct(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public double PeakMb
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / (double)(1 << 20);
        }
    }

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<ServedProduct> StartAsync(string connectionString)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServedProduct).Assembly.Location, Argument, connectionString]) { RedirectStandardOutput = true, RedirectStandardInput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Said, StringComparison.Ordinal))
            {
                return new(process, new Uri(line[Said.Length..]));
            }
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The product ended with {process.ExitCode} before it served anything."));
    }

    /// <summary>What the process does until its input ends, which it does when whoever started it is gone.</summary>
    public static async Task RunAsync(string connectionString)
    {
        var options = new LocalOptions
        {
            StorageConnectionString = connectionString,
            TemplatesFolder = Repository.PathOf("templates"),
            ConfigureLogging = logging => logging.SetMinimumLevel(LogLevel.Error).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace),
        };
        await using LocalProduct product = await LocalProduct.StartAsync(options, CancellationToken.None);
        Console.WriteLine(Said + product.BaseAddress);
        await Console.In.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
