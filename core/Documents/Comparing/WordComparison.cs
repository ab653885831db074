using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Core.Documents.Comparing;

/// <summary>Compares two texts word by word, with the words and the differences that a merge knows.</summary>
public static class WordComparison
{
    /// <returns>In order; what was removed stands before what was added in its place.</returns>
    public static IReadOnlyList<ComparedWords> Of(string older, string newer)
    {
        (string[] old, string[] made) = (Words(older), Words(newer));
        var all = new List<ComparedWords>();
        int at = 0;
        foreach (Edit edit in Gathered(KeyDiff.Of(old, made), old))
        {
            Add(all, WordChange.Same, old[at..edit.From]);
            Add(all, WordChange.Removed, old[edit.From..edit.To]);
            Add(all, WordChange.Added, made[edit.NewFrom..edit.NewTo]);
            at = edit.To;
        }

        Add(all, WordChange.Same, old[at..]);
        return all;
    }

    private static string[] Words(string text) => [.. WordCutter.Cuts(text).Select(cut => text[cut.From..cut.To])];

    private static void Add(List<ComparedWords> all, WordChange change, string[] words)
    {
        if (words.Length > 0)
        {
            all.Add(new(change, string.Concat(words)));
        }
    }

    /// <summary>Changes with nothing but space between them read as one.</summary>
    private static List<Edit> Gathered(IReadOnlyList<Edit> edits, string[] old)
    {
        var gathered = new List<Edit>(edits.Count);
        foreach (Edit edit in edits)
        {
            if (gathered.Count > 0 && old[gathered[^1].To..edit.From].All(string.IsNullOrWhiteSpace))
            {
                gathered[^1] = gathered[^1] with { To = edit.To, NewTo = edit.NewTo };
            }
            else
            {
                gathered.Add(edit);
            }
        }

        return gathered;
    }
}
