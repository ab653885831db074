using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Workflow;

/// <summary>An answer as it arrives, from whatever side.</summary>
/// <param name="Markdown">What was typed; null when <paramref name="Body"/> came from a Word document.</param>
/// <param name="Body">Only from a Word document.</param>
/// <param name="BasedOn">The newest version its author had seen, 0 for none; with a newer one there it is refused. Null when that is not known.</param>
/// <param name="Pictures">Those <paramref name="Body"/> shows; kept with the answer.</param>
/// <param name="SubmissionId">
/// The same for every delivery of the same submission (activity id, idempotency key, file hash and item); a second
/// arrival changes nothing and gets the first one's receipt.
/// </param>
public sealed record AnswerInput(
    string AssessmentId,
    string ItemKey,
    string? Markdown,
    string FurtherAction,
    IReadOnlyList<string> Evidence,
    Marking Marking,
    int? Level,
    ContributionSource Source,
    string SubmissionId,
    RichText? Body = null,
    IReadOnlyList<PictureFile>? Pictures = null,
    int? BasedOn = null)
{
    /// <summary>Whose answer it is, when a coordinator hands it in; null for the caller's own.</summary>
    public string? StakeholderId { get; init; }

    /// <summary>The draft its author had seen, which goes away with this; one they had not seen stays.</summary>
    public DraftSeen Over { get; init; } = DraftSeen.None;
}

/// <param name="AlreadySubmitted">The same submission had arrived before, or the newest version says exactly the same.</param>
/// <param name="Beside">A draft its author had not seen, which says something else and was kept; null when there was none.</param>
public sealed record SubmissionReceipt(Assignment Assignment, int Version, DateTimeOffset SubmittedAt, bool AlreadySubmitted, Draft? Beside = null);
