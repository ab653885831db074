using System.Text.Json.Serialization;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Store;

public enum VersionOrigin
{
    Generated,
    Merged,
    Edited,

    /// <summary>Somebody decided a conflict.</summary>
    Decided,

    /// <summary>Edited and saved in the folder where the document is edited together; nobody was there to be told what came of it.</summary>
    Folder,
}

/// <summary>What somebody decided.</summary>
/// <param name="TextDigest">Of the text that was given with the decision; empty when there was none.</param>
/// <param name="ItemKey">Where it stood; null for text outside the items.</param>
public sealed record DecidedConflict(string ConflictId, ConflictChoice Choice, string TextDigest = "", string? ItemKey = null);

/// <summary>One immutable version of a master.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="By">Entra object id.</param>
/// <param name="Length">Bytes of the .docx.</param>
/// <param name="Sha256">Of the version's uppermost table, which names the hashes of everything below it; lower-case hexadecimal.</param>
/// <param name="Texts">SHA-256 of the rows of texts this version added; all others it shares with versions before.</param>
/// <param name="Tables">SHA-256 of the rows of tables this version added.</param>
/// <param name="Place">Where in these the uppermost table stands.</param>
/// <param name="EditedItems">Items edited in Word in this version.</param>
/// <param name="Unplaced">Text that belongs to no item; of any length.</param>
/// <param name="Conflicts">Found when this version was made; null when there were none.</param>
/// <param name="Decided">The conflict this version is the decision of; null when it is none.</param>
/// <param name="Upload">SHA-256 of the file that was taken in, lower-case hexadecimal; null when there was none.</param>
/// <param name="UnplacedRows">SHA-256 of the rows that hold <paramref name="Unplaced"/> where it is too long for the version's own row; null where it is not.</param>
/// <param name="Anchor">Where the audit chain stood when it was made; its document says the same. Null in versions of an earlier product.</param>
public sealed record DocumentVersion(
    int Number,
    DateTimeOffset At,
    VersionOrigin Origin,
    string By,
    long Length,
    string Sha256,
    IReadOnlyList<string> Texts,
    IReadOnlyList<string> Tables,
    TablePlace Place,
    IReadOnlyList<string> EditedItems,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<MergeConflict>? Conflicts = null,
    DecidedConflict? Decided = null,
    string? Upload = null,
    IReadOnlyList<string>? UnplacedRows = null,
    AuditAnchor? Anchor = null)
{
    /// <summary>Every row of pieces this version names.</summary>
    [JsonIgnore]
    public IEnumerable<string> Rows => [.. Texts, .. Tables, .. UnplacedRows ?? []];

    /// <summary>Who made a version from what, and how; the rest is said when it is published.</summary>
    public static DocumentVersion Made(string objectId, MasterRequest request, VersionOrigin origin) =>
        Made(objectId, request.At, origin) with { Anchor = request.Anchor };

    public static DocumentVersion Made(string objectId, DateTimeOffset at, VersionOrigin origin) =>
        new(0, at, origin, objectId, 0, "", [], [], new TablePlace(0, 0, 0), [], []);
}
