using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>A place where carriers of a key say its region is.</summary>
/// <param name="Last">Null when no carrier says where it ends.</param>
/// <param name="Carriers">How many begin at <paramref name="First"/>.</param>
/// <param name="HasControl">A copy is known by its control: a style or a bookmark alone is easily carried along.</param>
internal readonly record struct RegionCandidate(int First, int? Last, int Carriers, bool HasControl)
{
    /// <summary>More places than a person makes are not looked at; what stands there stays where it is.</summary>
    private const int MostPlaces = 50;

    /// <returns>In document order; carriers of one place are one candidate.</returns>
    public static IReadOnlyList<RegionCandidate> Of(Flow flow, Carrier carrier)
    {
        List<CarrierEvidence> places = [.. flow.Controls.All(carrier.Tag).Take(MostPlaces).Select(control => new CarrierEvidence(control, null, null))];
        foreach (BlockRange bookmark in flow.Bookmarks.All(carrier.Bookmark).Take(MostPlaces))
        {
            Join(places, bookmark.First, place => place.Bookmark is null, place => place with { Bookmark = bookmark });
        }

        foreach (BlockRange style in flow.Styles.All(carrier.Style).Take(MostPlaces))
        {
            Join(places, style.First, place => place.Style is null, place => place with { Style = style.First });
        }

        return [.. places.Select(Of).Where(candidate => candidate.First < flow.Blocks.Count).OrderBy(candidate => candidate.First)];
    }

    /// <summary>A carrier belongs to the place it begins with, else to one it stands in, else it is a place of its own.</summary>
    private static void Join(List<CarrierEvidence> places, int at, Func<CarrierEvidence, bool> isFree, Func<CarrierEvidence, CarrierEvidence> with)
    {
        int found = places.FindIndex(place => isFree(place) && place.BeginsAt(at));
        found = found >= 0 ? found : places.FindIndex(place => isFree(place) && place.Contains(at));
        if (found >= 0)
        {
            places[found] = with(places[found]);
        }
        else
        {
            places.Add(with(default));
        }
    }

    private static RegionCandidate Of(CarrierEvidence evidence)
    {
        RegionVote vote = CarrierVote.Of(evidence)!.Value;
        return new RegionCandidate(vote.First, vote.Last, vote.Carriers, evidence.Control is not null);
    }
}
