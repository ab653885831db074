namespace OfficeIntegration.Core.Workflow.Auditing;

public enum AuditFault
{
    /// <summary>The line is no line of an audit file, or not written the way one is.</summary>
    Unreadable,

    /// <summary>The first line does not say what the file is, or it says another assessment than the entries do.</summary>
    NoBeginning,

    /// <summary>The last line is missing, or does not count what stands before it.</summary>
    NoEnd,

    /// <summary>The entry does not have the hash of what it says.</summary>
    Altered,

    /// <summary>Entries before this one are not there.</summary>
    Missing,

    /// <summary>The entry stood before already, or belongs further in front.</summary>
    Misplaced,

    /// <summary>The entry is whole and has the right number, but was written after another one than the one before it.</summary>
    Replaced,

    /// <summary>An anchor knows of more entries than there are.</summary>
    CutOff,

    /// <summary>An anchor knows another entry of this number: what stands up to here was written anew.</summary>
    Rewritten,

    /// <summary>The anchor is of another assessment.</summary>
    ForeignAnchor,
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Line">Of the file, from 1; 0 when it is about no line.</param>
/// <param name="Sequence">Number of the entry it is about, or of the last that should be there; null for none.</param>
/// <param name="Source">Of the anchor; null when it is not about one.</param>
public sealed record AuditProblem(AuditFault Fault, long Line, long? Sequence = null, string? Source = null);

/// <summary>What a check found.</summary>
/// <param name="AssessmentId">Null when nothing says which one.</param>
/// <param name="Entries">How many were read.</param>
/// <param name="Newest">Of the newest entry; null when there is none.</param>
/// <param name="AnchoredUpTo">Number of the newest entry that an anchor holds; up to here nothing can have been cut off or written anew. 0 without anchors.</param>
public sealed record AuditReport(string? AssessmentId, long Entries, AuditAnchor? Newest, int Anchors, long AnchoredUpTo, IReadOnlyList<AuditProblem> Problems)
{
    public bool IsIntact => Problems.Count == 0;
}
