using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>What holds for every merge, over random texts and random edits of both sides.</summary>
public sealed partial class ThreeWayPropertyTests
{
    private const int Cases = 1_500;

    /// <summary>Validating is slow; every so many cases are.</summary>
    private const int ValidatedEvery = 150;

    private static readonly ConflictChoice[] Choices = [ConflictChoice.Mine, ConflictChoice.Theirs, ConflictChoice.Both, ConflictChoice.Edited];

    [Fact]
    public void Merge_AnyEdits_LosesNoWordOfEitherSide() => ForAll((basis, current, incoming, seed) =>
    {
        var merging = new Merging();
        MergedBlocks merged = merging.Merge(basis, current, incoming);

        ILookup<bool, string> words = Standing(merged).ToLookup(word => word.Offered, word => word.Text);
        HashSet<string> here = [.. WordsOf(current)];
        HashSet<string> there = [.. WordsOf(incoming)];
        Assert.Empty(here.Where(word => word[0] == 'm').Except(words[false]));
        Assert.Empty(there.Where(word => word[0] == 't').Except(words[false].Concat(words[true])).Except(merged.Conflicts.SelectMany(conflict => WordsIn(conflict.Theirs))));
        Assert.Empty(here.Intersect(there).Except(words[false]));
        Assert.Empty(words[false].GroupBy(word => word).Where(group => group.Count() > 1).Select(group => group.Key).Except(merged.Conflicts.Where(conflict => conflict.Theirs.Length == 0).SelectMany(conflict => WordsIn(conflict.Mine))));
        Assert.Empty(Marks(current).Concat(Marks(incoming)).Except(Marks(merged.Blocks)));
        if (seed % ValidatedEvery == 0)
        {
            Merging.AssertValid(merged.Blocks, merging.Comments);
        }
    });

    [Fact]
    public void Merge_SameInputs_GivesTheSameXml() => ForAll((basis, current, incoming, _) =>
    {
        MergedBlocks once = Merging.Of(basis, current, incoming);
        MergedBlocks again = Merging.Of(basis, current, incoming);

        Assert.Equal(Xml(once.Blocks), Xml(again.Blocks));
        Assert.Equal(once.Conflicts, again.Conflicts);
    });

    [Fact]
    public void Merge_OneSideUnchangedOrBothAlike_IsTheOther() => ForAll((basis, current, incoming, _) =>
    {
        Assert.Equal(Xml(current), Xml(Merging.Of(basis, current, Copy(basis)).Blocks));
        Assert.Equal(Xml(current), Xml(Merging.Of(basis, current, Copy(current)).Blocks));
        Assert.Equal(Read(incoming), Read(Merging.Of(basis, Copy(basis), incoming).Blocks));
    });

    [Fact]
    public void Merge_Again_ChangesNothing() => ForAll((basis, current, incoming, _) =>
    {
        MergedBlocks merged = Merging.Of(basis, current, incoming);

        MergedBlocks again = Merging.Of(Copy(incoming), [.. merged.Blocks], incoming);

        Assert.False(again.Changed);
        Assert.Equal(Xml(merged.Blocks), Xml(again.Blocks));
        Assert.Equal(OpenConflicts.In(merged.Blocks), OpenConflicts.In(again.Blocks));
    });

    [Fact]
    public void Decide_EveryConflict_LeavesSoundBlocksAndWhatWasChosen() => ForAll((basis, current, incoming, seed) =>
    {
        MergedBlocks merged = Merging.Of(basis, current, incoming);
        ConflictChoice choice = Choices[seed % Choices.Length];
        XElement[] edited = choice == ConflictChoice.Edited ? [P("e1 e2")] : [];

        IReadOnlyList<XElement> decided = merged.Conflicts.Aggregate(merged.Blocks, (blocks, conflict) => ConflictDecision.Apply(blocks, conflict.Id, choice, edited).Blocks);

        Merging.AssertSound(decided);
        Assert.Empty(OpenConflicts.In(decided));
        Assert.DoesNotContain("_oi_c_", Xml(decided), StringComparison.Ordinal);
        HashSet<string> left = [.. Marks(decided)];
        Assert.All(Marks(merged.Blocks).Where(mark => mark.StartsWith("comment", StringComparison.Ordinal)), mark => Assert.True(left.Contains(mark) || IsOurs(mark), mark));
        HashSet<string> words = [.. WordsOf(decided)];
        Assert.Empty(merged.Conflicts.SelectMany(conflict => Chosen(conflict, choice)).Except(words));
        if (seed % ValidatedEvery == 0)
        {
            Merging.AssertValid(decided);
        }
    });

    private static IEnumerable<string> Chosen(TextConflict conflict, ConflictChoice choice) => choice switch
    {
        ConflictChoice.Mine => WordsIn(conflict.Mine),
        ConflictChoice.Theirs => WordsIn(conflict.Theirs),
        ConflictChoice.Both => WordsIn(conflict.Mine).Concat(WordsIn(conflict.Theirs)),
        _ => ["e1", "e2"],
    };

    private static void ForAll(Action<XElement[], XElement[], XElement[], int> check)
    {
        for (int seed = 1; seed <= Cases; seed++)
        {
            var edits = new RandomEdits(seed);
            XElement[] basis = edits.Text();
            XElement[] current = edits.Edited(basis, "m", marks: true);
            XElement[] incoming = edits.Edited(basis, "t", marks: seed % 2 == 0);
            try
            {
                check(basis, current, incoming, seed);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Assert.Fail($"Seed {seed}: {failure}\n--- basis\n{Read(basis)}\n--- current\n{Read(current)}\n--- incoming\n{Read(incoming)}\n--- merged\n{Read(ThreeWayMerge.Merge(basis, current, incoming, new Merging().Terms).Blocks)}");
            }
        }
    }

    private static bool IsOurs(string mark) => int.Parse(mark[(mark.IndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture) > 10_000;

    private static string Xml(IEnumerable<XElement> blocks) => string.Concat(blocks.Select(block => block.ToString(SaveOptions.DisableFormatting)));

    private static IEnumerable<string> WordsOf(IEnumerable<XElement> blocks) => WordsIn(Plain(blocks));

    private static IEnumerable<string> WordsIn(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>Words of the text, and whether they are offered.</summary>
    private static IEnumerable<(string Text, bool Offered)> Standing(MergedBlocks merged) => merged.Blocks
        .SelectMany(block => block.DescendantsAndSelf(W + "p"))
        .SelectMany(paragraph => WordsOf([WithoutOffers(paragraph)]).Select(word => (word, false)).Concat(Offers(paragraph).SelectMany(WordsIn).Select(word => (word, true))));

    private static bool IsOffer(XElement insertion) => insertion.Attribute(W + "author")!.Value == Merging.Theirs;

    private static IEnumerable<string> Offers(XElement paragraph) => paragraph.Descendants(W + "ins").Where(IsOffer).Select(insertion => insertion.Value);

    private static XElement WithoutOffers(XElement paragraph)
    {
        var copy = new XElement(paragraph);
        copy.Descendants(W + "ins").Where(IsOffer).Remove();
        return copy;
    }

    /// <summary>Comments and deletions of people.</summary>
    private static IEnumerable<string> Marks(IEnumerable<XElement> blocks) => blocks.SelectMany(block => block.Descendants())
        .Where(element => element.Name.LocalName is "commentRangeStart" or "commentReference" or "del")
        .Select(element => element.Name.LocalName == "del" ? "del:" + element.Value.Trim() : $"{element.Name.LocalName}:{element.Attribute(W + "id")!.Value}");

    [GeneratedRegex(@"[bmtde]\d+")]
    private static partial Regex Word();
}
