using OfficeIntegration.Benchmarks.Ours;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Content;

namespace OfficeIntegration.Benchmarks.Contests;

/// <summary>What the benchmarks ask and answer.</summary>
internal static class Questionnaires
{
    private const int Answers = 54;

    private static readonly Lazy<Template> Un = new(() => TemplateCatalogue.Load(Repository.PathOf("templates")).Find("un-64-211")!);
    private static readonly Lazy<Template> Many = new(() => LargeAssessment.Multiplied(Un.Value, 180));

    /// <summary>The 18 items of the resolution's annex.</summary>
    public static Template Resolution => Un.Value;

    /// <summary>180 items.</summary>
    public static LargeAssessment Large { get; } = new(Many.Value);

    /// <summary>One state's master, with its answers to the 18 items.</summary>
    public static byte[] Master(int state)
    {
        var assessment = new LargeAssessment(Resolution, seed: state + 1);
        return OursGenerate.Document(assessment.Request(Answers), assessment.Answers(Answers, words: 400));
    }
}
