using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Delivering;
using OfficeIntegration.Benchmarks.Loading;
using OfficeIntegration.Benchmarks.Many;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Benchmarks.Starting;
using OfficeIntegration.Benchmarks.Storing;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>Every benchmark by name; each prints its tables and gives the figures to be printed last.</summary>
internal static class Catalogue
{
    private static readonly int[] MergeOneSizes = [1_000, 10_000];
    private static readonly int[] GrowthSizes = [100, 1_000, 10_000];

    public static IReadOnlyDictionary<string, Func<BenchmarkOptions, JsonObject>> Benchmarks { get; } = new SortedDictionary<string, Func<BenchmarkOptions, JsonObject>>(StringComparer.Ordinal)
    {
        [DeliverBenchmark.Name] = DeliverBenchmark.Run,
        [LoadBenchmark.Name] = LoadBenchmark.Run,
        [StartupBenchmark.Name] = StartupBenchmark.Run,
        [CycleBenchmark.Name] = CycleBenchmark.Run,
        [ManyBenchmark.Name] = ManyBenchmark.Run,
        ["compile"] = options => Shown(CompileContest.Run(options.Effort)).Json(),
        ["generate"] = options => Shown(GenerateContest.Of().Run(options.Effort)).Json(),
        ["merge"] = options => Shown(MergeContest.Run("merge", null, contributions: 1_000, words: 400, options)).Json(),
        ["merge-one"] = options => Sized(MergeOneSizes, size => MergeOneContest.Run(size, options.Effort)),
        ["growth"] = options => Sized(GrowthSizes, size => MergeContest.Run("growth", size, contributions: size, words: 100, options with { Peers = false })),
        ["read"] = options => Shown(ReadContest.Of().Run(options.Effort)).Json(),
    };

    /// <summary>Those that any machine with .NET and Node.js can run; starting the published app needs a feed with the vendors' packages.</summary>
    public static IReadOnlyList<string> Everywhere { get; } = [.. Benchmarks.Keys.Where(name => name != StartupBenchmark.Name)];

    /// <summary>The figures of the size of 1,000 stand for the benchmark.</summary>
    private static JsonObject Sized(IEnumerable<int> sizes, Func<int, Figures> run)
    {
        Figures[] points = [.. sizes.Select(size => Shown(run(size)))];
        return points.Single(point => point.Size == 1_000).Json(points);
    }

    private static Figures Shown(Figures figures)
    {
        Console.WriteLine(Table.Of(figures));
        return figures;
    }
}
