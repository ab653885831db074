using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Documents;

/// <summary>Everything a master version is made from.</summary>
/// <param name="Accepted">Answers to be in the document, as they were accepted last; those that stand there already may be left out. At most one per assignment.</param>
/// <param name="Version">The version number the document will carry; from 1.</param>
/// <param name="At">When the version is made, UTC; printed on the cover.</param>
/// <param name="Anchor">Where the audit chain stands; null for a document made outside any.</param>
public sealed record MasterRequest(
    Assessment Assessment,
    Template Template,
    IReadOnlyList<Stakeholder> Stakeholders,
    IReadOnlyList<Assignment> Assignments,
    IReadOnlyList<PreparedAnswer> Accepted,
    int Version,
    DateTimeOffset At,
    AuditAnchor? Anchor = null);

/// <summary>Everything a section file is made from; its language is the stakeholder's.</summary>
/// <param name="Items">The stakeholder's items in printing order.</param>
/// <param name="Pictures">By SHA-256: those the answers show. One that is missing is written as a note.</param>
public sealed record SectionRequest(
    Assessment Assessment,
    Template Template,
    Stakeholder Stakeholder,
    IReadOnlyList<SectionItem> Items,
    int MasterVersion,
    DateTimeOffset At,
    IReadOnlyDictionary<string, PictureFile>? Pictures = null);

/// <param name="Answer">What stands in the file to be edited: the newest contribution or draft, or empty.</param>
/// <param name="AnswerVersion">Version of the contribution <paramref name="Answer"/> was taken from; 0 when it was none.</param>
public sealed record SectionItem(Assignment Assignment, RichText Answer, int AnswerVersion);

public enum DocumentKind
{
    Master,
    Section,
}

/// <summary>What a document says of itself; carried by a custom XML part and by custom document properties.</summary>
/// <param name="Version">Master version the file was made as, or made from.</param>
/// <param name="StakeholderId">Only in a section file.</param>
public sealed record DocumentIdentity(DocumentKind Kind, string AssessmentId, int Version, string Language, string? StakeholderId);

/// <summary>A section file as it came back.</summary>
/// <param name="Items">One per item that was recognised.</param>
/// <param name="Missing">Keys of items the file was made with and that are not in it any more.</param>
/// <param name="Pieces">Text that belongs to no item, in document order; shown to the coordinator, never dropped.</param>
/// <param name="Pictures">Those the answers show, each once.</param>
public sealed record ReturnedSection(
    DocumentIdentity Identity,
    IReadOnlyList<ReturnedAnswer> Items,
    IReadOnlyList<string> Missing,
    IReadOnlyList<UnplacedPiece> Pieces,
    IReadOnlyList<PictureFile> Pictures)
{
    /// <summary>The pieces as sentences in the file's language, each with a hint where it stood.</summary>
    public IReadOnlyList<string> Unplaced => [.. Pieces.Select(piece => piece.Sentence(DocumentTexts.In(Identity.Language)))];
}

/// <param name="BaseVersion">Contribution version the file was generated with for this item; 0 when it was empty.</param>
/// <param name="BaseDigest">Of the answer as the file was generated, a draft or what was handed in; see <see cref="RichTextDigest"/>.</param>
/// <param name="Evidence">How the item was found in the file.</param>
public sealed record ReturnedAnswer(string ItemKey, RichText Answer, int BaseVersion, string BaseDigest, RegionEvidence Evidence)
{
    /// <summary>It reads otherwise than the file was made.</summary>
    public bool Changed => RichTextDigest.Of(Answer) != BaseDigest;
}

/// <summary>An edited master made safe to keep: the next version and what was noticed.</summary>
/// <param name="Document">The next version; the newest one when <paramref name="Changed"/> is false.</param>
/// <param name="EditedItems">Keys of the items whose text differs from the version the upload was made from.</param>
/// <param name="Unplaced">Text typed outside every item, which stays where it is, and text typed where the product writes, which is only here.</param>
/// <param name="Conflicts">Words that were edited differently in a version since.</param>
public sealed record TakenInMaster(
    SegmentedMaster Document,
    bool Changed,
    IReadOnlyList<string> EditedItems,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<MergeConflict> Conflicts)
{
    /// <summary>Neither a new word in its place, nor one without a place.</summary>
    public bool SaysNothingNew => !Changed && Unplaced.Count == 0;
}

/// <param name="Document">The merged document; the one before when <paramref name="Changed"/> is false.</param>
/// <param name="Merged">Contributions that now stand in the document with this version.</param>
public sealed record MergedMaster(
    SegmentedMaster Document,
    bool Changed,
    IReadOnlyList<MergedContribution> Merged,
    IReadOnlyList<MergeConflict> Conflicts);

public readonly record struct MergedContribution(string AssignmentId, int Version);

/// <summary>Two people changed the same words; both texts stand in the document until somebody decides.</summary>
/// <param name="AssignmentId">Whose answer it stands in; empty for text outside the answers.</param>
/// <param name="IncomingVersion">Of the contribution that met the edited text; 0 when two edits made in Word met.</param>
/// <param name="Id">Names the place in the document.</param>
/// <param name="Mine">The beginning of what stands there; empty when it was deleted.</param>
/// <param name="Theirs">The beginning of what was put beside it; empty when the other side deleted it.</param>
public sealed record MergeConflict(string ItemKey, string AssignmentId, int IncomingVersion, string Id = "", string Mine = "", string Theirs = "")
{
    private const int Shown = 300;

    /// <summary>Name of whoever changed what stands there; empty when it is not known.</summary>
    public string MineBy { get; init; } = "";

    /// <summary>Name of whoever the other text is from; empty when it is not known.</summary>
    public string TheirsBy { get; init; } = "";

    internal static MergeConflict Of(string itemKey, string assignmentId, int version, TextConflict conflict, PieceMerge merge) =>
        new(itemKey, assignmentId, version, conflict.Id, Beginning(conflict.Mine), Beginning(conflict.Theirs)) { MineBy = merge.Mine, TheirsBy = merge.Theirs };

    private static string Beginning(string text) => text.Length <= Shown ? text : string.Concat(text.AsSpan(0, Shown - 1), "\u2026");
}
