using System.Buffers.Binary;

namespace OfficeIntegration.Core.Documents.Pictures;

/// <summary>The IHDR chunk (W3C PNG, section 11.2.1).</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record PngHeader(int Width, int Height, int BitDepth, int ColourType, bool Interlaced)
{
    public const int Palette = 3;

    private const int Length = 13;

    /// <summary>The seven passes of Adam7 (section 8.2): where each begins and how far apart its pixels are.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public bool HasAlpha => ColourType is 4 or 6;

    /// <summary>Bytes of the image data once inflated: every row with the byte that says how it is filtered.</summary>
    public long DataLength => Interlaced
        ? Passes.Sum(pass => Rows(Steps(Width, pass.X, pass.StepX), Steps(Height, pass.Y, pass.StepY)))
        : Rows(Width, Height);

    private int BitsPerPixel => BitDepth * ColourType switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <returns>Null when it is not one the standard allows, or larger than the limits.</returns>
    public static PngHeader? Read(ReadOnlySpan<byte> data)
    {
        if (data.Length != Length || data[10] != 0 || data[11] != 0 || data[12] > 1)
        {
            return null;
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(data);
        uint height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        return PictureFiles.IsBounded(width, height) && IsAllowed(data[8], data[9]) ? new PngHeader((int)width, (int)height, data[8], data[9], data[12] == 1) : null;
    }

    private static bool IsAllowed(int bitDepth, int colourType) => colourType switch
    {
        0 => bitDepth is 1 or 2 or 4 or 8 or 16,
        Palette => bitDepth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => bitDepth is 8 or 16,
        _ => false,
    };

    private static long Steps(int size, int from, int step) => (size - from + step - 1) / step;

    private long Rows(long width, long height) => width <= 0 || height <= 0 ? 0 : height * (1 + (((width * BitsPerPixel) + 7) / 8));
}
