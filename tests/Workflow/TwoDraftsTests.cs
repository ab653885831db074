using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Workflow;

public sealed class TwoDraftsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Mine.", "Theirs.", "Mine.\n\nTheirs.")]
    [InlineData("Mine, and theirs.", "theirs", "Mine, and theirs.")]
    [InlineData("theirs", "Mine, and theirs.", "Mine, and theirs.")]
    [InlineData("", "Theirs.", "Theirs.")]
    [InlineData("Mine.\n", " ", "Mine.\n")]
    public void Join_TwoTexts_SaysWhatEachSaysOnce(string mine, string theirs, string both) =>
        Assert.Equal(both, TwoDrafts.Join(Draft(mine), Draft(theirs)).Markdown);

    [Fact]
    public void Join_TheRest_LosesNothingAndIsNoMoreOpen()
    {
        Draft mine = Draft("A") with { FurtherAction = "Hire.", Evidence = ["https://example.org/1"], Marking = Marking.Green, Level = null };
        Draft theirs = Draft("B") with { FurtherAction = "Train.", Evidence = ["https://example.org/1", "https://example.org/2"], Marking = Marking.Red, Level = 2, SavedAt = Now.AddHours(-1) };

        Draft both = TwoDrafts.Join(mine, theirs);

        Assert.Equal(("Hire.\n\nTrain.", Marking.Red, 2, Now), (both.FurtherAction, both.Marking, both.Level, both.SavedAt));
        Assert.Equal(["https://example.org/1", "https://example.org/2"], both.Evidence);
    }

    [Fact]
    public void Join_LongerThanADraftMayBe_IsRefused()
    {
        string half = new('a', FieldRules.MaxAnswerChars / 2);

        var refused = Assert.Throws<RefusedException>(() => TwoDrafts.Join(Draft(half), Draft(half.Replace('a', 'b'))));

        Assert.Equal(Refusal.DraftChanged, refused.Refusal);
    }

    private static Draft Draft(string markdown) => new("p", "01", markdown, "", [], Marking.Amber, null, Now);
}
