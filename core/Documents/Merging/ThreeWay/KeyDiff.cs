using DiffPlex;
using DiffPlex.Model;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// What changed from one sequence of keys to another. Equal ends cost linear time; in between, keys that stand once in
/// both sequences part a long stretch into short ones, and those are compared by DiffPlex.
/// </summary>
internal static class KeyDiff
{
    /// <summary>A stretch with more keys than this on both sides together, and no key that would part it, is one edit: comparing takes the square of it.</summary>
    public const int MaxStretch = 2_000;
    private const int MaxDepth = 12;

    /// <returns>In order, none touching another.</returns>
    public static IReadOnlyList<Edit> Of(IReadOnlyList<string> old, IReadOnlyList<string> made)
    {
        var edits = new List<Edit>();
        Between(old, made, new Edit(0, old.Count, 0, made.Count), 0, edits);
        return Slid(Joined(edits), old, made);
    }

    private static void Between(IReadOnlyList<string> old, IReadOnlyList<string> made, Edit stretch, int depth, List<Edit> edits)
    {
        (int from, int to, int newFrom, int newTo) = (stretch.From, stretch.To, stretch.NewFrom, stretch.NewTo);
        while (from < to && newFrom < newTo && old[from] == made[newFrom])
        {
            from++;
            newFrom++;
        }

        while (from < to && newFrom < newTo && old[to - 1] == made[newTo - 1])
        {
            to--;
            newTo--;
        }

        var rest = new Edit(from, to, newFrom, newTo);
        if (rest.Replaces && to - from + newTo - newFrom <= MaxStretch)
        {
            Compare(old, made, rest, edits);
        }
        else if (rest.Replaces && depth < MaxDepth && Anchors(old, made, rest) is { Count: > 0 } anchors)
        {
            Part(old, made, rest, anchors, depth, edits);
        }
        else if (from < to || newFrom < newTo)
        {
            edits.Add(rest);
        }
    }

    private static void Part(IReadOnlyList<string> old, IReadOnlyList<string> made, Edit rest, List<(int Old, int New)> anchors, int depth, List<Edit> edits)
    {
        (int from, int newFrom) = (rest.From, rest.NewFrom);
        foreach ((int oldAt, int newAt) in anchors)
        {
            Between(old, made, new Edit(from, oldAt, newFrom, newAt), depth + 1, edits);
            (from, newFrom) = (oldAt + 1, newAt + 1);
        }

        Between(old, made, new Edit(from, rest.To, newFrom, rest.NewTo), depth + 1, edits);
    }

    private static void Compare(IReadOnlyList<string> old, IReadOnlyList<string> made, Edit rest, List<Edit> edits)
    {
        var cut = new CutAlready([.. Enumerable.Range(rest.From, rest.To - rest.From).Select(at => old[at])], [.. Enumerable.Range(rest.NewFrom, rest.NewTo - rest.NewFrom).Select(at => made[at])]);
        foreach (DiffBlock block in Differ.Instance.CreateDiffs(CutAlready.Old, CutAlready.New, ignoreWhiteSpace: false, ignoreCase: false, cut).DiffBlocks)
        {
            (int from, int newFrom) = (rest.From + block.DeleteStartA, rest.NewFrom + block.InsertStartB);
            edits.Add(new Edit(from, from + block.DeleteCountA, newFrom, newFrom + block.InsertCountB));
        }
    }

    /// <summary>Keys that stand once in both stretches, as many as stand in the same order (a longest rising sequence).</summary>
    private static List<(int Old, int New)> Anchors(IReadOnlyList<string> old, IReadOnlyList<string> made, Edit rest)
    {
        Dictionary<string, int> once = Once(made, rest.NewFrom, rest.NewTo);
        var pairs = Once(old, rest.From, rest.To)
            .Where(key => key.Value >= 0 && once.GetValueOrDefault(key.Key, -1) >= 0)
            .Select(key => (Old: key.Value, New: once[key.Key]))
            .OrderBy(pair => pair.Old)
            .ToList();
        return Rising(pairs);
    }

    /// <returns>The place of each key; -1 for one that stands more often.</returns>
    private static Dictionary<string, int> Once(IReadOnlyList<string> keys, int from, int to)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int at = from; at < to; at++)
        {
            places[keys[at]] = places.ContainsKey(keys[at]) ? -1 : at;
        }

        return places;
    }

    private static List<(int Old, int New)> Rising(List<(int Old, int New)> pairs)
    {
        var ends = new List<int>();
        int[] before = new int[pairs.Count];
        for (int at = 0; at < pairs.Count; at++)
        {
            int low = 0;
            for (int high = ends.Count; low < high;)
            {
                int middle = (low + high) / 2;
                (low, high) = pairs[ends[middle]].New < pairs[at].New ? (middle + 1, high) : (low, middle);
            }

            before[at] = low > 0 ? ends[low - 1] : -1;
            if (low == ends.Count)
            {
                ends.Add(at);
            }
            else
            {
                ends[low] = at;
            }
        }

        var rising = new List<(int Old, int New)>(ends.Count);
        for (int at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = before[at])
        {
            rising.Add(pairs[at]);
        }

        rising.Reverse();
        return rising;
    }

    private static List<Edit> Joined(List<Edit> edits)
    {
        var joined = new List<Edit>(edits.Count);
        foreach (Edit edit in edits)
        {
            if (joined.Count > 0 && joined[^1].To == edit.From && joined[^1].NewTo == edit.NewFrom)
            {
                joined[^1] = joined[^1] with { To = edit.To, NewTo = edit.NewTo };
            }
            else
            {
                joined.Add(edit);
            }
        }

        return joined;
    }

    /// <summary>
    /// Where an insertion or a deletion could as well stand further on, it stands as far on as it can: both sides then
    /// put the same change at the same place, and words are taken out with the space behind them.
    /// </summary>
    private static List<Edit> Slid(List<Edit> edits, IReadOnlyList<string> old, IReadOnlyList<string> made)
    {
        for (int at = edits.Count - 1; at >= 0; at--)
        {
            int limit = at + 1 < edits.Count ? edits[at + 1].From : old.Count;
            Edit edit = edits[at];
            while (!edit.Replaces && edit.To < limit && (edit.From < edit.To ? old[edit.From] == old[edit.To] : made[edit.NewFrom] == made[edit.NewTo]))
            {
                edit = new Edit(edit.From + 1, edit.To + 1, edit.NewFrom + 1, edit.NewTo + 1);
            }

            edits[at] = edit;
        }

        return Joined(edits);
    }

    private sealed class CutAlready(string[] old, string[] made) : IChunker
    {
        public const string Old = "old";
        public const string New = "new";

        public IReadOnlyList<string> Chunk(string text) => text == Old ? old : made;
    }
}
