using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

/// <summary>Answers as Word itself writes them: runs cut by spelling and revision marks, its own ids, its own part names.</summary>
public sealed class WordMadeAnswerTests
{
    private const string Declared =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";

    private const string Footnotes =
        "<w:footnotes " + Declared + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
        + "<w:footnote w:id=\"7\"><w:p w14:paraId=\"1A2B3C4D\"><w:pPr><w:pStyle w:val=\"Notedebasdepage\"/></w:pPr><w:r><w:rPr><w:rStyle w:val=\"Appelnotedebasdep\"/></w:rPr><w:footnoteRef/></w:r>"
        + "<w:r><w:t xml:space=\"preserve\"> See </w:t></w:r><w:hyperlink r:id=\"rId1\"><w:r><w:rPr><w:b/></w:rPr><w:t>the law</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>Second paragraph.</w:t></w:r></w:p></w:footnote></w:footnotes>";

    private const string Endnotes =
        "<w:endnotes " + Declared + "><w:endnote w:id=\"2\"><w:p><w:r><w:endnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> An endnote.</w:t></w:r></w:p></w:endnote></w:endnotes>";

    [Fact]
    public void Read_CutRuns_AreOneRun()
    {
        ReturnedSection section = Answered(
            "<w:p w14:paraId=\"00AA11BB\"><w:r><w:t xml:space=\"preserve\">We </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>hav</w:t></w:r><w:r><w:t>e</w:t></w:r><w:proofErr w:type=\"spellEnd\"/>"
            + "<w:r><w:lastRenderedPageBreak/><w:t xml:space=\"preserve\"> a </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t>pl</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>an</w:t></w:r></w:p>");

        Assert.Equal([new Inline("We have a "), new Inline("plan", Bold: true)], Paragraph(section).Inlines);
    }

    [Fact]
    public void Read_NotesOfWord_AreNotesWithTheirFormattingAndLinks()
    {
        ReturnedSection section = Answered(
            "<w:p><w:r><w:t>A plan</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:t xml:space=\"preserve\"> and more</w:t></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>");

        IReadOnlyList<Inline> inlines = Paragraph(section).Inlines;
        Assert.Equal([new Inline("See "), new Inline("the law", Bold: true, Link: "https://example.org/law"), new Inline(".\nSecond paragraph.")], inlines[1].Note!);
        Assert.Equal([new Inline("An endnote.")], inlines[3].Note!);
        Assert.Equal("A plan[^1] and more[^2]", RichTextMarkdown.Write(section.Items[0].Answer).Split("\n\n")[0]);
    }

    [Fact]
    public void Read_NotesTakenOver_AreFootnotesOfOurs()
    {
        ReturnedSection section = Answered("<w:p><w:r><w:t>A plan</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>");
        SectionRequest request = SampleDocuments.Section();

        byte[] again = SampleDocuments.Write(request with { Items = [request.Items[0] with { Answer = section.Items[0].Answer, AnswerVersion = 1 }] });

        WordFile.AssertValid(again);
        Assert.True(RichTextDigest.Same(section.Items[0].Answer, Assert.Single(SectionReaderTests.Read(again).Items).Answer));
    }

    [Fact]
    public void Read_MergedCells_SpanAndLoseNoWords()
    {
        ReturnedSection section = Answered(
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
            + "<w:tr>" + Cell("a", "<w:gridSpan w:val=\"2\"/>") + Cell("b", "<w:vMerge w:val=\"restart\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("c") + Cell("d") + Cell("hidden", "<w:vMerge/>") + "</w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>" + Cell("e") + Cell("", "<w:vMerge w:val=\"continue\"/>") + "</w:tr>"
            + "<w:tr>" + Cell("f", "<w:vMerge/>") + Cell("g") + Cell("h") + "</w:tr></w:tbl>");

        TableBlock table = Assert.IsType<TableBlock>(Assert.Single(section.Items[0].Answer.Blocks));
        Assert.Equal(
            ["a:2x1 b\nhidden:1x3", "c:1x1 d:1x1", ":1x1 e:1x1", "f:1x1 g:1x1 h:1x1"],
            table.Rows.Select(row => string.Join(' ', row.Cells.Select(cell => $"{RichTextText.Plain(new RichText(cell.Blocks))}:{cell.ColumnSpan}x{cell.RowSpan}"))));
    }

    [Theory]
    [InlineData("wp:inline")]
    [InlineData("wp:anchor")]
    public void Read_EmbeddedPicture_IsKeptWithItsDescriptionAndSize(string place)
    {
        ReturnedSection section = Answered("<w:p><w:r><w:t xml:space=\"preserve\">Map: </w:t></w:r><w:r>" + Drawing(place, "r:embed=\"rId77\"") + "</w:r></w:p>", ("rId77", "image9.png", SamplePictures.Png));

        Picture picture = Paragraph(section).Inlines[1].Picture!;
        Assert.Equal(new Picture(SamplePictures.SamplePng.Sha256, PictureKind.Png, 64, 40, 914_400, 571_500, "Map of \"A\" & B"), picture);
        Assert.Equal(SamplePictures.Png, Assert.Single(section.Pictures).Bytes.ToArray());
        Assert.Equal("Map: [Map of \"A\" & B]", RichTextText.Plain(section.Items[0].Answer));
    }

    [Fact]
    public void Read_PictureInAlternateContentAndLink_IsKeptWithTheLink()
    {
        string drawing = Drawing("wp:inline", "r:embed=\"rId77\"").Replace("<wp:docPr ", "<wp:docPr title=\"x\" ", StringComparison.Ordinal);
        ReturnedSection section = Answered(
            "<w:p><w:hyperlink r:id=\"rIdLink\"><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">" + drawing + "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:hyperlink></w:p>",
            ("rId77", "image9.jpeg", SamplePictures.Jpeg));

        Inline shown = Assert.Single(Paragraph(section).Inlines);
        Assert.Equal((PictureKind.Jpeg, "https://example.org/law"), (shown.Picture!.Kind, shown.Link));
    }

    public static TheoryData<string, string, byte[]> Unwanted => new()
    {
        { "a picture that is elsewhere", "r:link=\"rIdFar\"", SamplePictures.Png },
        { "a picture that is not there", "r:embed=\"rId404\"", SamplePictures.Png },
        { "a metafile", "r:embed=\"rId77\"", [1, 0, 0, 0, 88, 0, 0, 0, .. new byte[100]] },
        { "a drawing in XML", "r:embed=\"rId77\"", [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8] },
        { "a damaged picture", "r:embed=\"rId77\"", SamplePictures.Png[..^9] },
        { "an external part", "r:embed=\"rIdFar\"", SamplePictures.Png },
    };

    [Theory]
    [MemberData(nameof(Unwanted))]
    public void Read_PictureThatCannotBeKept_LeavesANote(string what, string blip, byte[] bytes)
    {
        ReturnedSection section = Answered("<w:p><w:r>" + Drawing("wp:inline", blip) + "</w:r></w:p>", ("rId77", "image9.png", bytes));

        Assert.True(RichTextText.Plain(section.Items[0].Answer) == "[A picture was left out here: Map of \"A\" & B]", what);
        Assert.Contains(section.Unplaced, text => text.EndsWith("[A picture was left out here: Map of \"A\" & B]", StringComparison.Ordinal));
        Assert.Empty(section.Pictures);
    }

    [Theory]
    [InlineData("http://schemas.openxmlformats.org/drawingml/2006/chart")]
    [InlineData("http://schemas.openxmlformats.org/drawingml/2006/diagram")]
    [InlineData("http://schemas.microsoft.com/office/word/2010/wordprocessingGroup")]
    public void Read_OtherGraphics_LeaveANote(string kind)
    {
        string drawing = Drawing("wp:inline", "r:embed=\"rId77\"").Replace("uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"", $"uri=\"{kind}\"", StringComparison.Ordinal);

        Assert.Empty(Answered("<w:p><w:r>" + drawing + "</w:r></w:p>", ("rId77", "image9.png", SamplePictures.Png)).Pictures);
    }

    [Fact]
    public void Read_MorePicturesThanMayBe_StopsKeepingThem()
    {
        int side = 7_000;
        byte[] large = [.. SamplePictures.Signature, .. SamplePictures.Header(side, side, colour: 0), .. SamplePictures.Chunk("IDAT", SamplePictures.Deflated(new byte[side * (side + 1)])), .. SamplePictures.Chunk("IEND")];
        int most = (int)(DocumentLimits.MaxDocumentPicturePixels / ((long)side * side)) + 1;
        (string, string, byte[])[] pictures = [.. Enumerable.Range(0, most + 3).Select(number => ($"rId{number + 1_000}", $"image{number}.png", (byte[])[.. large, (byte)number]))];

        ReturnedSection section = Answered(string.Concat(pictures.Select(picture => "<w:p><w:r>" + Drawing("wp:inline", $"r:embed=\"{picture.Item1}\"") + "</w:r></w:p>")), pictures);

        Assert.Equal(most, RichTextPictures.Of(section.Items[0].Answer).Count());
        Assert.Single(section.Pictures);
    }

    private static string Cell(string text, string properties = "") =>
        $"<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";

    internal static string Drawing(string place, string blip) =>
        $"<w:drawing><{place} distT=\"0\" distB=\"0\"><wp:extent cx=\"914400\" cy=\"571500\"/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"4\" name=\"Image 4\" descr=\"Map of &quot;A&quot; &amp; B\"/>"
        + "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"4\" name=\"x\"/><pic:cNvPicPr/></pic:nvPicPr>"
        + $"<pic:blipFill><a:blip {blip}><a:extLst><a:ext uri=\"{{28A0092B-C50C-407E-A947-70E740481C1C}}\"/></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"914400\" cy=\"571500\"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></{place}></w:drawing>";

    private static ParagraphBlock Paragraph(ReturnedSection section) => Assert.IsType<ParagraphBlock>(Assert.Single(section.Items[0].Answer.Blocks));

    private static ReturnedSection Answered(string blocks, params (string Id, string Name, byte[] Bytes)[] pictures) =>
        SectionReaderTests.Read(AnsweredInWord(SampleDocuments.Write(SampleDocuments.Section()), blocks, pictures));

    /// <summary>A section file whose first empty item was answered in Word; footnote 7 and endnote 2 can be called.</summary>
    internal static byte[] AnsweredInWord(byte[] section, string blocks, params (string Id, string Name, byte[] Bytes)[] pictures)
    {
        byte[] document = WordFile.Edit(section, body =>
            WordFile.Paragraph(body, "Type your answer here.").ReplaceWith(XElement.Parse($"<x {Declared}>{blocks}</x>", LoadOptions.PreserveWhitespace).Elements()));
        document = WordFile.With(document, "word/footnotes.xml", Footnotes);
        document = WordFile.With(document, "word/endnotes.xml", Endnotes);
        document = WordFile.With(document, "word/_rels/footnotes.xml.rels", Relationships("<Relationship Id=\"rId1\" Type=\"" + Office + "hyperlink\" Target=\"https://example.org/law\" TargetMode=\"External\"/>"));
        string main = WordFile.Part(document, "word/_rels/document.xml.rels");
        string added = string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rIdEnd\" Type=\"{Office}endnotes\" Target=\"endnotes.xml\"/><Relationship Id=\"rIdLink\" Type=\"{Office}hyperlink\" Target=\"https://example.org/law\" TargetMode=\"External\"/>")
            + $"<Relationship Id=\"rIdFar\" Type=\"{Office}image\" Target=\"https://example.org/spy.png\" TargetMode=\"External\"/>"
            + string.Concat(pictures.Select(picture => $"<Relationship Id=\"{picture.Id}\" Type=\"{Office}image\" Target=\"media/{picture.Name}\"/>"));
        document = WordFile.With(document, "word/_rels/document.xml.rels", main.Replace("</Relationships>", added + "</Relationships>", StringComparison.Ordinal));
        foreach ((_, string name, byte[] bytes) in pictures)
        {
            document = WordFile.With(document, "word/media/" + name, bytes);
        }

        return document;
    }

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static string Relationships(string entries) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{entries}</Relationships>";
}
