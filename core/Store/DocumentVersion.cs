using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Core.Store;

public enum VersionOrigin
{
    Generated,
    Merged,
    Edited,
}

/// <summary>One immutable version of a master.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="By">Entra object id.</param>
/// <param name="Length">Bytes of the .docx.</param>
/// <param name="Sha256">Of the whole .docx, lower-case hexadecimal.</param>
/// <param name="Segments">Hashes of its pieces, in order; shared with other versions where equal.</param>
/// <param name="EditedItems">Items edited in Word in this version.</param>
/// <param name="Unplaced">Text that belongs to no item.</param>
/// <param name="Conflicts">Found by the merge that made this version; null when there were none.</param>
public sealed record DocumentVersion(
    int Number,
    DateTimeOffset At,
    VersionOrigin Origin,
    string By,
    long Length,
    string Sha256,
    IReadOnlyList<string> Segments,
    IReadOnlyList<string> EditedItems,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<MergeConflict>? Conflicts = null);
