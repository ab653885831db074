using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

/// <summary>Right-to-left and East Asian text: direction, font and language as Word reads them.</summary>
public sealed class ScriptsTests
{
    [Theory]
    [InlineData("يتولى الفريق (CERT-XX) الاستجابة", "<يتولى الفريق (>CERT-XX<) الاستجابة>")]
    [InlineData("وفق المعيار ISO/IEC 27001 (2022)، ثم", "<وفق المعيار >ISO/IEC 27001< (2022)، ثم>")]
    [InlineData("بالتعاون مع ITU و CERT منذ 12/03/2019.", "<بالتعاون مع >ITU< و >CERT< منذ 12/03/2019.>")]
    [InlineData("القرار A/RES/64/211 (القسم 3)", "<القرار >A/RES/64/211< (القسم 3)>")]
    [InlineData("بنسبة 95% (نحو 1,200 حادث)", "<بنسبة 95% (نحو 1,200 حادث)>")]
    [InlineData("العدد ٢٠٢٦ و 2026", "<العدد ٢٠٢٦ و 2026>")]
    [InlineData("CERT-XX هو الفريق الوطني للاستجابة للحوادث", "CERT-XX< هو الفريق الوطني للاستجابة للحوادث>")]
    public void Write_ArabicWithLatin_HasEveryRunInItsDirection(string text, string runs)
    {
        XElement paragraph = Paragraph(Languages.Arabic, text, out _);

        Assert.NotNull(paragraph.Element(WordFile.W + "pPr")!.Element(WordFile.W + "bidi"));
        Assert.Equal(runs, Directed(paragraph));
    }

    [Theory]
    [InlineData("The team (فريق الاستجابة) answers.", "The team (<فريق الاستجابة>) answers.")]
    [InlineData("Act 175 «قانون 2018» of 2018", "Act 175 «<قانون 2018>» of 2018")]
    public void Write_EnglishWithArabic_HasEveryRunInItsDirection(string text, string runs)
    {
        XElement paragraph = Paragraph(Languages.English, text, out _);

        Assert.Null(paragraph.Element(WordFile.W + "pPr")!.Element(WordFile.W + "bidi"));
        Assert.Equal(runs, Directed(paragraph));
    }

    [Theory]
    [InlineData(Languages.English)]
    [InlineData(Languages.Arabic)]
    [InlineData(Languages.Chinese)]
    public void Write_Defaults_NameAFontAndALanguageForEveryScript(string language)
    {
        Paragraph(language, "CERT", out byte[] document);

        XElement defaults = XDocument.Parse(WordFile.Part(document, "word/styles.xml")).Descendants(WordFile.W + "rPrDefault").Single().Element(WordFile.W + "rPr")!;
        XElement fonts = defaults.Element(WordFile.W + "rFonts")!;
        Assert.Equal(["Calibri", "SimSun", "Arial"], new[] { "ascii", "eastAsia", "cs" }.Select(kind => fonts.Attribute(WordFile.W + kind)!.Value));
        Assert.Equal(["zh-CN", "ar-SA"], new[] { "eastAsia", "bidi" }.Select(kind => defaults.Element(WordFile.W + "lang")!.Attribute(WordFile.W + kind)!.Value));
    }

    [Theory]
    [InlineData("国家 CERT-XX 负责。", true)]
    [InlineData("“引用”，全角", true)]
    [InlineData("\U00020BB7野家", true)]
    [InlineData("CERT-XX (2026)", false)]
    public void Write_EastAsianRun_AsksForTheEastAsianFont(string text, bool asks)
    {
        XElement paragraph = Paragraph(Languages.Chinese, text, out _);

        Assert.Equal(asks, paragraph.Descendants(WordFile.W + "rFonts").Any(fonts => fonts.Attribute(WordFile.W + "hint")?.Value == "eastAsia"));
    }

    [Fact]
    public void Write_FootnoteOfAnotherScript_RunsItsOwnWay()
    {
        XElement paragraph = Paragraph(Languages.Arabic, "النص[^1].\n\n[^1]: Act No. 175 of 2018, see the annex.", out byte[] document);

        XElement note = XDocument.Parse(WordFile.Part(document, "word/footnotes.xml")).Descendants(WordFile.W + "p").Last();
        Assert.NotNull(paragraph.Descendants(WordFile.W + "footnoteReference").Single().Parent!.Element(WordFile.W + "rPr")!.Element(WordFile.W + "rtl"));
        Assert.Equal("0", note.Element(WordFile.W + "pPr")!.Element(WordFile.W + "bidi")!.Attribute(WordFile.W + "val")!.Value);
        Assert.Empty(note.Descendants(WordFile.W + "rtl"));
    }

    [Fact]
    public void Write_ArabicTable_IsMirrored()
    {
        SectionRequest request = SampleDocuments.Section(Languages.Arabic, "| القطاع | الحصة |\n|---|---|\n| الطاقة | 12 |");

        Assert.Single(WordFile.Body(SampleDocuments.Write(request)).Descendants(WordFile.W + "bidiVisual"));
    }

    private static XElement Paragraph(string language, string markdown, out byte[] document)
    {
        SectionRequest request = SampleDocuments.Section(language);
        document = SampleDocuments.Write(request with { Items = [request.Items[1] with { Answer = MarkdownAnswer.Parse(markdown) }] });
        return WordFile.Body(document).Descendants(WordFile.W + "p").Single(paragraph => paragraph.Element(WordFile.W + "pPr")?.Element(WordFile.W + "pStyle")?.Attribute(WordFile.W + "val")?.Value == "OIAnswer");
    }

    /// <summary>The text with every right-to-left run between angle brackets.</summary>
    private static string Directed(XElement paragraph) => string.Concat(paragraph.Elements(WordFile.W + "r").Select(run =>
        run.Element(WordFile.W + "rPr")?.Element(WordFile.W + "rtl") is null ? run.Value : $"<{run.Value}>"));
}
