using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents;

public sealed class MasterDocumentTests
{
    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Write_InEveryLanguage_IsValid(string language) => WordFile.AssertValid(SampleDocuments.Master(language));

    [Fact]
    public void Write_EqualRequests_GiveEqualBytes()
    {
        byte[] document = SampleDocuments.Master();
        Thread.Sleep(TimeSpan.FromSeconds(2.1)); // A zip entry's time has steps of two seconds.

        Assert.Equal(document, SampleDocuments.Master());
    }

    [Fact]
    public void Write_AnswersInAnotherOrder_ReadTheSame() =>
        Assert.Equal(WordFile.Text(SampleDocuments.Master()), WordFile.Text(SampleDocuments.Master(accepted: [.. SampleDocuments.Answers.Reverse()])));

    [Fact]
    public void Write_EveryItemAndAnswer_CarriesItsKeyThreeWays()
    {
        byte[] document = SampleDocuments.Master();
        XElement body = WordFile.Body(document);
        string styles = WordFile.Part(document, "word/styles.xml");

        foreach (string key in SampleDocuments.Template.Items.Select(item => item.Key))
        {
            string safe = key.Replace('.', '_');
            XElement first = WordFile.Control(body, $"oi:item:{key}").Descendants(WordFile.W + "p").First();
            Assert.Equal($"_oi_item_{safe}", first.Element(WordFile.W + "bookmarkStart")?.Attribute(WordFile.W + "name")?.Value);
            Assert.Contains($"w:val=\"OI item {safe}\"", styles, StringComparison.Ordinal);
            Assert.Equal($"OIitem{safe}", first.Descendants(WordFile.W + "pStyle").First().Attribute(WordFile.W + "val")!.Value);
        }

        XElement answer = WordFile.Control(body, "oi:answer:05.b:layla").Descendants(WordFile.W + "p").First();
        Assert.Equal("_oi_answer_05_b_layla", answer.Element(WordFile.W + "bookmarkStart")?.Attribute(WordFile.W + "name")?.Value);
    }

    [Fact]
    public void Write_OfficialText_IsLocked() => Assert.All(
        SampleDocuments.Template.Items,
        item => Assert.Contains("sdtContentLocked", WordFile.Control(WordFile.Body(SampleDocuments.Master()), $"oi:text:{item.Key}").ToString(), StringComparison.Ordinal));

    [Fact]
    public void Write_HighestMarking_StandsInHeaderAndFooter()
    {
        byte[] document = SampleDocuments.Master();

        Assert.All(
            new[] { "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml" },
            part => Assert.Contains("TLP:AMBER+STRICT", WordFile.Part(document, part), StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ItemUses_AreWordedApart()
    {
        string text = WordFile.Text(SampleDocuments.Master());

        Assert.Contains("Not used in this assessment, by decision of the Interministerial Council.", text, StringComparison.Ordinal);
        Assert.Contains("Not applicable.", text, StringComparison.Ordinal);
        Assert.Contains("Answered in its parts below.", text, StringComparison.Ordinal);
        Assert.Contains("Answer awaited from أحمد السيد, وزارة الداخلية (declined): Not our mandate", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Contents_LinkToHeadingsThatExist()
    {
        XElement body = WordFile.Body(SampleDocuments.Master());
        string[] anchors = [.. body.Descendants(WordFile.W + "hyperlink").Select(link => link.Attribute(WordFile.W + "anchor")?.Value).OfType<string>()];

        Assert.Equal(5 + 5, anchors.Length);
        Assert.Empty(anchors.Except(body.Descendants(WordFile.W + "bookmarkStart").Select(bookmark => bookmark.Attribute(WordFile.W + "name")!.Value)));
    }

    [Fact]
    public void Write_Contents_SayWhichItemsEachHeadingHas()
    {
        string[] lines = [.. WordFile.Text(SampleDocuments.Master()).Split('\n').SkipWhile(line => line != "Contents").Skip(1).Take(5)];

        Assert.Equal(["Progress", "Needs and strategiesItems 1 to 2", "Stakeholder rolesItem 5", "Policy processesItems 7 to 8", "Sign-off"], lines);
    }

    /// <summary>Of two paragraphs that belong together the first never stands alone at the foot of a page.</summary>
    [Fact]
    public void Write_WhatBelongsTogether_StaysOnOnePage()
    {
        byte[] document = SampleDocuments.Master();
        HashSet<string> kept =
        [
            .. XDocument.Parse(WordFile.Part(document, "word/styles.xml")).Descendants(WordFile.W + "style")
                .Where(style => style.Element(WordFile.W + "pPr")?.Element(WordFile.W + "keepNext") is not null).Select(style => style.Attribute(WordFile.W + "styleId")!.Value),
        ];
        string[] chain = [.. WordFile.Control(WordFile.Body(document), "oi:item:01").Descendants(WordFile.W + "p").Select(paragraph => paragraph.Descendants(WordFile.W + "pStyle").First().Attribute(WordFile.W + "val")!.Value)];

        Assert.Equal(["OIItem", "OIOfficialText", "OIAnswerBy", "OIAnswer"], chain.Where(style => style is not ("OILead" or "OIitem01")).Take(4));
        Assert.All(chain.TakeWhile(style => style != "OIAnswer").Where(style => style != "OIitem01"), style => Assert.Contains(style, kept));
        Assert.Contains("OIStatus", kept);
    }

    [Fact]
    public void Write_InArabic_IsRightToLeftThroughout()
    {
        byte[] document = SampleDocuments.Master(Languages.Arabic);
        XElement body = WordFile.Body(document);

        Assert.NotNull(body.Element(WordFile.W + "sectPr")!.Element(WordFile.W + "bidi"));
        Assert.All(body.Descendants(WordFile.W + "p"), paragraph => Assert.NotNull(paragraph.Element(WordFile.W + "pPr")?.Element(WordFile.W + "bidi")));
        XElement answer = WordFile.Paragraph(body, "يتولى");
        Assert.Equal(["CERT-XX", "ISO/IEC 27001"], answer.Elements(WordFile.W + "r").Where(run => run.Element(WordFile.W + "rPr")?.Element(WordFile.W + "rtl") is null).Select(run => run.Value));
        Assert.Contains("<dc:language>ar</dc:language>", WordFile.Part(document, "docProps/core.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_NamesFromHell_StaysValid()
    {
        Stakeholder odd = SampleDocuments.People[0] with { Id = new string('x', 90) + ".é/\u0001", Name = "A\u0000 <b>&\uD800" + new string('n', 300), Organisation = "" };
        Contribution answer = SampleDocuments.Answer(odd.Id, "01", 1, "Text \u0001 \uDFFF end");
        var chain = new MasterChain { Frame = SampleDocuments.Frame() with { Stakeholders = [odd] } };

        chain.Merge(answer, answer with { StakeholderId = odd.Id + "!" });

        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void Write_Body_IsAsItWasRead() => Golden.Matches(WordFile.Body(SampleDocuments.Master()).ToString());
}
