using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;

namespace OfficeIntegration.Core.Documents;

/// <summary>A conflict that stands in a version, undecided, with both texts in full.</summary>
/// <param name="Place">Key of the item, or name of the part of the document outside the items.</param>
/// <param name="IsItem">False for what is outside the items.</param>
/// <param name="StakeholderId">Whose answer it stands in; empty for text outside the answers.</param>
/// <param name="Mine">Plain text, one line per paragraph; empty when it was deleted in the document.</param>
/// <param name="Theirs">Plain text, one line per paragraph; empty when the other side deleted it.</param>
/// <param name="OfferedBy">Name in the tracked insertion; empty when nothing was inserted.</param>
public sealed record StandingConflict(string Id, string Place, bool IsItem, string StakeholderId, string Mine, string Theirs, string OfferedBy);

/// <summary>The open conflicts of a version.</summary>
public static class MasterConflicts
{
    /// <summary>In the order of the document.</summary>
    /// <param name="master">The tables of regions with conflicts must have been loaded.</param>
    public static IReadOnlyList<string> Ids(SegmentedMaster master) => [.. StandingConflicts.In(master).Select(place => place.Id)];

    /// <param name="master">The tables of regions with conflicts must have been loaded.</param>
    /// <returns>Key of the item, or name of the part of the document; null when the conflict does not stand in it.</returns>
    public static string? PlaceOf(SegmentedMaster master, string conflictId) => StandingConflicts.Find(master, conflictId)?.Region.Name;

    /// <summary>In the order of the document.</summary>
    /// <param name="master">The tables and texts of regions with conflicts must have been loaded.</param>
    public static IReadOnlyList<StandingConflict> Read(SegmentedMaster master) => [.. StandingConflicts.In(master).Select(place => Read(master, place))];

    private static StandingConflict Read(SegmentedMaster master, ConflictPlace place)
    {
        ConflictTexts texts = ConflictTexts.Of(OpenedPiece.Of(master, place.Piece.Current).Body, place.Id) ?? new ConflictTexts("", "", "");
        string person = place.Piece.Kind == Segments.PieceKind.Answer ? place.Piece.Key : "";
        return new StandingConflict(place.Id, place.Region.Name, place.Region.IsItem, person, texts.Mine, texts.Theirs, texts.OfferedBy);
    }
}
