using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.Comparing;

/// <summary>
/// What people read in two versions of a master, text by text. Regions that the versions share are known by their hash
/// and need not be looked into; what the product writes anew with every version (contents, progress, status lines) is
/// not compared.
/// </summary>
public static class MasterComparison
{
    /// <summary>Names of the regions that may differ: keys of items, and parts outside the items.</summary>
    public static IReadOnlySet<string> Differing(SegmentedMaster older, SegmentedMaster newer)
    {
        Dictionary<string, UInt128> before = older.Table.Regions.ToDictionary(region => region.Name, region => region.Hash, StringComparer.Ordinal);
        Dictionary<string, UInt128> after = newer.Table.Regions.ToDictionary(region => region.Name, region => region.Hash, StringComparer.Ordinal);
        return Names(older, newer).Where(name => !before.TryGetValue(name, out UInt128 was) || !after.TryGetValue(name, out UInt128 stands) || was != stands).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Names of all regions that people write in, in the order of the document.</summary>
    public static IReadOnlyList<string> Names(SegmentedMaster older, SegmentedMaster newer) =>
        [.. newer.Table.Regions.Concat(older.Table.Regions).Select(region => region.Name).Distinct().Where(name => !RegionNames.IsGenerated(name))];

    /// <summary>The texts of one region: those that stand in the newer version in their order, then those that are gone.</summary>
    /// <param name="older">The tables and texts of the region must have been loaded, in both.</param>
    public static IEnumerable<ComparedText> Of(SegmentedMaster older, SegmentedMaster newer, string region)
    {
        (Dictionary<TextKey, Piece> before, Dictionary<TextKey, Piece> after) = (Texts(older, region), Texts(newer, region));
        bool isItem = (newer.Item(region) ?? older.Item(region)) is not null;
        return after.Keys.Concat(before.Keys).Distinct().Select(key =>
        {
            (Piece? was, Piece? stands) = (before.GetValueOrDefault(key), after.GetValueOrDefault(key));
            return new ComparedText(region, isItem, key.IsAnswer ? key.Of : "", Standing(was), Standing(stands), WordComparison.Of(Read(older, was), Read(newer, stands)));
        });
    }

    /// <param name="Of">The stakeholder whose answer it is, or behind whose answer it was typed.</param>
    private readonly record struct TextKey(bool IsAnswer, string Of);

    private static Dictionary<TextKey, Piece> Texts(SegmentedMaster master, string name)
    {
        Region? region = master.Table.Regions.FirstOrDefault(one => one.Name == name);
        return (region is null ? [] : master.Pieces(region)).Where(piece => piece.Kind is PieceKind.Answer or PieceKind.Loose)
            .ToDictionary(piece => new TextKey(piece.Kind == PieceKind.Answer, piece.Key));
    }

    private static StandingText? Standing(Piece? piece) => piece is null ? null : new(piece.Version, piece.Editor);

    private static FormattedText Read(SegmentedMaster master, Piece? piece)
    {
        if (piece is null)
        {
            return FormattedText.Empty;
        }

        OpenedPiece opened = OpenedPiece.Of(master, piece.Current);
        ReadingContext reading = PieceRendering.Reading(opened.Resources, master.Language);
        var flow = new Flow(Wml.El("body", opened.Body), reading);
        return FormattedText.Of(BlockReader.Read(flow.Blocks.Select(block => block.Element), reading));
    }
}
