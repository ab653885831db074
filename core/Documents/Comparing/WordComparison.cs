using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Core.Documents.Comparing;

/// <summary>Compares two texts word by word, with the words and the differences that a merge knows, and says where the same words look otherwise.</summary>
public static class WordComparison
{
    /// <returns>In order; what was removed stands before what was added in its place.</returns>
    public static IReadOnlyList<ComparedWords> Of(FormattedText older, FormattedText newer)
    {
        (Word[] old, Word[] made) = (Words(older.Text), Words(newer.Text));
        var all = new List<ComparedWords>();
        (int at, int newAt) = (0, 0);
        foreach (Edit edit in Gathered(KeyDiff.Of([.. old.Select(word => word.Text)], [.. made.Select(word => word.Text)]), old))
        {
            AddKept(all, old[at..edit.From], made[newAt..edit.NewFrom], older, newer);
            Add(all, WordChange.Removed, old[edit.From..edit.To]);
            Add(all, WordChange.Added, made[edit.NewFrom..edit.NewTo]);
            (at, newAt) = (edit.To, edit.NewTo);
        }

        AddKept(all, old[at..], made[newAt..], older, newer);
        return all;
    }

    private readonly record struct Word(string Text, int From);

    private static Word[] Words(string text) => [.. WordCutter.Cuts(text).Select(cut => new Word(text[cut.From..cut.To], cut.From))];

    /// <summary>The same words in both, parted where they begin or cease to look otherwise.</summary>
    private static void AddKept(List<ComparedWords> all, Word[] old, Word[] made, FormattedText older, FormattedText newer)
    {
        for (int from = 0, to; from < old.Length; from = to)
        {
            bool isOther = IsOther(from);
            for (to = from + 1; to < old.Length && IsOther(to) == isOther;)
            {
                to++;
            }

            Add(all, isOther && !old[from..to].All(word => string.IsNullOrWhiteSpace(word.Text)) ? WordChange.Reformatted : WordChange.Same, old[from..to]);
        }

        bool IsOther(int word) => Enumerable.Range(0, old[word].Text.Length).Any(place => older.Formats[old[word].From + place] != newer.Formats[made[word].From + place]);
    }

    /// <summary>What follows on something of the same kind is one with it.</summary>
    private static void Add(List<ComparedWords> all, WordChange change, Word[] words)
    {
        string text = string.Concat(words.Select(word => word.Text));
        if (all.Count > 0 && all[^1].Change == change)
        {
            all[^1] = all[^1] with { Text = all[^1].Text + text };
        }
        else if (text.Length > 0)
        {
            all.Add(new(change, text));
        }
    }

    /// <summary>Changes with nothing but space between them read as one.</summary>
    private static List<Edit> Gathered(IReadOnlyList<Edit> edits, Word[] old)
    {
        var gathered = new List<Edit>(edits.Count);
        foreach (Edit edit in edits)
        {
            if (gathered.Count > 0 && old[gathered[^1].To..edit.From].All(word => string.IsNullOrWhiteSpace(word.Text)))
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
