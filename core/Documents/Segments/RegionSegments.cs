namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a region puts into each lane, in order: writing the document looks at nothing else of it.</summary>
internal sealed class RegionSegments
{
    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    private readonly Segment[][] _segments = new Segment[Lanes][];

    private RegionSegments(List<Segment>[] segments)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            _segments[lane] = segments[lane].Count == 0 ? [] : [.. segments[lane]];
        }
    }

    public ReadOnlySpan<Segment> this[Lane lane] => _segments[(int)lane];

    public static RegionSegments Of(IReadOnlyList<Piece> pieces) => new Collector().Of(pieces);

    /// <summary>Makes them, one region after the other.</summary>
    internal sealed class Collector
    {
        private readonly List<Segment>[] _segments = [.. Enumerable.Range(0, Lanes).Select(_ => new List<Segment>())];

        public RegionSegments Of(IReadOnlyList<Piece> pieces)
        {
            foreach (List<Segment> lane in _segments)
            {
                lane.Clear();
            }

            for (int index = 0; index < pieces.Count; index++)
            {
                if (pieces[index].Kind != PieceKind.Gone)
                {
                    Add(pieces[index].Current);
                }
            }

            return new RegionSegments(_segments);
        }

        private void Add(PieceContent content)
        {
            if (!content.Document.IsNothing)
            {
                _segments[(int)Lane.Document].Add(content.Document);
            }

            foreach (LaneSegment other in content.Others)
            {
                _segments[(int)other.Lane].Add(other.Segment);
            }
        }
    }
}
