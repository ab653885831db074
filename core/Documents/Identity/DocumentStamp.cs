using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>
/// What a document knows of itself: its identity, and how each region read when it was written. Carried by a custom XML
/// part and by custom document properties, since some editors drop the one and some the other.
/// </summary>
/// <param name="Outside">Short digests of the generated paragraphs outside every region; only in a section file.</param>
internal sealed record DocumentStamp(
    DocumentIdentity Identity,
    IReadOnlyList<ItemStamp> Items,
    IReadOnlyList<AnswerStamp> Answers,
    IReadOnlyList<string> Outside)
{
    /// <summary>Where the audit chain stood; only in custom document properties, and null in a section file.</summary>
    public AuditAnchor? Anchor { get; init; }
}

/// <param name="TextDigest">Of the official text.</param>
/// <param name="Fingerprint">Of the official text, for finding it again when every carrier is gone.</param>
/// <param name="Digest">Of the whole region as written or taken in.</param>
internal sealed record ItemStamp(string Key, string TextDigest, TextFingerprint Fingerprint, string Digest);

/// <param name="Version">Version of the contribution that stands in the document; 0 for none.</param>
/// <param name="Digest">Of the region as it was generated; it differs from the region's when somebody edited it in Word.</param>
internal sealed record AnswerStamp(AnswerKey Key, int Version, string Digest);
