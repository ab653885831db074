using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Benchmarks.Ours;
using OfficeIntegration.Benchmarks.Peers;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>Contributions into a master of 180 items that has none.</summary>
internal static class MergeContest
{
    /// <param name="size">Null when the benchmark has one size.</param>
    /// <param name="words">Of each contribution.</param>
    public static Figures Run(string name, int? size, int contributions, int words, BenchmarkOptions options)
    {
        MasterRequest request = Questionnaires.Large.Request(contributions);
        IReadOnlyList<Contribution> answers = Questionnaires.Large.Answers(contributions, words);
        var ours = new OursMerge(request, answers);
        Figures figures = Contest.Over(name, size, [ours.Document()], ours.Run, new DomMerge(ours.Empty, request, answers).Run).Run(options.Effort);
        return options.Peers ? figures with { Peers = PeerRun.Of(ours.Empty, request, answers, options.Effort) } : figures;
    }
}
