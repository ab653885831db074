using System.Text.Json.Nodes;
using OfficeIntegration.Benchmarks.Measuring;

namespace OfficeIntegration.Benchmarks.Starting;

/// <param name="Median">Of each figure by itself.</param>
/// <param name="SlowestMs">First answer of the slowest start.</param>
/// <param name="SizeMb">Of the published app.</param>
internal sealed record StartupOutcome(string Name, StartupRun Median, double SlowestMs, double SizeMb)
{
    public static StartupOutcome Of(string name, IReadOnlyList<StartupRun> runs, double sizeMb)
    {
        return new(name, new(Middle(run => run.Connected), Middle(run => run.Ready), Middle(run => run.First), Middle(run => run.Second), Middle(run => run.PeakMb)), runs.Max(run => run.First), sizeMb);

        double Middle(Func<StartupRun, double> figure) => Stopwatches.Median(runs.Select(figure));
    }

    public JsonObject Json() => new()
    {
        ["variant"] = Name,
        ["connected_ms"] = Math.Round(Median.Connected, 1),
        ["ready_ms"] = Math.Round(Median.Ready, 1),
        ["first_ms"] = Math.Round(Median.First, 1),
        ["slowest_ms"] = Math.Round(SlowestMs, 1),
        ["next_ms"] = Math.Round(Median.Second, 2),
        ["peak_mb"] = Math.Round(Median.PeakMb, 1),
        ["size_mb"] = Math.Round(SizeMb, 1),
    };
}
