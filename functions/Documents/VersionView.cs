using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Functions.Documents;

public sealed record VersionListView(IReadOnlyList<VersionView> Versions);

/// <summary>One version of the master.</summary>
/// <param name="By">Entra object id.</param>
/// <param name="Length">Bytes.</param>
/// <param name="EditedItems">Items edited in Word in this version.</param>
/// <param name="Unplaced">Text that belongs to no item.</param>
/// <param name="Conflicts">Opened by this version, whatever became of them since.</param>
/// <param name="Decided">The conflict this version is the decision of; null when it is none.</param>
public sealed record VersionView(
    int Version,
    DateTimeOffset At,
    VersionOrigin Origin,
    string By,
    long Length,
    string Sha256,
    IReadOnlyList<string> EditedItems,
    IReadOnlyList<string> Unplaced,
    IReadOnlyList<MergeConflict> Conflicts,
    DecidedView? Decided)
{
    public static VersionView Of(DocumentVersion version) => new(
        version.Number, version.At, version.Origin, version.By, version.Length, version.Sha256, version.EditedItems, version.Unplaced, version.Conflicts ?? [],
        version.Decided is { } decided ? new(decided.ConflictId, decided.Choice) : null);
}

/// <summary>What a coordinator decided.</summary>
public sealed record DecidedView(string ConflictId, ConflictChoice Choice);
