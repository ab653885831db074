namespace OfficeIntegration.Core.Workflow;

/// <summary>Two texts for one item, neither of whose writers had seen the other: both are kept.</summary>
public static class TwoDrafts
{
    private const string Between = "\n\n";

    /// <summary>Whether a draft says the same, its marking and level aside.</summary>
    public static bool AreSame(Draft one, Draft other) =>
        (one.Markdown, one.FurtherAction) == (other.Markdown, other.FurtherAction) && one.Evidence.SequenceEqual(other.Evidence, StringComparer.Ordinal);

    /// <summary>One below the other, and what one says within the other only once. Of two markings the stricter one holds.</summary>
    /// <param name="mine">Saved now; its text comes first, and its time is that of both.</param>
    /// <exception cref="RefusedException"><see cref="Refusal.DraftChanged"/> when both together are longer than a draft may be.</exception>
    public static Draft Join(Draft mine, Draft theirs)
    {
        Draft both = mine with
        {
            Markdown = Text(mine.Markdown, theirs.Markdown),
            FurtherAction = Text(mine.FurtherAction, theirs.FurtherAction),
            Evidence = [.. mine.Evidence.Union(theirs.Evidence, StringComparer.Ordinal)],
            Marking = mine.Marking > theirs.Marking ? mine.Marking : theirs.Marking,
            Level = mine.Level ?? theirs.Level,
        };
        bool fits = both.Markdown.Length <= FieldRules.MaxAnswerChars && both.FurtherAction.Length <= FieldRules.MaxFurtherActionChars && both.Evidence.Count <= FieldRules.MaxEvidence;
        return fits ? both : throw new RefusedException(Refusal.DraftChanged, ("item", mine.ItemKey));
    }

    private static string Text(string mine, string theirs) => (mine.Trim(), theirs.Trim()) switch
    {
        (var own, var other) when own.Contains(other, StringComparison.Ordinal) => mine,
        (var own, var other) when other.Contains(own, StringComparison.Ordinal) => theirs,
        (var own, var other) => own + Between + other,
    };
}
