using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

/// <summary>Answers of every shape, the same for the same seed; rich in characters that mean something somewhere.</summary>
internal static class RandomAnswers
{
    private static readonly string[] Pieces =
        ["word", "two words", "*", "_", "**", "#", "- ", "1. ", "`", "|", "[x](y)", "<b>", "&amp;", "\\", "~~", "> ", "\n", "=", "---", "العربية", "中文字", "Émile", " ", "http://a.b", "\u00A0", "(a)", ":", "!", "😀"];

    public static RichText Of(int seed)
    {
        var random = new Random(seed);
        return RichTextShape.Shaped(new RichText([.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Block(random))]));
    }

    /// <summary>With footnotes, pictures and merged cells among the rest; the pictures are <see cref="SamplePictures"/>.</summary>
    public static RichText WithEverything(int seed)
    {
        var random = new Random(seed);
        return RichTextShape.Shaped(new RichText([.. Of(seed).Blocks.Select(block => Richer(block, random)), MergedTable(random)]));
    }

    private static Block Richer(Block block, Random random) => block switch
    {
        ParagraphBlock paragraph => paragraph with { Inlines = Richer(paragraph.Inlines, random) },
        HeadingBlock heading => heading with { Inlines = Richer(heading.Inlines, random) },
        QuoteBlock quote => quote with { Inlines = Richer(quote.Inlines, random) },
        ListItemBlock item => item with { Inlines = Richer(item.Inlines, random), Level = random.Next(0, 9), Start = random.Next(3) == 0 ? random.Next(0, 40_000) : 1 },
        _ => block,
    };

    private static Inline[] Richer(IReadOnlyList<Inline> inlines, Random random) => [.. inlines.SelectMany(inline => random.Next(4) switch
    {
        0 => (Inline[])[inline, new Inline("", Note: Inlines(random))],
        1 => [new Inline("", Picture: Picture(random), Link: random.Next(3) == 0 ? "https://example.org/map" : null), inline],
        2 => [inline, new Inline("", Note: [new Inline("see "), new Inline("this", Link: "https://example.org/note")])],
        _ => [inline],
    })];

    private static Picture Picture(Random random) => random.Next(2) == 0
        ? SamplePictures.Shown(SamplePictures.SamplePng, random.Next(2) == 0 ? "" : "A map [of] *lines*") with { View = new PictureView(1_000, 0, 2_000, 0, 5_400_000) }
        : SamplePictures.Shown(SamplePictures.SampleJpeg, "صورة 图");

    private static TableBlock MergedTable(Random random)
    {
        int rows = random.Next(1, 5);
        return new TableBlock(random.Next(2) == 0, [.. Enumerable.Range(0, rows).Select(_ => new TableRowContent(
            [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => new TableCellContent([new ParagraphBlock(Richer(Inlines(random), random))], random.Next(1, 4), random.Next(1, 4)))]))]);
    }

    private static Block Block(Random random) => random.Next(6) switch
    {
        0 => new HeadingBlock(random.Next(1, 4), Inlines(random)),
        1 => new QuoteBlock(Inlines(random)),
        2 => new ListItemBlock(random.Next(0, 3), random.Next(2) == 0, random.Next(1, 3), Inlines(random)),
        3 => Table(random),
        _ => new ParagraphBlock(Inlines(random)),
    };

    private static TableBlock Table(Random random)
    {
        int columns = random.Next(1, 4);
        return new TableBlock(random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new TableRowContent([.. Enumerable.Range(0, columns).Select(_ => new TableCellContent([new ParagraphBlock(Inlines(random))]))]))]);
    }

    private static Inline[] Inlines(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new Inline(
            string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)])),
            Bold: random.Next(4) == 0, Italic: random.Next(4) == 0, Strike: random.Next(8) == 0, Code: random.Next(8) == 0,
            Link: random.Next(8) == 0 ? "https://example.org/p(1)?q=a&b=c" : null)),
    ];
}
