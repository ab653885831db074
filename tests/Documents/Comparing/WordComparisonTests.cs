using OfficeIntegration.Core.Documents.Comparing;

namespace OfficeIntegration.Tests.Documents.Comparing;

public sealed class WordComparisonTests
{
    [Theory]
    [InlineData("We keep two services.", "We keep three services.", "We keep [-two-]{+three+} services.")]
    [InlineData("我们有两个小组。", "我们有三个小组。", "我们有[-两-]{+三+}个小组。")]
    [InlineData("لدينا فريقان.", "لدينا ثلاثة فرق.", "لدينا [-فريقان-]{+ثلاثة فرق+}.")]
    [InlineData("", "New.", "{+New.+}")]
    [InlineData("Gone.", "", "[-Gone.-]")]
    [InlineData("The same.", "The same.", "The same.")]
    [InlineData("One old word.", "One new thing.", "One [-old word-]{+new thing+}.")]
    public void Of_TwoTexts_ShowsTheWordsThatChanged(string older, string newer, string expected) =>
        Assert.Equal(expected, string.Concat(WordComparison.Of(older, newer).Select(Shown)));

    [Fact]
    public void Of_AnyTwoTexts_HoldsBoth()
    {
        const int Seed = 4711;
        var random = new Random(Seed);
        for (int round = 0; round < 300; round++)
        {
            (string older, string newer) = (TextOf(random), TextOf(random));

            IReadOnlyList<ComparedWords> words = WordComparison.Of(older, newer);

            Assert.True(older == string.Concat(words.Where(piece => piece.Change != WordChange.Added).Select(piece => piece.Text)), $"seed {Seed}, round {round}");
            Assert.True(newer == string.Concat(words.Where(piece => piece.Change != WordChange.Removed).Select(piece => piece.Text)), $"seed {Seed}, round {round}");
            Assert.DoesNotContain(words, piece => piece.Text.Length == 0);
        }
    }

    private static string TextOf(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => ((string[])["one ", "two ", "three", ", ", "\n", "一", "二", "فريق "])[random.Next(8)]));

    private static string Shown(ComparedWords words) => words.Change switch
    {
        WordChange.Added => $"{{+{words.Text}+}}",
        WordChange.Removed => $"[-{words.Text}-]",
        _ => words.Text,
    };
}
