using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Measuring;
using OfficeIntegration.Benchmarks.Ours;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>One changed contribution of 400 words into a master of 180 items that has many.</summary>
internal static class MergeOneContest
{
    private const int Words = 400;

    public static Figures Run(int contributions, Effort effort)
    {
        MasterRequest request = Questionnaires.Large.Request(contributions);
        Contribution changed = Questionnaires.Large.Answer(0, Words, version: 2);
        var ours = new OursMergeOne(request, Questionnaires.Large.Answers(contributions, Words), changed);
        Contest contest = Contest.Over("merge-one", contributions, [ours.Document()], ours.Run, new DomMerge(ours.Before, request, [changed]).Run);
        return contest.Run(effort, ours.StoredKb());
    }
}
