namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a region that was just made puts into each lane, in order: writing the document looks at nothing else of it.</summary>
internal sealed class RegionSegments
{
    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    private readonly Segment[][] _segments = new Segment[Lanes][];

    public RegionSegments(List<Piece> pieces)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            _segments[lane] = In((Lane)lane, pieces);
        }
    }

    public Segment[] this[Lane lane] => _segments[(int)lane];

    private static Segment[] In(Lane lane, List<Piece> pieces)
    {
        int count = 0;
        foreach (Piece piece in pieces)
        {
            count += Stands(piece, lane) ? 1 : 0;
        }

        Segment[] segments = count == 0 ? [] : new Segment[count];
        int at = 0;
        for (int index = 0; at < count; index++)
        {
            if (Stands(pieces[index], lane))
            {
                segments[at++] = pieces[index].Current.In(lane);
            }
        }

        return segments;
    }

    private static bool Stands(Piece piece, Lane lane) => piece.Kind != PieceKind.Gone && !piece.Current.In(lane).IsNothing;
}
