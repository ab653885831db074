namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What the three carriers of one key say; null where a carrier is gone.</summary>
internal readonly record struct CarrierEvidence(BlockRange? Control, BlockRange? Bookmark, int? Style)
{
    public bool BeginsAt(int index) => Control?.First == index || Bookmark?.First == index || Style == index;

    public bool Contains(int index) => Control?.Contains(index) == true || Bookmark?.Contains(index) == true;
}

/// <summary>Where a region begins and, when a carrier still says so, where it ends.</summary>
/// <param name="Carriers">How many begin there.</param>
internal readonly record struct RegionVote(int First, int? Last, int Carriers);

/// <summary>
/// Two carriers that agree outvote the third. When all differ the control is believed first, then the bookmark, since
/// a style is what a paste carries along most easily.
/// </summary>
internal static class CarrierVote
{
    public static RegionVote? Of(CarrierEvidence evidence)
    {
        int? control = evidence.Control?.First;
        int? bookmark = evidence.Bookmark?.First;
        int? first = bookmark is not null && bookmark == evidence.Style ? bookmark : control ?? bookmark ?? evidence.Style;
        return first is { } start
            ? new RegionVote(start, Last(evidence, start), (control == start ? 1 : 0) + (bookmark == start ? 1 : 0) + (evidence.Style == start ? 1 : 0))
            : null;
    }

    /// <summary>
    /// A carrier that begins with the region is believed before one that only reaches over it. A bookmark of one block has
    /// lost its end: every region has two at least.
    /// </summary>
    private static int? Last(CarrierEvidence evidence, int start)
    {
        BlockRange? bookmark = evidence.Bookmark is { } range && range.Last > range.First ? range : null;
        return evidence.Control is { } control && control.First == start ? control.Last
            : bookmark is { } begins && begins.First == start ? begins.Last
            : Over(evidence.Control, start) ?? Over(bookmark, start);
    }

    private static int? Over(BlockRange? carrier, int start) => carrier is { } range && range.Contains(start) ? range.Last : null;
}
