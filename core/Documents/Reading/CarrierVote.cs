namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What the three carriers of one key say; null where a carrier is gone.</summary>
internal readonly record struct CarrierEvidence(BlockRange? Control, BlockRange? Bookmark, int? Style);

/// <summary>Where a region begins and, when a carrier still says so, where it ends.</summary>
internal readonly record struct RegionVote(int First, int? Last);

/// <summary>
/// Two carriers that agree outvote the third. When all differ the control is believed first, then the bookmark, since
/// a style is what a paste carries along most easily.
/// </summary>
internal static class CarrierVote
{
    public static RegionVote? Of(CarrierEvidence evidence)
    {
        int? first = First(evidence);
        return first is { } start ? new RegionVote(start, Last(evidence, start)) : null;
    }

    private static int? First(CarrierEvidence evidence)
    {
        int?[] votes = [evidence.Control?.First, evidence.Bookmark?.First, evidence.Style];
        return votes.Where(vote => vote is not null).GroupBy(vote => vote).Where(group => group.Count() > 1).Select(group => group.Key).FirstOrDefault()
            ?? votes.FirstOrDefault(vote => vote is not null);
    }

    /// <summary>A bookmark of one block has lost its end: every region has two at least.</summary>
    private static int? Last(CarrierEvidence evidence, int start) =>
        evidence.Control is { } control && control.First <= start && control.Last >= start ? control.Last
        : evidence.Bookmark is { } bookmark && bookmark.First <= start && bookmark.Last > start ? bookmark.Last
        : null;
}
