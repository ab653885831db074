using System.Collections;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Tests.Documents.ThreeWay;

public sealed class KeyDiffTests
{
    private const int Many = 100_000;

    /// <summary>How often a key may be looked at: a few times by each part of the comparison, whatever the texts are.</summary>
    private const int LooksPerKey = 40;

    private static readonly string[] Words = [.. Enumerable.Range(0, Many).Select(at => $"w{at}")];

    public static TheoryData<string> Changes => ["none", "all", "reversed", "halves swapped", "every second", "all the same", "two words in turn", "in blocks"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Of_AnyTwoLongTexts_LooksAtEachKeyAFewTimes(string change)
    {
        var old = new CountedKeys(Before(change));
        var made = new CountedKeys(After(change));

        IReadOnlyList<Edit> edits = KeyDiff.Of(old, made);

        Assert.InRange(old.Looks + made.Looks, 0, 2L * LooksPerKey * Many);
        Assert.Equal(made.Keys, Applied(edits, old.Keys, made.Keys));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Of_RandomTexts_TurnsOneIntoTheOther(int seed)
    {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++)
        {
            string[] old = [.. Enumerable.Range(0, random.Next(60)).Select(_ => $"w{random.Next(12)}")];
            string[] made = [.. Enumerable.Range(0, random.Next(60)).Select(_ => $"w{random.Next(12)}")];

            IReadOnlyList<Edit> edits = KeyDiff.Of(old, made);

            Assert.Equal(made, Applied(edits, old, made));
            Assert.All(edits.Zip(edits.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From || pair.First.NewTo < pair.Second.NewFrom, $"Seed {seed}: two edits touch."));
        }
    }

    private static string[] Before(string change) => change switch
    {
        "all the same" => [.. Enumerable.Repeat("w", Many)],
        "two words in turn" => [.. Enumerable.Range(0, Many).Select(at => at % 2 == 0 ? "a" : "b")],
        _ => Words,
    };

    private static string[] After(string change) => change switch
    {
        "none" => Words,
        "all" => [.. Words.Select(word => "x" + word)],
        "reversed" => [.. Words.Reverse()],
        "halves swapped" => [.. Words.Skip(Many / 2), .. Words.Take(Many / 2)],
        "every second" => [.. Words.Select((word, at) => at % 2 == 0 ? word : "x" + word)],
        "all the same" => [.. Enumerable.Repeat("w", Many - 1_000)],
        "two words in turn" => [.. Enumerable.Range(0, Many).Select(at => at % 2 == 0 ? "b" : "c")],
        _ => [.. Words.Chunk(100).SelectMany((block, at) => at % 2 == 0 ? block : [.. block.Reverse()])],
    };

    private static IEnumerable<string> Applied(IReadOnlyList<Edit> edits, IReadOnlyList<string> old, IReadOnlyList<string> made)
    {
        int from = 0;
        foreach (Edit edit in edits)
        {
            foreach (string kept in old.Take(from..edit.From).Concat(made.Take(edit.NewFrom..edit.NewTo)))
            {
                yield return kept;
            }

            from = edit.To;
        }

        foreach (string kept in old.Skip(from))
        {
            yield return kept;
        }
    }

    /// <summary>Counts how often a key is looked at.</summary>
    private sealed class CountedKeys(string[] keys) : IReadOnlyList<string>
    {
        public string[] Keys => keys;

        public long Looks { get; private set; }

        public int Count => keys.Length;

        public string this[int index]
        {
            get
            {
                Looks++;
                return keys[index];
            }
        }

        public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(index => this[index]).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
