using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using static OfficeIntegration.Tests.Documents.ThreeWay.Wording;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

/// <summary>No pair of texts takes more than its length allows; what is too different to compare is taken as one piece.</summary>
public sealed class ThreeWayLimitsTests
{
    /// <summary>What a merge may allocate for each word or paragraph of its longest side; a table of all pairs would take thousands of times as much.</summary>
    private const long MaxBytesPerUnit = 40_000;

    [Fact]
    public void Merge_HundredThousandWordsAllDifferent_IsBounded()
    {
        MergedBlocks merged = Bounded([P(Words('b', 100_000))], [P(Words('m', 100_000))], [P(Words('t', 100_000))]);

        Assert.Single(merged.Conflicts);
        Assert.EndsWith("t99999", merged.Conflicts[0].Theirs, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_HundredThousandWordsTurnedRound_IsBounded()
    {
        string text = Words('b', 100_000);

        MergedBlocks merged = Bounded([P(text)], [P(string.Join(' ', text.Split(' ').Reverse()))], [P(text + " t1")]);

        Assert.Contains("t1", Plain(merged.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_FewEditsInHundredThousandWords_AreFoundWordByWord()
    {
        string text = Words('b', 100_000);

        MergedBlocks merged = Bounded([P(text)], [P(text.Replace("b500 ", "m500 ", StringComparison.Ordinal))], [P(text.Replace("b99000 ", "t99000 ", StringComparison.Ordinal))]);

        Assert.Empty(merged.Conflicts);
        Assert.Contains("m500", Read(merged.Blocks), StringComparison.Ordinal);
        Assert.Contains("t99000", Read(merged.Blocks), StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_FiveThousandParagraphsAllDifferent_IsBounded()
    {
        XElement[] Paragraphs(char letter) => [.. Enumerable.Range(0, 5_000).Select(at => P($"{letter}{at} and more {letter}{at}{at}"))];

        MergedBlocks merged = Bounded(Paragraphs('b'), Paragraphs('m'), Paragraphs('t'));

        Assert.Contains("t4999", Plain(merged.Blocks), StringComparison.Ordinal);
        Assert.Contains("m4999", Plain(merged.Blocks), StringComparison.Ordinal);
    }

    private static MergedBlocks Bounded(XElement[] basis, XElement[] current, XElement[] incoming)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        MergedBlocks merged = ThreeWayMerge.Merge(basis, current, incoming, new Merging().Terms);
        long units = current.Sum(paragraph => 1L + paragraph.Value.Count(character => character == ' '));
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / units, 0, MaxBytesPerUnit);
        return merged;
    }

    private static string Words(char letter, int count) => string.Join(' ', Enumerable.Range(0, count).Select(at => $"{letter}{at}"));
}
