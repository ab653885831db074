using OfficeIntegration.Core.Documents.Comparing;
using OfficeIntegration.Core.Documents.Content;

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
        Assert.Equal(expected, string.Concat(WordComparison.Of(Plain(older), Plain(newer)).Select(Shown)));

    [Fact]
    public void Of_AnyTwoTexts_HoldsBoth()
    {
        const int Seed = 4711;
        var random = new Random(Seed);
        for (int round = 0; round < 300; round++)
        {
            (string older, string newer) = (TextOf(random), TextOf(random));

            IReadOnlyList<ComparedWords> words = WordComparison.Of(Plain(older), Plain(newer));

            Assert.True(older == string.Concat(words.Where(piece => piece.Change != WordChange.Added).Select(piece => piece.Text)), $"seed {Seed}, round {round}");
            Assert.True(newer == string.Concat(words.Where(piece => piece.Change != WordChange.Removed).Select(piece => piece.Text)), $"seed {Seed}, round {round}");
            Assert.DoesNotContain(words, piece => piece.Text.Length == 0);
        }
    }

    [Theory]
    [InlineData("We keep two services.", "We keep **two** services.", "We keep {~two~} services.")]
    [InlineData("We **keep two** services.", "We keep two services.", "We {~keep two~} services.")]
    [InlineData("See our plan.", "See [our plan](https://example.org/plan).", "See {~our plan~}.")]
    [InlineData("[Plan](https://example.org/1)", "[Plan](https://example.org/2)", "{~Plan~}")]
    [InlineData("First\n\nSecond", "- First\n- Second", "{~First~}\n{~Second~}")]
    [InlineData("- First", "1. First", "{~First~}")]
    [InlineData("1. First\n2. Second", "1. First\n2. Second", "First\nSecond")]
    [InlineData("We keep two services.", "We *keep* three services.", "We {~keep~} [-two-]{+three+} services.")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "| a | b |\n|---|---|\n| c | **d** |", "a\tb\nc\t{~d~}")]
    public void Of_SameWordsFormattedOtherwise_SaysWhich(string older, string newer, string expected) =>
        Assert.Equal(expected, string.Concat(WordComparison.Of(Formatted(older), Formatted(newer)).Select(Shown)));

    [Theory]
    [InlineData("# Title\n\nWords, **bold** and [linked](https://example.org).\n\n- one\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n> quoted")]
    [InlineData("")]
    [InlineData("  \n\nWords  ")]
    public void Formatted_AnyText_ReadsAsThePlainOneWithAFormatForEachCharacter(string markdown)
    {
        RichText text = MarkdownAnswer.Parse(markdown);

        FormattedText formatted = FormattedText.Of(text);

        Assert.Equal(RichTextText.Plain(text).Trim(), formatted.Text);
        Assert.Equal(formatted.Text.Length, formatted.Formats.Count);
    }

    private static FormattedText Plain(string text) => new(text, [.. Enumerable.Repeat("", text.Length)]);

    private static FormattedText Formatted(string markdown) => FormattedText.Of(MarkdownAnswer.Parse(markdown));

    private static string TextOf(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => ((string[])["one ", "two ", "three", ", ", "\n", "一", "二", "فريق "])[random.Next(8)]));

    private static string Shown(ComparedWords words) => words.Change switch
    {
        WordChange.Added => $"{{+{words.Text}+}}",
        WordChange.Reformatted => $"{{~{words.Text}~}}",
        WordChange.Removed => $"[-{words.Text}-]",
        _ => words.Text,
    };
}
