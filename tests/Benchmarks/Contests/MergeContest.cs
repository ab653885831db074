using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Ours;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>Contributions into a master of 180 items that has none.</summary>
internal static class MergeContest
{
    /// <param name="words">Of each contribution.</param>
    public static Contest Of(string name, int? size, int contributions, int words)
    {
        MasterRequest full = Questionnaires.Large.Request(contributions, words);
        var ours = new OursMerge(full);
        return Contest.Over(name, size, [ours.Document()], ours.Run, new DomMerge(ours.Empty, full, full.Accepted).Run);
    }
}
