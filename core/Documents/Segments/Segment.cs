namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>A stretch of one part, deflated on its own and ended at a byte boundary, so that segments can stand side by side.</summary>
/// <param name="At">Where the deflated bytes are.</param>
/// <param name="Hash">Of the deflated bytes, see <see cref="ContentHash"/>.</param>
/// <param name="Length">Bytes before deflating.</param>
/// <param name="Crc">CRC-32 of the bytes before deflating.</param>
/// <param name="Shift">Kept beside the sum, because it takes longer to compute than to read.</param>
internal readonly record struct Segment(PieceRef At, UInt128 Hash, int Length, uint Crc, uint Shift)
{
    public SegmentSum Sum => new(Length, At.Length, Crc, Shift);

    public bool IsNothing => At.Length == 0;
}
