using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

public sealed class ThreeWayMergeTests
{
    private static readonly XElement[] Text = [P("The energy sector is critical."), P("Water is managed by the regions."), P("Banks report incidents within a day.")];

    [Fact]
    public void Merge_NothingChanged_IsCurrent()
    {
        MergedBlocks merged = Merging.Of(Text, Copy(Text), Copy(Text));

        Assert.False(merged.Changed);
        Assert.Equal(Read(Text), Read(merged.Blocks));
    }

    [Fact]
    public void Merge_OnlyIncomingChanged_IsIncoming()
    {
        XElement[] incoming = [P("The energy sector is very critical."), Text[2], P("A new paragraph."), Table(["a", "b"])];

        MergedBlocks merged = Merging.Of(Text, Copy(Text), incoming);

        AssertSame(incoming, merged.Blocks);
        Assert.True(merged.Changed);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_OnlyCurrentChanged_IsCurrentWithEverythingInIt()
    {
        XElement[] current = [P([.. Commented(5, "The energy"), " sector is ", Inserted(6, "Wang", "very "), Deleted(7, "Wang", "so "), "critical."]), Text[1]];

        MergedBlocks merged = Merging.Of(Text, current, Copy(Text));

        AssertSame(current, merged.Blocks);
        Assert.False(merged.Changed);
    }

    [Fact]
    public void Merge_BothChangedAlike_StandsOnce()
    {
        XElement[] both = [P("The energy sector is very critical."), Text[1], P("New."), Text[2]];

        MergedBlocks merged = Merging.Of(Text, both, Copy(both));

        AssertSame(both, merged.Blocks);
        Assert.False(merged.Changed);
    }

    [Fact]
    public void Merge_DifferentParagraphs_HasBoth()
    {
        MergedBlocks merged = Merging.Of(Text, [P("The energy sector is most critical."), Text[1], Text[2]], [Text[0], Text[1], P("Banks report incidents within an hour.")]);

        Assert.Equal("The energy sector is most critical.\nWater is managed by the regions.\nBanks report incidents within an hour.", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_DifferentWordsOfOneParagraph_HasBothInTheirLook()
    {
        MergedBlocks merged = Merging.Of([P("The energy sector is critical for all of us.")], [P("The ", Bold("transport"), " sector is critical for all of us.")], [P("The energy sector is critical for ", Run("everybody", El("i")), ".")]);

        Assert.Equal("The transport sector is critical for everybody.", Read(merged.Blocks));
        Assert.Equal("transport", Assert.Single(merged.Blocks[0].Descendants(W + "b")).Ancestors(W + "r").Single().Value);
        Assert.Equal("everybody", Assert.Single(merged.Blocks[0].Descendants(W + "i")).Ancestors(W + "r").Single().Value);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_SameWord_IsAConflictWithBothTexts()
    {
        var merging = new Merging();

        MergedBlocks merged = merging.Merge([P("The energy sector is critical.")], [P("The transport sector is critical.")], [P("The health sector is critical.")]);

        Assert.Equal("The transport[+ health+] sector is critical.", Read(merged.Blocks));
        TextConflict conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("transport", "health"), (conflict.Mine, conflict.Theirs));
        XElement insertion = Assert.Single(merged.Blocks[0].Descendants(W + "ins"));
        Assert.Equal((Merging.Theirs, "2026-11-22T09:30:00Z"), (insertion.Attribute(W + "author")!.Value, insertion.Attribute(W + "date")!.Value));
        XElement comment = Assert.Single(merging.Comments);
        Assert.Contains(Merging.Mine, comment.Value, StringComparison.Ordinal);
        Assert.Contains(Merging.Theirs, comment.Value, StringComparison.Ordinal);
        Assert.Equal([conflict.Id], OpenConflicts.In(merged.Blocks));
        Merging.AssertValid(merged.Blocks, merging.Comments);
    }

    [Fact]
    public void Merge_DeletedHereChangedThere_IsOffered()
    {
        var merging = new Merging();

        MergedBlocks merged = merging.Merge(Text, [Text[0], Text[2]], [Text[0], P("Water is managed by the regions and towns."), Text[2]]);

        Assert.Equal("The energy sector is critical.\n[+Water is managed by the regions and towns.+]\nBanks report incidents within a day.", Read(merged.Blocks));
        TextConflict conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("", "Water is managed by the regions and towns."), (conflict.Mine, conflict.Theirs));
        Merging.AssertValid(merged.Blocks, merging.Comments);
    }

    [Fact]
    public void Merge_ChangedHereDeletedThere_StaysAndIsAConflict()
    {
        var merging = new Merging();

        MergedBlocks merged = merging.Merge(Text, [Text[0], P("Water is managed by the regions and towns."), Text[2]], [Text[0], Text[2]]);

        Assert.Equal("The energy sector is critical.\nWater is managed by the regions and towns.\nBanks report incidents within a day.", Read(merged.Blocks));
        Assert.Equal(("Water is managed by the regions and towns.", ""), (merged.Conflicts.Single().Mine, merged.Conflicts.Single().Theirs));
        Assert.Contains("removed", merging.Comments.Single().Value, StringComparison.Ordinal);
        Merging.AssertValid(merged.Blocks, merging.Comments);
    }

    [Fact]
    public void Merge_WordDeletedHereChangedThere_OffersTheWord()
    {
        MergedBlocks merged = Merging.Of([P("The very old energy sector.")], [P("The old energy sector.")], [P("The extremely old energy sector.")]);

        Assert.Equal("The [+extremely +]old energy sector.", Read(merged.Blocks).Replace("+][+", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Merge_DifferentCellsOfATable_HasBoth()
    {
        MergedBlocks merged = Merging.Of([Table(["Sector", "Share"], ["Energy", "12"], ["Water", "3"])], [Table(["Sector", "Share"], ["Energy", "14"], ["Water", "3"])], [Table(["Sector", "Share"], ["Energy", "12"], ["Water", "4"])]);

        Assert.Equal("Sector|Share\nEnergy|14\nWater|4", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
        Merging.AssertValid(merged.Blocks);
    }

    [Fact]
    public void Merge_SameCellOfATable_IsAConflictInTheCell()
    {
        var merging = new Merging();

        MergedBlocks merged = merging.Merge([Table(["Energy", "12"], ["Water", ""])], [Table(["Energy", "14"], ["Water", "5"])], [Table(["Energy", "12"], ["Water", "7"])]);

        Assert.Equal("Energy|14\nWater|5[+ 7+]", Read(merged.Blocks));
        Assert.Equal(("5", "7"), (merged.Conflicts.Single().Mine, merged.Conflicts.Single().Theirs));
        Merging.AssertValid(merged.Blocks, merging.Comments);
    }

    [Fact]
    public void Merge_RowsAddedByBoth_AreKept()
    {
        MergedBlocks merged = Merging.Of([Table(["Energy", "12"], ["Water", "3"])], [Table(["Energy", "12"], ["Transport", "8"], ["Water", "3"])], [Table(["Energy", "13"], ["Water", "3"], ["Health", "9"])]);

        Assert.Equal("Energy|13\nTransport|8\nWater|3\nHealth|9", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_RowDeletedHereChangedThere_IsOfferedAsARow()
    {
        var merging = new Merging();

        MergedBlocks merged = merging.Merge([Table(["Energy", "12"], ["Water", "3"], ["Health", "9"])], [Table(["Energy", "12"], ["Health", "9"])], [Table(["Energy", "12"], ["Water", "4"], ["Health", "9"])]);

        Assert.Equal("Energy|12\n[+Water+]|[+4+]\nHealth|9", Read(merged.Blocks));
        Assert.Single(merged.Blocks[0].Elements(W + "tr").ElementAt(1).Element(W + "trPr")!.Elements(W + "ins"));
        Merging.AssertValid(merged.Blocks, merging.Comments);
    }

    [Fact]
    public void Merge_FootnoteAddedByOneSide_ComesWithTheWordsOfTheOther()
    {
        MergedBlocks merged = Merging.Of([P("The law covers energy and water.")], [P("The law covers energy", Note(2), " and water.")], [P("The law covers energy and clean water.")]);

        Assert.Equal("The law covers energy(2) and clean water.", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
        Merging.AssertValid(merged.Blocks);
    }

    [Fact]
    public void Merge_FootnoteOfTheSameText_IsTheSame()
    {
        MergedBlocks merged = Merging.Of([P("The law", Note(2), " covers energy.")], [P("The new law", Note(2), " covers energy.")], [P("The law", Note(12), " covers all energy.")]);

        Assert.Equal("The new law(2) covers all energy.", Read(merged.Blocks));
    }

    [Fact]
    public void Merge_CommentHereWordsChangedThere_KeepsTheCommentOnThem()
    {
        MergedBlocks merged = Merging.Of([P("The energy sector is critical.")], [P(["The ", .. Commented(5, "energy"), " sector is critical."])], [P("The health sector is critical.")]);

        Assert.Equal("The health sector is critical.", Read(merged.Blocks));
        Assert.Equal("health", WordsUnder(merged.Blocks, "5"));
        Assert.Empty(merged.Conflicts);
        Merging.AssertValid(merged.Blocks);
    }

    [Fact]
    public void Merge_CommentThereWordsChangedHere_ComesWithThem()
    {
        MergedBlocks merged = Merging.Of([P("The energy sector is critical.")], [P("The health sector is critical.")], [P(["The ", .. Commented(5, "energy sector"), " is critical."])]);

        Assert.Equal("The health sector is critical.", Read(merged.Blocks));
        Assert.Equal("health sector", WordsUnder(merged.Blocks, "5"));
    }

    [Fact]
    public void Merge_CommentOnAParagraphDeletedThere_KeepsBoth()
    {
        MergedBlocks merged = Merging.Of(Text, [Text[0], P(Commented(5, "Water is managed by the regions.")), Text[2]], [Text[0], Text[2]]);

        Assert.Equal("Water is managed by the regions.", WordsUnder(merged.Blocks, "5"));
        Assert.Single(merged.Conflicts);
    }

    [Fact]
    public void Merge_TrackedChangesOfPeople_StayWithAuthorAndDate()
    {
        MergedBlocks merged = Merging.Of(
            [P("The energy sector is critical for all.")],
            [P("The ", Deleted(3, "Wang", "old "), "energy ", Inserted(4, "Wang", "supply "), "sector is critical for all.")],
            [P("The energy sector is critical for everybody.")]);

        Assert.Equal("The energy [+supply +]sector is critical for everybody.", Read(merged.Blocks));
        Assert.Equal("old ", merged.Blocks[0].Descendants(W + "del").Single().Value);
        Assert.All(merged.Blocks[0].Descendants().Where(element => element.Name.LocalName is "ins" or "del"), change => Assert.Equal("Wang 2026-03-04T05:06:00Z", $"{change.Attribute(W + "author")!.Value} {change.Attribute(W + "date")!.Value}"));
        Merging.AssertValid(merged.Blocks);
    }

    [Fact]
    public void Merge_ItemsAddedByBoth_AreOneList()
    {
        MergedBlocks merged = Merging.Of([Item(1, "energy"), Item(1, "water")], [Item(2, "energy"), Item(2, "transport"), Item(2, "water")], [Item(3, "energy"), Item(3, "health"), Item(3, "water"), Item(3, "food")]);

        Assert.Equal("energy\ntransport\nhealth\nwater\nfood", Read(merged.Blocks));
        Assert.Equal(["2"], merged.Blocks.Descendants(W + "numId").Select(id => id.Attribute(W + "val")!.Value).Distinct());
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_ParagraphMovedHereEditedThere_IsEditedAtItsNewPlace()
    {
        MergedBlocks merged = Merging.Of(Text, [Text[1], Text[2], Text[0]], [P("The energy sector is truly critical."), Text[1], Text[2]]);

        Assert.Equal("Water is managed by the regions.\nBanks report incidents within a day.\nThe energy sector is truly critical.", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_ParagraphMovedThereEditedHere_IsEditedAtItsNewPlace()
    {
        MergedBlocks merged = Merging.Of(Text, [P("The energy sector is truly critical."), Text[1], Text[2]], [Text[1], Text[2], Text[0]]);

        Assert.Equal("Water is managed by the regions.\nBanks report incidents within a day.\nThe energy sector is truly critical.", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_ArabicParagraph_MergesWordsAndKeepsDirection()
    {
        object rtl = El("rtl");
        MergedBlocks merged = Merging.Of(
            [P(Run("يتولى الفريق الوطني الاستجابة للحوادث.", rtl))],
            [P(Run("يتولى الفريق الحكومي الاستجابة للحوادث.", rtl))],
            [P(Run("يتولى الفريق الوطني الاستجابة للحوادث ", rtl), Run("CERT"), Run(".", rtl))]);

        Assert.Equal("يتولى الفريق الحكومي الاستجابة للحوادث CERT.", Read(merged.Blocks));
        Assert.Equal("CERT", merged.Blocks[0].Descendants(W + "r").Single(run => run.Element(W + "rPr") is null).Value);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_ChineseParagraph_MergesByCharacter()
    {
        MergedBlocks merged = Merging.Of([P("国家能源部门负责应急响应。")], [P("国家交通部门负责应急响应。")], [P("国家能源部门负责事件响应工作。")]);

        Assert.Equal("国家交通部门负责事件响应工作。", Read(merged.Blocks));
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_LinkAddedByOneSide_StandsOnTheWords()
    {
        MergedBlocks merged = Merging.Of([P("See the report of the ministry.")], [P("See the ", Link("l1", "report"), " of the ministry.")], [P("See the report of the new ministry.")]);

        Assert.Equal("See the report of the new ministry.", Read(merged.Blocks));
        Assert.Equal("report", Assert.Single(merged.Blocks[0].Descendants(W + "hyperlink")).Value);
        Merging.AssertValid(merged.Blocks);
    }

    [Fact]
    public void Merge_LinkChangedByBoth_IsAConflict()
    {
        var merging = new Merging();
        MergedBlocks merged = merging.Merge([P("See the report of the ministry.")], [P("See the ", Link("l1", "report"), " of the ministry.")], [P("See the ", Link("l2", "report"), " of the ministry.")]);

        Assert.Equal("See the report[+ +][+report+] of the ministry.".Replace("+][+", "", StringComparison.Ordinal), Read(merged.Blocks).Replace("+][+", "", StringComparison.Ordinal));
        Assert.Equal(2, merged.Blocks[0].Descendants(W + "hyperlink").Count());
        Merging.AssertValid(merged.Blocks, merging.Comments);
    }

    [Fact]
    public void Merge_BoldHereWordChangedThere_IsTheBoldNewWord()
    {
        MergedBlocks merged = Merging.Of([P("The energy sector.")], [P("The ", Bold("energy"), " sector.")], [P("The health sector.")]);

        Assert.Equal("The health sector.", Read(merged.Blocks));
        Assert.Equal("health", Assert.Single(merged.Blocks[0].Descendants(W + "b")).Ancestors(W + "r").Single().Value);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Merge_WordChangedHereBoldThere_IsTheBoldNewWord()
    {
        MergedBlocks merged = Merging.Of([P("The energy sector.")], [P("The health sector.")], [P("The ", Bold("energy"), " sector.")]);

        Assert.Equal("The health sector.", Read(merged.Blocks));
        Assert.Equal("health", Assert.Single(merged.Blocks[0].Descendants(W + "b")).Ancestors(W + "r").Single().Value);
    }

    [Fact]
    public void Merge_StyleChangedThereWordsHere_HasBoth()
    {
        MergedBlocks merged = Merging.Of([P("Energy is critical.")], [P("Energy is most critical.")], [Styled("Quote", "Energy is critical.")]);

        Assert.Equal("Energy is most critical.", Read(merged.Blocks));
        Assert.Single(merged.Blocks[0].Descendants(W + "pStyle"));
    }

    [Fact]
    public void Merge_RunsSplitByAnEditor_MeanNothing()
    {
        XElement[] split = [P(Run("The ener", Val("lang", "fr-FR")), El("proofErr", At("type", "spellStart")), "gy sector ", El("bookmarkStart", At("id", 1), At("name", "x")), El("bookmarkEnd", At("id", 1)), "is critical."), Text[1], Text[2]];

        MergedBlocks merged = Merging.Of(Text, split, Copy(Text));

        AssertSame(split, merged.Blocks);
        Assert.False(merged.Changed);
    }

    [Fact]
    public void Merge_NewerTextOfTheSameAuthor_TakesThePlaceOfTheOffer()
    {
        XElement[] basis = [P("The energy sector is critical.")];
        XElement[] second = [P("The health sector is critical.")];
        MergedBlocks first = Merging.Of(basis, [P("The transport sector is critical.")], second);

        MergedBlocks merged = new Merging(20_000) { Later = 60 }.Merge(second, [.. first.Blocks], [P("The food sector is critical.")]);

        Assert.Equal("The transport[+ food+] sector is critical.", Read(merged.Blocks));
        Assert.Equal([merged.Conflicts.Single().Id], OpenConflicts.In(merged.Blocks));
        Assert.Equal(first.Blocks.Descendants(W + "commentReference").Select(reference => reference.Attribute(W + "id")!.Value), merged.RemovableComments);
    }

    [Fact]
    public void Merge_NewerTextOfAParagraphDeletedHere_TakesThePlaceOfTheOffer()
    {
        XElement[] second = [Text[0], P("Water is managed by the regions and towns."), Text[2]];
        MergedBlocks first = Merging.Of(Text, [Text[0], Text[2]], second);

        MergedBlocks merged = new Merging(20_000) { Later = 60 }.Merge(second, [.. first.Blocks], [Text[0], P("Water is managed by the regions and all towns."), Text[2]]);

        Assert.Equal("The energy sector is critical.\n[+Water is managed by the regions and all towns.+]\nBanks report incidents within a day.", Read(merged.Blocks));
        Assert.Single(OpenConflicts.In(merged.Blocks));
    }

    [Fact]
    public void Merge_OtherWordsOfTheSameAuthor_LeaveTheOfferOpen()
    {
        XElement[] second = [P("The health sector is critical for all.")];
        MergedBlocks first = Merging.Of([P("The energy sector is critical for all.")], [P("The transport sector is critical for all.")], second);

        MergedBlocks merged = new Merging(20_000) { Later = 60 }.Merge(second, [.. first.Blocks], [P("The health sector is critical for everybody.")]);

        Assert.Equal("The transport[+ health+] sector is critical for everybody.", Read(merged.Blocks));
        Assert.Equal([first.Conflicts.Single().Id], OpenConflicts.In(merged.Blocks));
        Assert.Empty(merged.Conflicts);
    }

    private static void AssertSame(IReadOnlyList<XElement> expected, IReadOnlyList<XElement> actual) =>
        Assert.Equal(expected.Select(block => block.ToString(SaveOptions.DisableFormatting)), actual.Select(block => block.ToString(SaveOptions.DisableFormatting)));

    private static string WordsUnder(IReadOnlyList<XElement> blocks, string id) => string.Concat(blocks.SelectMany(block => block.DescendantsAndSelf())
        .SkipWhile(element => element.Name != W + "commentRangeStart" || element.Attribute(W + "id")!.Value != id)
        .TakeWhile(element => element.Name != W + "commentRangeEnd" || element.Attribute(W + "id")!.Value != id)
        .Where(element => element.Name == W + "t")
        .Select(text => text.Value));
}
