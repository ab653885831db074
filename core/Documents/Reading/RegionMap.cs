using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// Which region a block belongs to: of those around it the one that begins last, so that an item pasted into another
/// keeps its text and the other one keeps what stands around it.
/// </summary>
internal sealed class RegionMap
{
    private readonly ItemPlace?[] _owners;

    /// <param name="places">In document order.</param>
    public RegionMap(Flow flow, IReadOnlyList<ItemPlace> places)
    {
        _owners = new ItemPlace?[flow.Blocks.Count];
        var open = new Stack<(ItemPlace Place, int Last)>();
        for (int at = 0, next = 0; at < _owners.Length; at++)
        {
            if (next < places.Count && places[next].First == at)
            {
                int limit = next + 1 < places.Count ? places[next + 1].First - 1 : _owners.Length - 1;
                open.Push((places[next], places[next].Last ?? RegionEnd.Of(flow, at, limit, StyleNames.ItemEnd, stopAtHeading: true)));
                next++;
            }

            while (open.TryPeek(out (ItemPlace Place, int Last) top) && top.Last < at)
            {
                open.Pop();
            }

            _owners[at] = open.TryPeek(out (ItemPlace Place, int Last) owner) ? owner.Place : null;
        }
    }

    /// <returns>Null for a block outside every region.</returns>
    public ItemPlace? Owner(int block) => _owners[block];

    /// <summary>The first unbroken row of blocks of every item.</summary>
    public Dictionary<string, BlockRange> Ranges()
    {
        var ranges = new Dictionary<string, BlockRange>(StringComparer.Ordinal);
        for (int at = 0; at < _owners.Length; at++)
        {
            if (_owners[at] is not { IsCopy: false } place)
            {
                continue;
            }

            if (!ranges.TryAdd(place.Key, new BlockRange(at, at)) && ranges[place.Key] is var range && range.Last == at - 1)
            {
                ranges[place.Key] = range with { Last = at };
            }
        }

        return ranges;
    }
}
