using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Where a conflict stands that nobody has decided.</summary>
/// <param name="At">Which piece of the region.</param>
internal sealed record ConflictPlace(Region Region, int At, Piece Piece, string Id);

/// <summary>Finds the conflicts of a version in its tables; only regions that have some are looked into.</summary>
internal static class StandingConflicts
{
    /// <summary>In the order of the document.</summary>
    /// <param name="master">The tables of regions with conflicts must have been loaded.</param>
    public static IEnumerable<ConflictPlace> In(SegmentedMaster master) =>
        Regions(master).SelectMany(region => master.Pieces(region).SelectMany((piece, at) => Of(region, at, piece)));

    public static ConflictPlace? Find(SegmentedMaster master, string conflictId) =>
        In(master).FirstOrDefault(place => string.Equals(place.Id, conflictId, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<Region> Regions(SegmentedMaster master) => master.Table.Regions.Where(region => region.Conflicts > 0);

    private static IEnumerable<ConflictPlace> Of(Region region, int at, Piece piece) =>
        piece.Kind == PieceKind.Gone ? [] : piece.Conflicts.Select(id => new ConflictPlace(region, at, piece, id));
}
