using OfficeIntegration.Benchmarks.Dom;
using OfficeIntegration.Benchmarks.Ours;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Tests.Support.Content;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>A master of the 18-item questionnaire, before anybody has answered.</summary>
internal static class GenerateContest
{
    public static Contest Of()
    {
        MasterRequest request = new LargeAssessment(Questionnaires.Resolution).Request(0);
        byte[] other = OursGenerate.Document(new LargeAssessment(Questionnaires.Resolution, seed: 2).Request(0));
        return Contest.Over("generate", null, [OursGenerate.Document(request)], output => OursGenerate.Run(request, output), new DomGenerate(other, request).Run);
    }
}
