using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Merging;

namespace OfficeIntegration.Tests.Documents;

public sealed class MergePlannerTests
{
    private static readonly AnswerKey Key = new("01", "layla");

    /// <summary>Digests are letters: w as written, e edited in Word, n the newer incoming text, o offered before.</summary>
    [Theory]
    [InlineData(null, null, 1, MergeAction.Insert)]
    [InlineData("w", "w", 1, null)]
    [InlineData("w", "e", 1, null)]
    [InlineData("w", null, 1, null)]
    [InlineData("w", "w", 2, MergeAction.Replace)]
    [InlineData("w", "n", 2, MergeAction.Replace)]
    [InlineData("w", "e", 2, MergeAction.Offer)]
    [InlineData("w", null, 2, MergeAction.Offer)]
    [InlineData("w+o", "o", 2, MergeAction.Replace)]
    [InlineData("w+o", "e", 2, MergeAction.Offer)]
    [InlineData("w+o", "e", 1, null)]
    public void Plan_ByWhatChanged_IsAsInTheTable(string? written, string? current, int incoming, MergeAction? expected)
    {
        WrittenAnswer[] before = written is null ? [] : [new WrittenAnswer(Key, 1, "w", written.Contains('+', StringComparison.Ordinal) ? "o" : "")];
        CurrentAnswer[] now = current is null ? [] : [new CurrentAnswer(Key, current, current)];

        MergePlan plan = MergePlanner.Plan(before, now, [new IncomingAnswer(Key, incoming, "n")]);

        Assert.Equal(expected is { } action ? [new MergeStep(Key, incoming, action)] : [], plan.Steps);
    }

    [Fact]
    public void Plan_WhatIsNoLongerAccepted_Stays() =>
        Assert.Empty(MergePlanner.Plan([new WrittenAnswer(Key, 1, "w", "")], [new CurrentAnswer(Key, "w", "w")], []).Steps);
}
