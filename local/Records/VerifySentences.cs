using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Local.Records;

/// <summary>What a check of an audit file found, in sentences.</summary>
internal static class VerifySentences
{
    public static IEnumerable<string> Of(AuditReport report) => report.IsIntact
        ? [$"Whole: {report.Entries} entries of assessment {report.AssessmentId}, none removed, altered, moved or doubled.", Reach(report)]
        : [.. report.Problems.Select(Of), $"Not whole: {report.Problems.Count} problems in {report.Entries} entries."];

    public static string Of(AuditProblem problem) => problem.Fault switch
    {
        AuditFault.Unreadable => $"Line {problem.Line} is no line of an audit file, or was written by another program.",
        AuditFault.NoBeginning => $"Line {problem.Line} does not begin the record of the assessment that the entries are of.",
        AuditFault.NoEnd => $"Line {problem.Line} should count the entries and end the file; the end was cut off, or something was added.",
        AuditFault.Altered => $"Line {problem.Line}: entry {problem.Sequence} was altered; it does not have the hash of what it says.",
        AuditFault.Missing => $"Line {problem.Line}: entries before number {problem.Sequence} are missing.",
        AuditFault.Misplaced => $"Line {problem.Line}: entry {problem.Sequence} stood before already, or belongs further in front.",
        AuditFault.Replaced => $"Line {problem.Line}: entry {problem.Sequence} was written after another entry than the one before it; one of the two was replaced.",
        AuditFault.CutOff => $"{problem.Source} knows of entry {problem.Sequence}, which is not there: entries were cut off.",
        AuditFault.Rewritten => $"Line {problem.Line}: {problem.Source} knows another entry {problem.Sequence}: the record was written anew up to here.",
        AuditFault.ForeignAnchor => $"{problem.Source} is a master of another assessment.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string Reach(AuditReport report) => report.Anchors == 0
        ? "No master was given: whether entries were cut off at the end, or all of them written anew, cannot be seen without one."
        : report.AnchoredUpTo == report.Entries
            ? "The masters given vouch for all of them."
            : $"The masters given vouch for entries 1 to {report.AnchoredUpTo}; what was cut off or written anew after these cannot be seen.";
}
