using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents;

public sealed class EditedMasterTests
{
    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void TakeIn_NothingEdited_IsNoNewVersion(string language)
    {
        MasterChain chain = MasterChain.WithSamples(language);

        TakenInMaster taken = chain.TakeIn(chain.Bytes);

        Assert.True(taken.SaysNothingNew, string.Join('|', taken.Unplaced));
        Assert.Empty(taken.EditedItems);
        Assert.Equal(1, chain.Count);
    }

    [Fact]
    public void TakeIn_EditedItem_IsNamedAndKept()
    {
        MasterChain chain = MasterChain.WithSamples();

        TakenInMaster taken = chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, "Regional administrations").Descendants(WordFile.W + "t").First().Value = "Regions."));

        Assert.Equal(["05.b"], taken.EditedItems);
        Assert.Contains("Regions.", WordFile.Text(taken.Document.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_ControlsAndXmlPartLost_RestoresEveryCarrier()
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] stripped = WordFile.With(WordFile.Edit(chain.Bytes, body =>
        {
            WordFile.Unwrap(body);
            WordFile.Paragraph(body, "Regional administrations").AddAfterSelf(WordFile.NewParagraph("One more."));
        }), "customXml/item.xml", "<gone/>");

        TakenInMaster taken = chain.TakeIn(stripped);

        Assert.Equal(["05.b"], taken.EditedItems);
        Assert.Equal(Tags(chain.Version(1)), Tags(chain.Bytes));
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void TakeIn_CommentsAndTrackedChanges_AreKept()
    {
        MasterChain chain = MasterChain.WithSamples();

        byte[] taken = chain.TakeIn(WithComment(chain.Bytes)).Document.ToArray();

        WordFile.AssertValid(taken);
        Assert.Contains("Who says so?", WordFile.Part(taken, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Single(WordFile.Body(taken).Descendants(WordFile.W + "commentReference"));
        Assert.Contains("gone words", WordFile.Body(taken).Descendants(WordFile.W + "del").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_WhatIsNotOnTheList_IsNotThereAnyMore()
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] hostile = WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, "Regional administrations").AddAfterSelf(Hostile()));

        TakenInMaster taken = chain.TakeIn(hostile);

        string xml = WordFile.Part(taken.Document.ToArray(), "word/document.xml");
        Assert.All(new[] { "w:object", "DDEAUTO", "w:vanish", "javascript:", "onclick", "w:altChunk", "w:pict" }, word => Assert.DoesNotContain(word, xml, StringComparison.Ordinal));
        Assert.Contains("hidden words", xml, StringComparison.Ordinal);
        Assert.Contains("field result", xml, StringComparison.Ordinal);
        Assert.Contains("[A picture was left out here.]", taken.Unplaced);
        WordFile.AssertValid(taken.Document.ToArray());
    }

    [Fact]
    public void TakeIn_TextOutsideEveryItem_StaysWhereItIs()
    {
        MasterChain chain = MasterChain.WithSamples();

        TakenInMaster taken = chain.TakeIn(WordFile.Edit(chain.Bytes, body => body.AddFirst(WordFile.NewParagraph("Draft for the minister."))));

        Assert.Empty(taken.EditedItems);
        Assert.Equal(["Draft for the minister."], taken.Unplaced);
        Assert.Contains("Draft for the minister.", WordFile.Text(taken.Document.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_ItemPastedTwice_KeepsOneKey()
    {
        MasterChain chain = MasterChain.WithSamples();

        chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Control(body, "oi:item:05.b").AddAfterSelf(new XElement(WordFile.Control(body, "oi:item:05.b")))));

        WordFile.AssertValid(chain.Bytes);
        Assert.Single(WordFile.Body(chain.Bytes).Descendants(WordFile.W + "bookmarkStart"), bookmark => bookmark.Attribute(WordFile.W + "name")?.Value == "_oi_item_05_b");
    }

    [Fact]
    public void TakeIn_MadeFromAnEarlierVersion_IsMergedWithWhatHappenedSince()
    {
        MasterChain chain = MasterChain.WithSamples();
        chain.Merge(SampleDocuments.Answer("layla", "01", 2, SampleDocuments.Rich.Replace("first", "foremost", StringComparison.Ordinal)));
        byte[] edited = WordFile.Edit(chain.Version(1), body =>
        {
            WordFile.Paragraph(body, "Regional administrations").Descendants(WordFile.W + "t").First().Value = "Regions.";
            WordFile.Paragraph(body, "A quoted line.").AddAfterSelf(WordFile.NewParagraph("Late remark."));
        });

        TakenInMaster taken = chain.TakeIn(edited);

        string text = WordFile.Text(chain.Bytes);
        Assert.All(new[] { "Regions.", "foremost", "Late remark." }, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.Equal(["01", "05.b"], taken.EditedItems);
        Assert.Empty(taken.Conflicts);
        Assert.Empty(taken.Unplaced);
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void TakeIn_SameWordsEditedByTwo_KeepsBothAsAConflict()
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] one = Said(chain.Bytes, "Regional administrations lead.");
        byte[] other = Said(chain.Bytes, "Regional administrations follow.");
        chain.TakeIn(one);

        TakenInMaster taken = chain.TakeIn(other);

        MergeConflict conflict = Assert.Single(taken.Conflicts);
        Assert.Equal(("05.b", "layla~05.b", 0), (conflict.ItemKey, conflict.AssignmentId, conflict.IncomingVersion));
        Assert.All(new[] { "lead", "follow" }, word => Assert.Contains(word, WordFile.Text(chain.Bytes), StringComparison.Ordinal));
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void TakeIn_TypedWhereTheProductWrites_IsListedAndNotLost()
    {
        MasterChain chain = MasterChain.WithSamples();

        TakenInMaster taken = chain.TakeIn(WordFile.Edit(chain.Bytes, body =>
        {
            WordFile.Control(body, "oi:part:progress").Descendants(WordFile.W + "p").Last().AddBeforeSelf(WordFile.NewParagraph("Typed under the table."));
            WordFile.Paragraph(body, "water supply (02)").Descendants(WordFile.W + "t").Last().Value += " Typed into the official text.";
        }));

        Assert.Contains(taken.Unplaced, text => text.Contains("Typed under the table.", StringComparison.Ordinal));
        Assert.Contains(taken.Unplaced, text => text.Contains("Typed into the official text.", StringComparison.Ordinal));
        Assert.DoesNotContain("Typed into the official text.", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void TakeIn_TypedAndMarkedAsDeletedWhereTheProductWrites_IsListed()
    {
        MasterChain chain = MasterChain.WithSamples();

        byte[] edited = WordFile.Edit(chain.Bytes, body =>
        {
            WordFile.Control(body, "oi:part:progress").Descendants(WordFile.W + "p").Last().Add(Struck(90_001, "Struck under the table."));
            WordFile.Paragraph(body, "water supply (02)").Add(Struck(90_002, "Struck in the official text."));
            WordFile.Paragraph(body, "Not applicable.").Add(Struck(90_003, "Not applicable."));
        });
        TakenInMaster taken = chain.TakeIn(WordFile.With(
            edited, "word/header2.xml", WordFile.Part(edited, "word/header2.xml").Replace("</w:p>", Struck(90_004, "Struck in the header.").ToString(SaveOptions.DisableFormatting) + "</w:p>", StringComparison.Ordinal)));

        Assert.Equal(3, taken.Unplaced.Count);
        Assert.All(new[] { "under the table", "in the official text", "in the header" }, place => Assert.Contains(taken.Unplaced, text => text.Contains($"Struck {place}.", StringComparison.Ordinal)));
    }

    [Fact]
    public void TakeIn_OtherAssessmentOrNewerVersionOrSection_IsRefusedWithTheReason()
    {
        MasterChain chain = MasterChain.WithSamples();
        MasterChain longer = MasterChain.WithSamples();
        longer.Merge(SampleDocuments.Answer("layla", "05.a", 1, "More."));
        MasterChain other = new() { Frame = SampleDocuments.Frame() with { Assessment = SampleDocuments.Assessment(Languages.English) with { Id = new string('f', 32) } } };
        other.Merge();

        Assert.Equal(DocumentRejection.OtherAssessment, Refused(() => chain.TakeIn(other.Bytes)));
        Assert.Equal(DocumentRejection.UnknownVersion, Refused(() => chain.TakeIn(longer.Bytes)));
        Assert.Equal(DocumentRejection.NotOurs, Refused(() => chain.TakeIn(SampleDocuments.Write(SampleDocuments.Section()))));
    }

    private static XElement Struck(int id, string words) => new(
        WordFile.W + "del", new XAttribute(XNamespace.Xmlns + "w", WordFile.W), new XAttribute(WordFile.W + "id", id), new XAttribute(WordFile.W + "author", "Ed"),
        new XElement(WordFile.W + "r", new XElement(WordFile.W + "delText", words)));

    private static byte[] Said(byte[] document, string words) =>
        WordFile.Edit(document, body => WordFile.Paragraph(body, "Regional administrations").Descendants(WordFile.W + "t").First().Value = words);

    private static DocumentRejection Refused(Action act) => Assert.Throws<DocumentRejectedException>(act).Reason;

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
