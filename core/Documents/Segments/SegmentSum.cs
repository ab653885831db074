using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a zip entry says of its content; sums of neighbours add up to the sum of both.</summary>
/// <param name="Length">Bytes before deflating.</param>
/// <param name="Packed">Bytes after deflating.</param>
/// <param name="Crc">CRC-32 of the bytes before deflating.</param>
/// <param name="Shift"><see cref="Crc32.Shift"/> of <paramref name="Length"/>.</param>
internal readonly record struct SegmentSum(long Length, long Packed, uint Crc, uint Shift)
{
    public static SegmentSum Nothing { get; } = new(0, 0, 0, Crc32.NoShift);

    public static SegmentSum operator +(SegmentSum first, SegmentSum second) => new(
        first.Length + second.Length,
        first.Packed + second.Packed,
        Crc32.Combined(first.Crc, second.Crc, second.Shift),
        Crc32.Times(first.Shift, second.Shift));
}
