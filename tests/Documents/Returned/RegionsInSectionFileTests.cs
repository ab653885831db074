using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents.Returned;

/// <summary>People and editors at their worst, on a section file with the items 01 (empty), 02 (answered) and 05.b (empty).</summary>
public sealed class RegionsInSectionFileTests
{
    private static readonly string[] Items = ["01", "02", "05.b"];

    [Fact]
    public void Read_Untouched_FindsEveryItemByAllThreeMarks()
    {
        ReturnedSection section = Edited(_ => { });

        Assert.All(section.Items, item => Assert.Equal(new RegionEvidence(3, 1), item.Evidence));
        Assert.All(section.Items, item => Assert.True(item.Evidence.IsCertain));
        Assert.Empty(section.Missing);
    }

    [Fact]
    public void Read_ItemPastedTwiceBehindItself_TheFirstIsTheItemAndNewTextOfTheCopyIsListed()
    {
        ReturnedSection section = Edited(body => Editor.PasteCopy(
            body, "02", Editor.Item(body, "02").AddAfterSelf, copy => Editor.TypeAfter(copy, "A quoted line.", "Typed into the copy.")));

        Assert.Equal(Items, section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Equal([new UnplacedPiece("Typed into the copy.", UnplacedPlace.InCopy, "02")], section.Pieces);
        Assert.Equal(["In a copy of item 02: Typed into the copy."], section.Unplaced);
    }

    [Fact]
    public void Read_ItemPastedAtTheTop_TheOneBetweenItsNeighboursIsTheItem()
    {
        ReturnedSection section = Edited(body => Editor.PasteCopy(
            body, "02", body.AddFirst, copy => Editor.TypeAfter(copy, "A quoted line.", "Typed into the copy.")));

        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Equal(["In a copy of item 02: Typed into the copy."], section.Unplaced);
    }

    [Fact]
    public void Read_ItemPastedAsPlainTextElsewhere_ListsOnlyWhatIsNew()
    {
        ReturnedSection section = Edited(body =>
        {
            var copy = new XElement(Editor.Item(body, "02"));
            Editor.KeepTextOnly(copy);
            copy.Add(WordFile.NewParagraph("Typed into the copy."));
            body.AddFirst(copy.Elements());
        });

        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Contains("Before item 01: Typed into the copy.", section.Unplaced);
    }

    [Fact]
    public void Read_ItemDeleted_IsMissingAndTheOthersStay()
    {
        ReturnedSection section = Edited(body => Editor.Item(body, "02").Remove());

        Assert.Equal(["01", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.Equal(["02"], section.Missing);
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Empty(section.Pieces);
    }

    [Fact]
    public void Read_ItemsReordered_NothingHasChanged()
    {
        ReturnedSection section = Edited(body =>
        {
            XElement last = Editor.Item(body, "05.b");
            last.Remove();
            Editor.Item(body, "01").AddBeforeSelf(last);
        });

        Assert.Equal(Items, section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Empty(section.Pieces);
    }

    [Fact]
    public void Read_ItemMovedIntoAnother_BothKeepTheirAnswers()
    {
        ReturnedSection section = Edited(body =>
        {
            Editor.TypeAfter(body, "A quoted line.", "Typed in the middle.");
            XElement moved = Editor.Item(body, "05.b");
            moved.Remove();
            WordFile.Paragraph(moved, "Type your answer here.").ReplaceWith(WordFile.NewParagraph("Regions take part."));
            WordFile.Paragraph(body, "A quoted line.").AddAfterSelf(moved);
        });

        Assert.Equal(Items, section.Items.Select(item => item.ItemKey));
        Assert.Equal([false, true, true], section.Items.Select(item => item.Changed));
        Assert.Contains("Typed in the middle.", Plain(section, "02"), StringComparison.Ordinal);
        Assert.DoesNotContain("Regions take part.", Plain(section, "02"), StringComparison.Ordinal);
        Assert.Equal("Regions take part.", Plain(section, "05.b"));
    }

    [Fact]
    public void Read_OneItemPastedIntoTheControlOfAnother_TheTextIsBelieved()
    {
        ReturnedSection section = Edited(body =>
        {
            XElement second = Editor.Item(body, "02");
            var pasted = new XElement(second.Element(WordFile.W + "sdtContent")!);
            Editor.KeepTextOnly(pasted);
            pasted.Add(WordFile.NewParagraph("And one line more."));
            second.Remove();
            Editor.Item(body, "01").Element(WordFile.W + "sdtContent")!.ReplaceNodes(pasted.Elements());
        });

        Assert.Equal(["02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.Equal(["01"], section.Missing);
        Assert.Contains("And one line more.", Plain(section, "02"), StringComparison.Ordinal);
        Assert.True(section.Items[0].Evidence.ByTextOnly);
        Assert.False(section.Items[0].Evidence.IsCertain);
    }

    [Theory]
    [InlineData("01", "02")]
    [InlineData("02", "01")]
    public void Read_ControlOfOneItemAroundAnother_TheOtherTwoMarksOutvoteIt(string wrong, string right)
    {
        ReturnedSection section = Edited(body =>
        {
            Editor.Unwrap(body, wrong);
            Editor.DropBookmarks(body, "_oi_item_" + wrong);
            Editor.DropStyles(body, "OIitem" + wrong);
            Editor.Item(body, right).Element(WordFile.W + "sdtPr")!.Element(WordFile.W + "tag")!.SetAttributeValue(WordFile.W + "val", "oi:item:" + wrong);
        });

        Assert.Equal(Items, section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Equal(2, section.Items.Single(item => item.ItemKey == right).Evidence.Carriers);
        Assert.Equal(0, section.Items.Single(item => item.ItemKey == wrong).Evidence.Carriers);
    }

    [Fact]
    public void Read_EndOfAnItemLost_EndsBeforeTheNext()
    {
        ReturnedSection section = Edited(body =>
        {
            XElement[] content = [.. Editor.Item(body, "02").Element(WordFile.W + "sdtContent")!.Elements()];
            Editor.Item(body, "02").ReplaceWith(content[..^1]);
            body.Descendants(WordFile.W + "bookmarkEnd").Where(end => body.Descendants(WordFile.W + "bookmarkStart").All(start => start.Attribute(WordFile.W + "id")!.Value != end.Attribute(WordFile.W + "id")!.Value)).Remove();
        });

        Assert.Equal(Items, section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Empty(section.Pieces);
    }

    [Fact]
    public void Read_TypedBeforeBetweenAndAfterItems_EachIsListedWithItsPlace()
    {
        ReturnedSection section = Edited(body =>
        {
            body.AddFirst(WordFile.NewParagraph("At the top."));
            Editor.Item(body, "01").AddAfterSelf(WordFile.NewParagraph("In between."));
            Editor.Item(body, "05.b").AddAfterSelf(WordFile.NewParagraph("At the end."));
        });

        Assert.Equal(["Before item 01: At the top.", "After item 01: In between.", "After item 05.b: At the end."], section.Unplaced);
        Assert.All(section.Items, item => Assert.False(item.Changed));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public void Read_PastedAsPlainTextIntoANewDocument_FindsEveryItemByItsText(string language)
    {
        byte[] document = SampleDocuments.Write(SampleDocuments.Section(language, "Telecommunications carry most of it."));

        ReturnedSection section = SectionReaderTests.Read(WordFile.Edit(document, body =>
        {
            Editor.TypeAfter(body, "Telecommunications", "One more line.");
            Editor.KeepTextOnly(body);
        }));

        Assert.Equal(Items, section.Items.Select(item => item.ItemKey));
        Assert.Equal([false, true, false], section.Items.Select(item => item.Changed));
        Assert.Equal("Telecommunications carry most of it.\nOne more line.", Plain(section, "02"));
        Assert.All(section.Items, item => Assert.Equal(new RegionEvidence(0, 1), item.Evidence));
        Assert.Empty(section.Pieces);
    }

    [Fact]
    public void Read_OfficialTextEditedAndEveryMarkLost_IsFoundWithLessCertainty()
    {
        ReturnedSection section = Edited(body =>
        {
            XElement text = WordFile.Paragraph(body, "water supply (02)").Descendants(WordFile.W + "t").Last();
            text.Value = text.Value.Replace("Assess the role", "Describe the role", StringComparison.Ordinal);
            Editor.KeepTextOnly(body);
        });

        ReturnedAnswer item = section.Items.Single(item => item.ItemKey == "02");
        Assert.Equal(0, item.Evidence.Carriers);
        Assert.InRange(item.Evidence.Similarity, 0.7, 0.999);
        Assert.False(item.Evidence.IsCertain);
        Assert.Contains(section.Pieces, piece => piece.Place == UnplacedPlace.In && piece.ItemKey == "02" && piece.Text.Contains("Describe the role", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_ManyControlsOfOneKey_AreReadInBoundedTime()
    {
        byte[] document = WordFile.Edit(SampleDocuments.Write(SampleDocuments.Section()), body =>
        {
            var copy = new XElement(WordFile.W + "sdt", new XElement(Editor.Item(body, "02").Element(WordFile.W + "sdtPr")!), new XElement(WordFile.W + "sdtContent", WordFile.NewParagraph("x")));
            body.Add(Enumerable.Range(0, 20_000).Select(_ => new XElement(copy)));
        });

        ReturnedSection section = SectionReaderTests.Read(document);

        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Equal(20_000, section.Pieces.Count);
    }

    private static string Plain(ReturnedSection section, string key) => RichTextText.Plain(section.Items.Single(item => item.ItemKey == key).Answer);

    private static ReturnedSection Edited(Action<XElement> edit) => SectionReaderTests.Read(WordFile.Edit(SampleDocuments.Write(SampleDocuments.Section()), edit));
}
