namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a region that was just made puts into each lane, in order: writing the document looks at nothing else of it.</summary>
internal sealed class RegionBytes
{
    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    private readonly ReadOnlyMemory<byte>[][] _chunks = new ReadOnlyMemory<byte>[Lanes][];

    /// <param name="kept">Fetches bytes of earlier versions.</param>
    public RegionBytes(List<Piece> pieces, Func<PieceRef, ReadOnlyMemory<byte>> kept)
    {
        for (int lane = 0; lane < Lanes; lane++)
        {
            _chunks[lane] = In((Lane)lane, pieces, kept);
        }
    }

    public ReadOnlyMemory<byte>[] this[Lane lane] => _chunks[(int)lane];

    private static ReadOnlyMemory<byte>[] In(Lane lane, List<Piece> pieces, Func<PieceRef, ReadOnlyMemory<byte>> kept)
    {
        int count = 0;
        foreach (Piece piece in pieces)
        {
            count += Stands(piece, lane) ? 1 : 0;
        }

        if (count == 0)
        {
            return [];
        }

        var chunks = new ReadOnlyMemory<byte>[count];
        int at = 0;
        foreach (Piece piece in pieces)
        {
            if (Stands(piece, lane))
            {
                chunks[at++] = piece.Current.In(lane).Bytes(kept);
            }
        }

        return chunks;
    }

    private static bool Stands(Piece piece, Lane lane) => piece.Kind != PieceKind.Gone && !piece.Current.In(lane).IsNothing;
}
