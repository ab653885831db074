using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Tests.Documents;

public sealed class ConflictResolutionTests
{
    private const string First = "Regional administrations take part.";
    private const string Edit = "Regional administrations refuse.";
    private const string Answer = "Regional administrations lead.";

    [Theory]
    [InlineData(ConflictChoice.Mine, null, "Regional administrations refuse.")]
    [InlineData(ConflictChoice.Theirs, null, "Regional administrations lead.")]
    [InlineData(ConflictChoice.Both, null, "Regional administrations refuse lead.")]
    [InlineData(ConflictChoice.Edited, "**may** lead", "Regional administrations may lead.")]
    public void Apply_EachChoice_LeavesThatTextAndNoMarks(ConflictChoice choice, string? edited, string expected)
    {
        (MasterChain chain, string id) = InConflict();

        Assert.True(chain.Decide(id, choice, edited));

        byte[] document = chain.Bytes;
        WordFile.AssertValid(document);
        Assert.Contains(expected, WordFile.Text(document), StringComparison.Ordinal);
        AssertNoMarks(document);
        Assert.Empty(MasterConflicts.Ids(chain.Newest));
    }

    [Theory]
    [InlineData(ConflictChoice.Mine, null)]
    [InlineData(ConflictChoice.Theirs, null)]
    [InlineData(ConflictChoice.Both, null)]
    [InlineData(ConflictChoice.Edited, "may lead")]
    public void Apply_ThenMerged_FindsNothingToDecideAndNothingNew(ConflictChoice choice, string? edited)
    {
        (MasterChain chain, string id) = InConflict();
        chain.Decide(id, choice, edited);
        string decided = WordFile.Text(chain.Bytes);

        MergedMaster again = chain.Merge(SampleDocuments.Answer("layla", "05.b", 2, Answer));

        Assert.False(again.Changed);
        Assert.Empty(again.Conflicts);
        Assert.Equal(decided, WordFile.Text(chain.Bytes));
    }

    [Fact]
    public void Apply_MineThenAuthorChangesOtherWords_KeepsTheDecisionWithoutConflict()
    {
        (MasterChain chain, string id) = InConflict();
        chain.Decide(id, ConflictChoice.Mine);

        MergedMaster next = chain.Merge(SampleDocuments.Answer("layla", "05.b", 3, "All regional administrations lead."));

        Assert.Empty(next.Conflicts);
        string text = WordFile.Text(chain.Bytes);
        Assert.Contains("refuse", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lead.", text, StringComparison.Ordinal);
        AssertNoMarks(chain.Bytes);
    }

    [Fact]
    public void Apply_Theirs_LeavesAnAnswerNobodyHasEdited()
    {
        (MasterChain chain, string id) = InConflict();

        chain.Decide(id, ConflictChoice.Theirs);

        Assert.True(chain.Newest.AddedRows().Texts.Sum(row => row.Length) < 12_000);
        Assert.Empty(chain.Merge(SampleDocuments.Answer("layla", "05.b", 3, "Something else.")).Conflicts);
        Assert.DoesNotContain("refuse", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain("Regional administrations", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_Edited_IsTheDecidersTextInALaterConflict()
    {
        (MasterChain chain, string id) = InConflict();
        chain.Decide(id, ConflictChoice.Edited, "hesitate");

        MergeConflict next = Assert.Single(chain.Merge(SampleDocuments.Answer("layla", "05.b", 3, "Regional administrations follow.")).Conflicts);

        Assert.Equal(("Carla Coordinator", "Layla Hassan"), (next.MineBy, next.TheirsBy));
        Assert.Contains("hesitate", next.Mine, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_EditedWithListLinkAndNote_IsWrittenWhole()
    {
        (MasterChain chain, string id) = InConflict();

        chain.Decide(id, ConflictChoice.Edited, "lead[^1]\n\n1. first\n2. [second](https://example.org/2)\n\n[^1]: Since 2024.");

        byte[] document = chain.Bytes;
        WordFile.AssertValid(document);
        Assert.Contains("Since 2024.", WordFile.Part(document, "word/footnotes.xml"), StringComparison.Ordinal);
        Assert.Contains("https://example.org/2", WordFile.Part(document, "word/_rels/document.xml.rels"), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_WholeAnswerOffered_TakesItBack()
    {
        MasterChain chain = MasterChain.WithSamples();
        chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Control(body, "oi:answer:05.b:layla").Remove()));
        MergeConflict conflict = Assert.Single(chain.Merge(SampleDocuments.Answer("layla", "05.b", 2, "Back again.")).Conflicts);
        StandingConflict standing = Assert.Single(MasterConflicts.Read(chain.Newest));
        Assert.Equal(("", "Back again."), (standing.Mine, standing.Theirs));

        Assert.True(chain.Decide(conflict.Id, ConflictChoice.Theirs));

        Assert.Contains("Back again.", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
        WordFile.AssertValid(chain.Bytes);
        AssertNoMarks(chain.Bytes);
    }

    [Fact]
    public void Apply_SecondTimeOrUnknown_GivesNothing()
    {
        (MasterChain chain, string id) = InConflict();
        chain.Decide(id, ConflictChoice.Mine);

        Assert.False(chain.Decide(id, ConflictChoice.Theirs));
        Assert.False(chain.Decide("no-such", ConflictChoice.Theirs));
    }

    [Fact]
    public void Apply_SharesEverythingElseWithTheVersionBefore()
    {
        (MasterChain chain, string id) = InConflict();

        chain.Decide(id, ConflictChoice.Both);

        Assert.InRange(chain.Newest.AddedRows().Texts.Concat(chain.Newest.AddedRows().Tables).Sum(row => row.Length), 1, 32_000);
    }

    [Fact]
    public void Read_OpenConflict_GivesBothTextsInFullAndTheNames()
    {
        string mine = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"mine{number}"));
        string theirs = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"theirs{number}"));
        MasterChain chain = Edited(mine);

        MergeConflict conflict = Assert.Single(chain.Merge(SampleDocuments.Answer("layla", "05.b", 2, theirs)).Conflicts);

        StandingConflict standing = Assert.Single(MasterConflicts.Read(chain.Newest));
        Assert.Equal((conflict.Id, "05.b", true, "layla", mine, theirs, "Layla Hassan"), (standing.Id, standing.Place, standing.IsItem, standing.StakeholderId, standing.Mine, standing.Theirs, standing.OfferedBy));
        Assert.Equal(("Omar Editor", "Layla Hassan"), (conflict.MineBy, conflict.TheirsBy));
    }

    [Fact]
    public void TakeIn_OfferAcceptedInWord_IsNoConflictAnyMore()
    {
        (MasterChain chain, _) = InConflict();

        chain.TakeIn(WordFile.Edit(chain.Bytes, body =>
        {
            XElement offer = body.Descendants(WordFile.W + "ins").Single();
            offer.ReplaceWith(offer.Elements());
        }));

        Assert.Empty(MasterConflicts.Ids(chain.Newest));
    }

    [Fact]
    public void TakeIn_OfferRejectedInWord_IsNoConflictAnyMore()
    {
        (MasterChain chain, _) = InConflict();

        chain.TakeIn(WordFile.Edit(chain.Bytes, body => body.Descendants(WordFile.W + "ins").Single().Remove()));

        Assert.Empty(MasterConflicts.Ids(chain.Newest));
    }

    [Fact]
    public void TakeIn_AnswerDeletedWithItsConflict_IsNoConflictAnyMore()
    {
        (MasterChain chain, string id) = InConflict();

        chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Control(body, "oi:answer:05.b:layla").Remove()));

        Assert.Empty(MasterConflicts.Ids(chain.Newest));
        Assert.False(chain.Decide(id, ConflictChoice.Mine));
    }

    [Fact]
    public void Merge_AuthorWritesAnew_TakesTheEarlierOfferAndItsCommentOut()
    {
        (MasterChain chain, string id) = InConflict();

        MergedMaster next = chain.Merge(SampleDocuments.Answer("layla", "05.b", 3, "Regional administrations follow."));

        string only = Assert.Single(next.Conflicts).Id;
        Assert.NotEqual(id, only);
        Assert.Equal([only], MasterConflicts.Ids(chain.Newest));
        Assert.Single(XDocument.Parse(WordFile.Part(chain.Bytes, "word/comments.xml")).Root!.Elements(WordFile.W + "comment"));
    }

    private static void AssertNoMarks(byte[] document)
    {
        XElement body = WordFile.Body(document);
        Assert.Empty(body.Descendants(WordFile.W + "ins"));
        Assert.Empty(body.Descendants(WordFile.W + "commentReference"));
        Assert.DoesNotContain(body.Descendants(WordFile.W + "bookmarkStart"), mark => mark.Attribute(WordFile.W + "name")!.Value.StartsWith("_oi_c_", StringComparison.Ordinal));
        Assert.Empty(XDocument.Parse(WordFile.Part(document, "word/comments.xml")).Root!.Elements(WordFile.W + "comment"));
    }

    private static (MasterChain Chain, string Id) InConflict()
    {
        MasterChain chain = Edited(Edit);
        return (chain, Assert.Single(chain.Merge(SampleDocuments.Answer("layla", "05.b", 2, Answer)).Conflicts).Id);
    }

    private static MasterChain Edited(string to)
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] edited = WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, First).Descendants(WordFile.W + "t").First(text => text.Value == First).Value = to);
        string core = WordFile.Part(edited, "docProps/core.xml").Replace("<dcterms:created", "<cp:lastModifiedBy>Omar Editor</cp:lastModifiedBy><dcterms:created", StringComparison.Ordinal);
        chain.TakeIn(WordFile.With(edited, "docProps/core.xml", core));
        return chain;
    }
}
