using FsCheck.Xunit;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

public sealed class MarkdownAnswerTests
{
    [Fact]
    public void Parse_Constructs_BecomeTheirBlocks()
    {
        RichText text = MarkdownAnswer.Parse(SampleDocuments.Rich);

        Assert.Equal(
            ["ParagraphBlock", "HeadingBlock", "ListItemBlock", "ListItemBlock", "ListItemBlock", "ListItemBlock", "ListItemBlock", "TableBlock", "QuoteBlock", "ParagraphBlock"],
            text.Blocks.Select(block => block.GetType().Name));
        Assert.Equal([0, 0, 1, 0, 0], text.Blocks.OfType<ListItemBlock>().Select(item => item.Level));
        Assert.Contains(new Inline("the report", Link: "https://example.org/a?b=c&d=e"), ((ParagraphBlock)text.Blocks[0]).Inlines);
        Assert.Equal("A line\nbroken in two.", RichTextText.Plain(new RichText([text.Blocks[^1]])));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> <b>x</b>", "<script>alert(1)</script> <b>x</b>")]
    [InlineData("![A map](https://example.org/map.png)", "A map")]
    [InlineData("[click](javascript:alert(1))", "click (javascript:alert(1))")]
    [InlineData("[unused]: https://example.org", "[unused]: https://example.org")]
    [InlineData("&amp; &#65;", "& A")]
    public void Parse_WhatIsNoAnswer_StaysReadable(string markdown, string plain) => Assert.Equal(plain, RichTextText.Plain(MarkdownAnswer.Parse(markdown)));

    [Fact]
    public void Parse_UnsafeLink_IsNoLink() =>
        Assert.DoesNotContain(((ParagraphBlock)MarkdownAnswer.Parse("[click](javascript:alert(1)) [file](file:///etc/passwd)").Blocks[0]).Inlines, inline => inline.Link is not null);

    [Fact]
    public void Parse_NestedWithoutEnd_KeepsTheText()
    {
        string deep = new string('>', 5_000) + " bottom";

        Assert.Contains("bottom", RichTextText.Plain(MarkdownAnswer.Parse(deep)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25)]
    [InlineData(52)]
    public void Write_AnswersThatOnceLostWords_ReadBackWithTheSameWords(int seed) => Write_AnyAnswer_ReadsBackWithTheSameWords(seed);

    [Property(MaxTest = 500)]
    public void Write_AnyAnswer_ReadsBackWithTheSameWords(int seed)
    {
        RichText text = RandomAnswers.Of(seed);

        Assert.Equal(Words(text), Words(MarkdownAnswer.Parse(RichTextMarkdown.Write(text))));
    }

    [Property(MaxTest = 500)]
    public void Parse_AnyText_DoesNotThrowAndIsShaped(string? typed)
    {
        RichText text = MarkdownAnswer.Parse(typed ?? "");

        Assert.True(RichTextDigest.Same(text, RichTextShape.Shaped(text)));
    }

    [Fact]
    public void Write_PlainFormatting_LooksAsSomebodyWouldTypeIt() =>
        Assert.Equal("A **bold** [link](https://example.org/) and *more*.", RichTextMarkdown.Write(MarkdownAnswer.Parse("A **bold** [link](https://example.org) and *more*.")));

    private static string Words(RichText text) => string.Join(' ', RichTextText.Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
