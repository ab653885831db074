using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Benchmarks.Ours;
using OfficeIntegration.Benchmarks.Peers;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>Contributions into a master of 180 items that has none.</summary>
internal static class MergeContest
{
    /// <param name="size">Null when the benchmark has one size.</param>
    /// <param name="words">Of each contribution.</param>
    public static Figures Run(string name, int? size, int contributions, int words, BenchmarkOptions options)
    {
        MasterRequest full = Questionnaires.Large.Request(contributions, words);
        var ours = new OursMerge(full);
        Figures figures = Contest.Over(name, size, [ours.Document()], ours.Run, new DomMerge(ours.Empty, full, full.Accepted).Run).Run(options.Effort);
        return options.Peers ? figures with { Peers = PeerRun.Of(ours.Empty, full, options.Effort) } : figures;
    }
}
