using System.Security.Cryptography;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Core.Documents.Pictures;

/// <summary>Pictures from outside, written again from what the allow-lists know; what is no clean PNG or JPEG is refused.</summary>
public static class PictureFiles
{
    /// <summary>Taking in what was taken in before changes no byte.</summary>
    /// <returns>Null when the bytes are no picture of an allowed kind, damaged, or beyond <see cref="DocumentLimits"/>.</returns>
    public static PictureFile? TakeIn(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > DocumentLimits.MaxPictureBytes)
        {
            return null;
        }

        return PngFile.Rewritten(bytes) is { } png ? Of(PictureKind.Png, png)
            : JpegFile.Rewritten(bytes.Span) is { } jpeg ? Of(PictureKind.Jpeg, jpeg)
            : null;
    }

    internal static bool IsBounded(long width, long height) =>
        width is > 0 and <= DocumentLimits.MaxPictureSide && height is > 0 and <= DocumentLimits.MaxPictureSide && width * height <= DocumentLimits.MaxPicturePixels;

    private static PictureFile Of(PictureKind kind, RewrittenPicture picture) =>
        new(Convert.ToHexStringLower(SHA256.HashData(picture.Bytes)), kind, picture.Width, picture.Height, picture.Bytes);
}

/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
internal sealed record RewrittenPicture(int Width, int Height, byte[] Bytes);
