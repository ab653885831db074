using OfficeIntegration.Core.Store;

namespace OfficeIntegration.Functions.Documents;

public sealed record VersionListView(IReadOnlyList<VersionView> Versions);

/// <summary>One version of the master.</summary>
/// <param name="By">Entra object id.</param>
/// <param name="Length">Bytes.</param>
/// <param name="EditedItems">Items edited in Word in this version.</param>
/// <param name="Unplaced">Text that belongs to no item.</param>
public sealed record VersionView(
    int Version,
    DateTimeOffset At,
    VersionOrigin Origin,
    string By,
    long Length,
    string Sha256,
    IReadOnlyList<string> EditedItems,
    IReadOnlyList<string> Unplaced)
{
    public static VersionView Of(DocumentVersion version) => new(
        version.Number, version.At, version.Origin, version.By, version.Length, version.Sha256, version.EditedItems, version.Unplaced);
}
