using System.Globalization;
using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Benchmarks.Starting;

/// <summary>How long the published function app takes from the start of its process to the first answered request, published and run in several ways, in turns.</summary>
internal static class StartupBenchmark
{
    public const string Name = "startup";

    private const int FullRounds = 11;
    private const int QuickRounds = 3;

    public static JsonObject Run(BenchmarkOptions options)
    {
        int rounds = options.Effort == Effort.Quick ? QuickRounds : FullRounds;
        Console.WriteLine($"startup: the app as `dotnet publish functions` makes it, in a process of its own under a Functions host of the benchmark's (the real worker, its gRPC stream and its HTTP server; no sandbox of Azure, no mounting of the package); medians of {rounds} starts each, in turns, after one");
        StartupOutcome[] outcomes = MeasureAsync(rounds).GetAwaiter().GetResult();
        Console.WriteLine("                          connected ms  ready ms  first answer ms  slowest ms  next answer ms  peak MB  size MB");
        foreach (StartupOutcome one in outcomes)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{one.Name,-24}  {one.Median.Connected,12:N0}  {one.Median.Ready,8:N0}  {one.Median.First,15:N0}  {one.SlowestMs,10:N0}  {one.Median.Second,14:N1}  {one.Median.PeakMb,7:N0}  {one.SizeMb,7:N0}"));
        }

        Console.WriteLine();
        return new() { ["name"] = Name, ["rounds"] = rounds, ["points"] = new JsonArray([.. outcomes.Select(one => one.Json())]) };
    }

    private static async Task<StartupOutcome[]> MeasureAsync(int rounds)
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        var all = new List<(StartupVariant Variant, string Folder, List<StartupRun> Runs)>();
        foreach (StartupVariant variant in StartupVariant.All)
        {
            string folder = PublishedApps.Of(variant);
            all.AddRange(await StartsAsync(folder, variant, tables.ConnectionString) ? [(variant, folder, [])] : []);
        }

        for (int round = 0; round < rounds; round++)
        {
            foreach ((StartupVariant variant, string folder, List<StartupRun> runs) in all)
            {
                runs.Add(await StartupRun.OfAsync(folder, variant, tables.ConnectionString));
            }
        }

        return [.. all.Select(one => StartupOutcome.Of(one.Variant.Name, one.Runs, PublishedApps.SizeMb(one.Folder)))];
    }

    // The first start of each is not counted; a way that does not start at all is told, and left out of the turns.
    private static async Task<bool> StartsAsync(string folder, StartupVariant variant, string storage)
    {
        try
        {
            await StartupRun.OfAsync(folder, variant, storage);
            return true;
        }
        catch (InvalidOperationException failure)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failure.Message}\n{PublishedApps.SizeMb(folder):N0} MB"));
            return false;
        }
    }
}
