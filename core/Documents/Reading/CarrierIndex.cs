namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Where the names of one kind of carrier stand in a body, in document order.</summary>
internal sealed class CarrierIndex
{
    private readonly Dictionary<string, List<BlockRange>> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<BlockRange> All(string name) => _places.TryGetValue(name, out List<BlockRange>? places) ? places : [];

    /// <returns>Null when the name is nowhere; of several places the first.</returns>
    public BlockRange? First(string name) => _places.TryGetValue(name, out List<BlockRange>? places) ? places[0] : null;

    /// <returns>The first place that begins within the range.</returns>
    public BlockRange? FirstIn(string name, BlockRange within)
    {
        foreach (BlockRange place in All(name))
        {
            if (within.Contains(place.First))
            {
                return place;
            }
        }

        return null;
    }

    public void Add(string name, BlockRange place)
    {
        if (!_places.TryGetValue(name, out List<BlockRange>? places))
        {
            _places.Add(name, places = new List<BlockRange>(1));
        }

        places.Add(place);
    }

    /// <summary>Makes the last place of the name reach to the end of another piece of it.</summary>
    /// <returns>False when the name has no place yet.</returns>
    public bool Extend(string name, BlockRange piece)
    {
        if (!_places.TryGetValue(name, out List<BlockRange>? places))
        {
            return false;
        }

        places[^1] = new BlockRange(Math.Min(places[^1].First, piece.First), Math.Max(places[^1].Last, piece.Last));
        return true;
    }

    /// <summary>The places of every name in document order; a control is only known when it ends.</summary>
    public void Order()
    {
        foreach (List<BlockRange> places in _places.Values.Where(places => places.Count > 1))
        {
            places.Sort((one, other) => one.First.CompareTo(other.First));
        }
    }
}
