using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents;

public sealed class EditedMasterTests
{
    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void TakeIn_NothingEdited_ReportsNothingAndReadsTheSame(string language)
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master(language));

        TakenInMaster taken = TakeIn(current, current);

        WordFile.AssertValid(taken.Document.ToArray());
        Assert.Empty(taken.EditedItems);
        Assert.Empty(taken.Unplaced);
        Assert.Equal(Without(WordFile.Text(current), "Version"), Without(WordFile.Text(taken.Document.ToArray()), "Version"));
        Assert.False(MasterMerge.Apply(taken.Document, SampleDocuments.Master(language, 3)).Changed);
    }

    [Fact]
    public void TakeIn_EditedItem_IsNamedAndKept()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());

        TakenInMaster taken = TakeIn(WordFile.Edit(current, body => WordFile.Paragraph(body, "Regional administrations").Descendants(WordFile.W + "t").First().Value = "Regions."), current);

        Assert.Equal(["05.b"], taken.EditedItems);
        Assert.Contains("Regions.", WordFile.Text(taken.Document.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_ControlsAndXmlPartLost_RestoresEveryCarrier()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());
        byte[] stripped = WordFile.With(WordFile.Edit(current, WordFile.Unwrap), "customXml/item.xml", "<gone/>");

        TakenInMaster taken = TakeIn(stripped, current);

        Assert.Empty(taken.EditedItems);
        Assert.Equal(Tags(current), Tags(taken.Document.ToArray()));
        WordFile.AssertValid(taken.Document.ToArray());
    }

    [Fact]
    public void TakeIn_CommentsAndTrackedChanges_AreKept()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());

        byte[] taken = TakeIn(WithComment(current), current).Document.ToArray();

        WordFile.AssertValid(taken);
        Assert.Contains("Who says so?", WordFile.Part(taken, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Single(WordFile.Body(taken).Descendants(WordFile.W + "commentReference"));
        Assert.Contains("gone words", WordFile.Body(taken).Descendants(WordFile.W + "del").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_WhatIsNotOnTheList_IsNotThereAnyMore()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());
        byte[] hostile = WordFile.Edit(current, body => WordFile.Paragraph(body, "Regional administrations").AddAfterSelf(Hostile()));

        TakenInMaster taken = TakeIn(hostile, current);

        string xml = WordFile.Part(taken.Document.ToArray(), "word/document.xml");
        Assert.All(new[] { "w:object", "DDEAUTO", "w:vanish", "javascript:", "onclick", "w:altChunk", "w:pict" }, word => Assert.DoesNotContain(word, xml, StringComparison.Ordinal));
        Assert.Contains("hidden words", xml, StringComparison.Ordinal);
        Assert.Contains("field result", xml, StringComparison.Ordinal);
        Assert.Contains("[A picture was left out here.]", taken.Unplaced);
        WordFile.AssertValid(taken.Document.ToArray());
    }

    [Fact]
    public void TakeIn_TextOutsideEveryItem_StaysAndIsReported()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());

        TakenInMaster taken = TakeIn(WordFile.Edit(current, body => body.AddFirst(WordFile.NewParagraph("Draft for the minister."))), current);

        Assert.Equal(["Draft for the minister."], taken.Unplaced);
        Assert.Contains("Draft for the minister.", WordFile.Text(taken.Document.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_ItemPastedTwice_KeepsBothTextsAndOneKey()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());

        byte[] taken = TakeIn(WordFile.Edit(current, body => WordFile.Control(body, "oi:item:05.b").AddAfterSelf(new XElement(WordFile.Control(body, "oi:item:05.b")))), current).Document.ToArray();

        WordFile.AssertValid(taken);
        Assert.Equal(2, WordFile.Text(taken).Split("Regional administrations take part.").Length - 1);
    }

    [Fact]
    public void TakeIn_MadeFromAnEarlierVersion_TakesWhatOnlyItChanged()
    {
        byte[] first = SampleDocuments.Write(SampleDocuments.Master());
        byte[] second = MasterMerge.Apply(first, SampleDocuments.Master(version: 2, accepted: [.. SampleDocuments.Answers.Skip(1), SampleDocuments.Answer("layla", "01", 2, "Newer answer.")])).Document.ToArray();
        byte[] edited = WordFile.Edit(first, body =>
        {
            WordFile.Paragraph(body, "Regional administrations").Descendants(WordFile.W + "t").First().Value = "Regions.";
            WordFile.Paragraph(body, "A quoted line.").AddAfterSelf(WordFile.NewParagraph("Late remark."));
        });

        TakenInMaster taken = TakeIn(edited, second, 3);

        string text = WordFile.Text(taken.Document.ToArray());
        Assert.Contains("Regions.", text, StringComparison.Ordinal);
        Assert.Contains("Newer answer.", text, StringComparison.Ordinal);
        Assert.Contains("Late remark.", taken.Unplaced);
        WordFile.AssertValid(taken.Document.ToArray());
    }

    [Fact]
    public void TakeIn_OtherAssessmentOrNewerVersionOrSection_IsRefusedWithTheReason()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());

        Assert.Equal(DocumentRejection.OtherAssessment, Refused(() => EditedMaster.TakeIn(new MemoryStream(current), current, new string('f', 32), 2)));
        Assert.Equal(DocumentRejection.UnknownVersion, Refused(() => TakeIn(SampleDocuments.Write(SampleDocuments.Master(version: 7)), current)));
        Assert.Equal(DocumentRejection.NotOurs, Refused(() => TakeIn(SampleDocuments.Write(SampleDocuments.Section()), current)));
    }

    private static DocumentRejection Refused(Action act) => Assert.Throws<DocumentRejectedException>(act).Reason;

    private static TakenInMaster TakeIn(byte[] upload, byte[] current, int next = 2) => EditedMaster.TakeIn(new MemoryStream(upload), current, SampleDocuments.AssessmentId, next);

    private static string Without(string text, string start) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(start, StringComparison.Ordinal) && line.Any(c => !char.IsDigit(c)) && !line.EndsWith('1') && !line.EndsWith('2')));

    private static IEnumerable<string> Tags(byte[] document) => WordFile.Body(document).Descendants(WordFile.W + "tag").Select(tag => tag.Attribute(WordFile.W + "val")!.Value);

    private static byte[] WithComment(byte[] document)
    {
        byte[] marked = WordFile.Edit(document, body => WordFile.Paragraph(body, "Regional administrations").Add(
            new XElement(WordFile.W + "commentRangeStart", new XAttribute(WordFile.W + "id", 5)),
            new XElement(WordFile.W + "del", new XAttribute(WordFile.W + "id", 90_001), new XAttribute(WordFile.W + "author", "Ed"), new XElement(WordFile.W + "r", new XElement(WordFile.W + "delText", "gone words"))),
            new XElement(WordFile.W + "commentRangeEnd", new XAttribute(WordFile.W + "id", 5)),
            new XElement(WordFile.W + "r", new XElement(WordFile.W + "commentReference", new XAttribute(WordFile.W + "id", 5)))));
        byte[] commented = WordFile.With(marked, "word/comments.xml", $"<w:comments xmlns:w=\"{WordFile.W}\"><w:comment w:id=\"5\" w:author=\"Ed\"><w:p><w:r><w:t>Who says so?</w:t></w:r></w:p></w:comment></w:comments>");
        return WordFile.With(commented, "word/_rels/document.xml.rels", WordFile.Part(commented, "word/_rels/document.xml.rels").Replace(
            "</Relationships>", "<Relationship Id=\"rIdC\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"/></Relationships>", StringComparison.Ordinal));
    }

    private static XElement[] Hostile() =>
    [
        XElement.Parse($"<w:p xmlns:w=\"{WordFile.W}\"><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r><w:r><w:object><w:control/></w:object></w:r></w:p>"),
        XElement.Parse($"<w:p xmlns:w=\"{WordFile.W}\"><w:fldSimple w:instr=\"DDEAUTO cmd\"><w:r><w:t>field result</w:t></w:r></w:fldSimple><w:customXml w:uri=\"x\" w:element=\"javascript:\"/></w:p>"),
    ];
}
