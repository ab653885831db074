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

    [Property(MaxTest = 300)]
    public void Write_AnyAnswerWithEverything_ReadsBackWithTheSameWords(int seed)
    {
        RichText text = RandomAnswers.WithEverything(seed);

        Assert.Equal(Words(text), Words(MarkdownAnswer.Parse(RichTextMarkdown.Write(text))));
    }

    [Fact]
    public void Parse_Footnote_IsANoteWhereItIsCalled()
    {
        RichText text = MarkdownAnswer.Parse("We have a plan[^plan] since 2020.\n\n[^plan]: Adopted by **decree**, see https://example.org/d.\n\n    Amended since.");

        ParagraphBlock paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(text.Blocks));
        Assert.Equal(["We have a plan", "", " since 2020."], paragraph.Inlines.Select(inline => inline.Text));
        Assert.Equal([new Inline("Adopted by "), new Inline("decree", Bold: true), new Inline(", see "), new Inline("https://example.org/d", Link: "https://example.org/d"), new Inline(".\nAmended since.")], paragraph.Inlines[1].Note!);
        Assert.Equal("We have a plan[^1] since 2020.\n\n[^1]: Adopted by **decree**, see [https://example.org/d](https://example.org/d).\\\n    Amended since.", RichTextMarkdown.Write(text));
    }

    [Theory]
    [InlineData("Text.\n\n[^1]: Never called.", "Text. [^1]: Never called.")]
    [InlineData("Text[^2].", "Text[^2].")]
    [InlineData("Twice[^1] here[^1].\n\n[^1]: One.", "Twice [One.] here [One.].")]
    [InlineData("A[^1].\n\n[^1]: See [^1] and [^2].\n[^2]: Other.", "A [See [^1] and [^2].]. [^2]: Other.")]
    [InlineData("A[^1].\n\n[^1]: One.\n[^1]: Another.", "A [One.]. [^1]: Another.")]
    public void Parse_FootnotesOfAllKinds_LoseNoWords(string markdown, string plain) => Assert.Equal(plain, Words(MarkdownAnswer.Parse(markdown)));

    [Theory]
    [InlineData("2019. Adopted.\n2020. Amended.", "2019. Adopted.\n2020. Amended.")]
    [InlineData("1. one\n2. two\n\nBetween.\n\n3. three", "1. one\n2. two\n\nBetween.\n\n3. three")]
    [InlineData("1. one\n\nBetween.\n\n1. again", "1. one\n\nBetween.\n\n1. again")]
    [InlineData("1. one\n\n   7. seven\n   8. eight\n2. two", "1. one\n\n   7. seven\n   8. eight\n\n2. two")]
    [InlineData("123456789. far", "123456789\\.\n\nfar")]
    public void Write_NumberedLists_KeepTheirNumbers(string markdown, string written)
    {
        RichText text = MarkdownAnswer.Parse(markdown);

        Assert.Equal(written, RichTextMarkdown.Write(text));
        Assert.True(RichTextDigest.Same(text, MarkdownAnswer.Parse(written)));
    }

    [Theory]
    [InlineData("见 https://example.org/law。另见", "https://example.org/law", "。另见")]
    [InlineData("见 https://example.org/law的规定", "https://example.org/law", "的规定")]
    [InlineData("انظر https://example.org/law؛ ثم", "https://example.org/law", "؛ ثم")]
    [InlineData("See https://example.org/law, then", "https://example.org/law", ", then")]
    [InlineData("See https://example.org/law", "https://example.org/law", "")]
    public void Parse_BareAddress_EndsWhereTheSentenceGoesOn(string markdown, string address, string rest)
    {
        IReadOnlyList<Inline> inlines = ((ParagraphBlock)Assert.Single(MarkdownAnswer.Parse(markdown).Blocks)).Inlines;

        Assert.Equal(new Inline(address, Link: address), inlines[1]);
        Assert.Equal(rest, string.Concat(inlines.Skip(2).Select(inline => inline.Text)));
    }

    [Fact]
    public void Write_PictureAndMergedCells_AreWords()
    {
        var picture = new Inline("", Picture: SamplePictures.Shown(SamplePictures.SamplePng, "A map"));
        var table = new TableBlock(true, [new TableRowContent([Cell("a", 2), Cell("b")]), new TableRowContent([Cell("c"), Cell("d"), Cell("e")])]);

        Assert.Equal("See \\[A map\\]\n\n| a |  | b |\n| --- | --- | --- |\n| c | d | e |", RichTextMarkdown.Write(new RichText([new ParagraphBlock([new Inline("See "), picture]), table])));

        static TableCellContent Cell(string text, int columns = 1) => new([new ParagraphBlock([new Inline(text)])], columns);
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
