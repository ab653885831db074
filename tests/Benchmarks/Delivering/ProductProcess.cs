using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Bot;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Benchmarks.Delivering;

/// <summary>The product in a process of its own, doing what its timer does: delivering what is due, again and again.</summary>
internal sealed class ProductProcess : IDisposable
{
    public const string Argument = "--deliver-as-product";
    private const int LeaseSeconds = 20;

    private readonly Process _process;

    private ProductProcess(Process process) => _process = process;

    /// <summary>Highest so far, in 2^20 bytes.</summary>
    public double PeakMb
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>Of all its threads so far.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static ProductProcess Start(string connectionString, int limitFactor) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(ProductProcess).Assembly.Location, Argument, connectionString, limitFactor.ToString(CultureInfo.InvariantCulture)]))!);

    /// <summary>As <c>kill -9</c> does it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    /// <summary>Core and bot as they are registered in the cloud, over a store of the benchmark.</summary>
    public static ServiceProvider Services(string connectionString, int limitFactor)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = connectionString,
            ["Templates:Folder"] = Repository.PathOf("templates"),
            ["Delivery:LimitFactor"] = limitFactor.ToString(CultureInfo.InvariantCulture),
            ["Delivery:LeaseSeconds"] = LeaseSeconds.ToString(CultureInfo.InvariantCulture),
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.ClearProviders()).AddSingleton(configuration).AddCore(configuration).AddBot(configuration);
        return services.BuildServiceProvider();
    }

    /// <summary>What the process does until it is killed, or whoever started it is gone.</summary>
    public static async Task RunAsync(string connectionString, int limitFactor)
    {
        await using ServiceProvider services = Services(connectionString, limitFactor);
        using var starter = Process.GetProcessById(Starter());
        DeliverOutbox deliver = services.GetRequiredService<DeliverOutbox>();
        while (!starter.HasExited)
        {
            await deliver.RunAsync(CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }

    // Field 4 of the process's state, after its name in brackets.
    private static int Starter()
    {
        string state = File.ReadAllText("/proc/self/stat");
        return int.Parse(state[(state.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
