using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

public sealed class ConflictDecisionTests
{
    private static readonly XElement[] Before = [P("First."), P("The energy sector is critical."), P("Last.")];

    [Theory]
    [InlineData(ConflictChoice.Mine, "The transport sector is critical.")]
    [InlineData(ConflictChoice.Theirs, "The health sector is critical.")]
    [InlineData(ConflictChoice.Both, "The transport health sector is critical.")]
    [InlineData(ConflictChoice.Edited, "The food sector is critical.")]
    public void Apply_Words_StandAsChosen(ConflictChoice choice, string expected)
    {
        MergedBlocks merged = Words();

        DecidedBlocks decided = ConflictDecision.Apply(merged.Blocks, merged.Conflicts[0].Id, choice, [P("food")]);

        Assert.Equal(expected, Read([decided.Blocks[1]]));
        AssertGone(merged, decided);
    }

    [Theory]
    [InlineData(ConflictChoice.Mine, "First.\nLast.")]
    [InlineData(ConflictChoice.Theirs, "First.\nThe energy sector is very critical.\nLast.")]
    [InlineData(ConflictChoice.Both, "First.\nThe energy sector is very critical.\nLast.")]
    [InlineData(ConflictChoice.Edited, "First.\none\ntwo\nLast.")]
    public void Apply_ParagraphDeletedHere_StandsAsChosen(ConflictChoice choice, string expected)
    {
        MergedBlocks merged = Merging.Of(Before, [Before[0], Before[2]], [Before[0], P("The energy sector is very critical."), Before[2]]);

        DecidedBlocks decided = ConflictDecision.Apply(merged.Blocks, merged.Conflicts[0].Id, choice, [P("one"), P("two")]);

        Assert.Equal(expected, Read(decided.Blocks));
        AssertGone(merged, decided);
    }

    [Theory]
    [InlineData(ConflictChoice.Mine, "First.\nThe energy sector is very critical.\nLast.")]
    [InlineData(ConflictChoice.Theirs, "First.\nLast.")]
    [InlineData(ConflictChoice.Both, "First.\nThe energy sector is very critical.\nLast.")]
    [InlineData(ConflictChoice.Edited, "First.\none\nLast.")]
    public void Apply_ParagraphDeletedThere_StandsAsChosen(ConflictChoice choice, string expected)
    {
        MergedBlocks merged = Merging.Of(Before, [Before[0], P("The energy sector is very critical."), Before[2]], [Before[0], Before[2]]);

        DecidedBlocks decided = ConflictDecision.Apply(merged.Blocks, merged.Conflicts[0].Id, choice, [P("one")]);

        Assert.Equal(expected, Read(decided.Blocks));
        AssertGone(merged, decided);
    }

    [Theory]
    [InlineData(ConflictChoice.Mine, "a1|m1|m2\nz1|z2")]
    [InlineData(ConflictChoice.Theirs, "t1|t2|t3|t4\nz1|z2")]
    [InlineData(ConflictChoice.Both, "a1|m1|m2\nt1|t2|t3|t4\nz1|z2")]
    [InlineData(ConflictChoice.Edited, "e1|e2\nz1|z2")]
    public void Apply_Rows_StandAsChosen(ConflictChoice choice, string expected)
    {
        MergedBlocks merged = Merging.Of([Table(["a1", "a2"], ["z1", "z2"])], [Table(["a1", "m1", "m2"], ["z1", "z2"])], [Table(["t1", "t2", "t3", "t4"], ["z1", "z2"])]);

        DecidedBlocks decided = ConflictDecision.Apply(merged.Blocks, Assert.Single(merged.Conflicts).Id, choice, [Table(["e1", "e2"])]);

        Assert.Equal(expected, Read(decided.Blocks));
        AssertGone(merged, decided);
    }

    [Fact]
    public void Apply_OtherConflict_StaysOpen()
    {
        MergedBlocks merged = Merging.Of([P("The old law covers the energy sector.")], [P("The new law covers the water sector.")], [P("The draft law covers the health sector.")]);

        DecidedBlocks decided = ConflictDecision.Apply(merged.Blocks, merged.Conflicts[0].Id, ConflictChoice.Theirs);

        Assert.Equal("The draft law covers the water[+ health+] sector.", Read(decided.Blocks));
        Assert.Equal([merged.Conflicts[1].Id], OpenConflicts.In(decided.Blocks));
    }

    [Fact]
    public void Apply_CommentOfAPersonWithinIt_Stays()
    {
        MergedBlocks merged = Merging.Of(Before, [Before[0], P(["The ", .. Commented(5, "transport"), " sector is critical."]), Before[2]], [Before[0], P("The health sector is critical."), Before[2]]);

        DecidedBlocks decided = ConflictDecision.Apply(merged.Blocks, Assert.Single(merged.Conflicts).Id, ConflictChoice.Theirs);

        Assert.Equal("5", Assert.Single(decided.Blocks.Descendants(W + "commentReference")).Attribute(W + "id")!.Value);
        Assert.DoesNotContain("5", decided.RemovableComments);
        AssertGone(merged, decided);
    }

    [Fact]
    public void Apply_UnknownConflict_ChangesNothing()
    {
        DecidedBlocks decided = ConflictDecision.Apply(Before, "0123456789_01234567_1", ConflictChoice.Mine);

        Assert.Equal(Read(Before), Read(decided.Blocks));
        Assert.Empty(decided.RemovableComments);
    }

    [Fact]
    public void Apply_EditedWithoutAText_SaysSo() =>
        Assert.Throws<ArgumentException>(() => ConflictDecision.Apply(Before, "0123456789_01234567_1", ConflictChoice.Edited));

    [Fact]
    public void OpenConflicts_InsertionRejectedInAnEditor_IsDecided()
    {
        XElement[] blocks = Copy(Words().Blocks);
        blocks.Descendants(W + "ins").Remove();

        Assert.Empty(OpenConflicts.In(blocks));
    }

    [Fact]
    public void OpenConflicts_InsertionAcceptedInAnEditor_IsDecided()
    {
        XElement[] blocks = Copy(Words().Blocks);
        XElement insertion = blocks.Descendants(W + "ins").Single();
        insertion.ReplaceWith(insertion.Nodes());

        Assert.Empty(OpenConflicts.In(blocks));
    }

    [Fact]
    public void OpenConflicts_OwnInsertionOfAPersonInItsPlace_IsNotTheOffer()
    {
        XElement[] blocks = Copy(Words().Blocks);
        blocks.Descendants(W + "ins").Single().ReplaceWith(Inserted(900, "Wang", " food"), Inserted(901, Merging.Theirs, " water"));

        Assert.Empty(OpenConflicts.In(blocks));
    }

    [Fact]
    public void Apply_OwnInsertionOfAPersonBesideTheOffer_IsMine()
    {
        MergedBlocks merged = Words();
        XElement[] blocks = Copy(merged.Blocks);
        blocks.Descendants(W + "ins").Single().AddBeforeSelf(Inserted(900, "Wang", " food"));

        Assert.Equal("The transport[+ food+] sector is critical.", Read([ConflictDecision.Apply(blocks, merged.Conflicts[0].Id, ConflictChoice.Mine).Blocks[1]]));
        Assert.Equal("The health sector is critical.", Read([ConflictDecision.Apply(blocks, merged.Conflicts[0].Id, ConflictChoice.Theirs).Blocks[1]]));
    }

    private static MergedBlocks Words() => Merging.Of(Before, [Before[0], P("The transport sector is critical."), Before[2]], [Before[0], P("The health sector is critical."), Before[2]]);

    private static void AssertGone(MergedBlocks merged, DecidedBlocks decided)
    {
        Assert.Empty(OpenConflicts.In(decided.Blocks));
        Assert.Empty(decided.Blocks.Descendants(W + "bookmarkStart"));
        Assert.Empty(decided.Blocks.Descendants(W + "ins"));
        string removable = Assert.Single(decided.RemovableComments);
        Assert.DoesNotContain(decided.Blocks.Descendants().Where(element => element.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)), mark => mark.Attribute(W + "id")!.Value == removable);
        Assert.Contains(merged.Blocks.Descendants(W + "commentReference"), mark => mark.Attribute(W + "id")!.Value == removable);
        Merging.AssertSound(decided.Blocks);
        Merging.AssertValid(decided.Blocks);
    }
}
