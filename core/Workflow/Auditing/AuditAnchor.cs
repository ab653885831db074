namespace OfficeIntegration.Core.Workflow.Auditing;

/// <summary>Where an audit chain stood at one moment. Kept outside the chain, it shows what was cut off or rewritten since.</summary>
/// <param name="Sequence">Of the newest entry then; from 1.</param>
/// <param name="Hash">Of that entry.</param>
public sealed record AuditAnchor(long Sequence, string Hash);

/// <summary>An anchor, and where it was found.</summary>
/// <param name="Source">A file's name, or <c>version 3</c>; only for sentences.</param>
/// <param name="AssessmentId">The assessment its document says it is of.</param>
public sealed record FoundAnchor(string Source, string AssessmentId, AuditAnchor Anchor);
