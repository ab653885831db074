namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a segment can lean on: the one before it in its part and, in the body, the one before that.</summary>
/// <param name="First">Null when there is only one.</param>
internal readonly record struct Support(Segment? First, Segment Last)
{
    /// <summary>A segment leans on so many at most.</summary>
    public const int Most = 2;

    /// <summary>The same for the same texts in the same order; the hashes are mixed so that neither stands for the other.</summary>
    public UInt128 Name => First is null ? Last.Hash : UInt128.RotateLeft(First.Hash, 41) + Last.Hash;

    /// <param name="first">Counts in the body only, where there is most to repeat.</param>
    public static Support Of(Lane lane, Segment? first, Segment last) => new(lane == Lane.Document ? first : null, last);

    public byte[] Text(Func<PieceRef, ReadOnlyMemory<byte>> kept) => First is null ? Last.Text(kept) : [.. First.Text(kept), .. Last.Text(kept)];
}
