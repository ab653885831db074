using System.Xml.Linq;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents.Returned;

/// <summary>The same, on a master: what was typed must stand in the document that is kept, or be listed.</summary>
public sealed class RegionsInMasterTests
{
    private const string Typed = "Typed by somebody.";

    private static readonly byte[] Current = SampleDocuments.Master();

    [Fact]
    public void TakeIn_ItemPastedTwiceWithNewText_KeepsTheTextAndTheItem()
    {
        TakenInMaster taken = TakeIn(body => Editor.PasteCopy(body, "02", body.AddFirst, copy => copy.Descendants(WordFile.W + "p").Last().AddBeforeSelf(WordFile.NewParagraph(Typed))));

        Assert.Empty(taken.EditedItems);
        AssertKept(taken);
    }

    [Fact]
    public void TakeIn_ItemsReordered_KeepEveryAnswer()
    {
        TakenInMaster taken = TakeIn(body =>
        {
            XElement moved = Editor.Item(body, "05.b");
            moved.Remove();
            Editor.Item(body, "01").AddBeforeSelf(moved);
            Editor.TypeAfter(moved, "Regional administrations", Typed);
        });

        Assert.Equal(["05.b"], taken.EditedItems);
        AssertKept(taken);
    }

    [Fact]
    public void TakeIn_ItemMovedIntoAnother_KeepsEveryWordOfBoth()
    {
        TakenInMaster taken = TakeIn(body =>
        {
            XElement moved = Editor.Item(body, "05.b");
            moved.Remove();
            Editor.TypeAfter(moved, "Regional administrations", Typed);
            WordFile.Paragraph(Editor.Item(body, "01"), "A quoted line.").AddAfterSelf(moved);
        });

        AssertKept(taken);
        Assert.All(WordFile.Text(Current).Split('\n').Where(line => line.Contains("CERT-XX", StringComparison.Ordinal)), line => Assert.Contains(line, WordFile.Text(taken.Document.ToArray()), StringComparison.Ordinal));
    }

    [Fact]
    public void TakeIn_EveryMarkLost_FindsItemsByTheirText()
    {
        TakenInMaster taken = TakeIn(body =>
        {
            Editor.TypeAfter(body, "Regional administrations", Typed);
            WordFile.Unwrap(body);
            Editor.DropBookmarks(body);
            Editor.DropStyles(body, "OIitem");
        });

        Assert.Equal(["05.b"], taken.EditedItems);
        AssertKept(taken);
    }

    [Fact]
    public void TakeIn_TypedBetweenItems_StaysAndIsListed()
    {
        TakenInMaster taken = TakeIn(body => Editor.Item(body, "01").AddAfterSelf(WordFile.NewParagraph(Typed)));

        Assert.Empty(taken.EditedItems);
        Assert.Contains(taken.Unplaced, text => text.Contains(Typed, StringComparison.Ordinal));
        AssertKept(taken);
    }

    [Fact]
    public void TakeIn_ItemDeleted_IsSaid() => Assert.Equal(["02"], TakeIn(body => Editor.Item(body, "02").Remove()).EditedItems);

    private static TakenInMaster TakeIn(Action<XElement> edit) => MasterReading.TakeIn(WordFile.Edit(Current, edit), Current);

    private static void AssertKept(TakenInMaster taken)
    {
        byte[] document = taken.Document.ToArray();
        WordFile.AssertValid(document);
        Assert.True(WordFile.Text(document).Contains(Typed, StringComparison.Ordinal) || taken.Unplaced.Any(text => text.Contains(Typed, StringComparison.Ordinal)));
    }
}
