using System.Globalization;
using System.Text.Json.Serialization;

namespace OfficeIntegration.Core.Documents.Content;

public enum PictureKind
{
    Png,
    Jpeg,
}

/// <summary>A picture in an answer, without its bytes.</summary>
/// <param name="Sha256">Of the bytes of the <see cref="PictureFile"/>, lower-case hexadecimal.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="PrintedWidth">English Metric Units, 914,400 per inch.</param>
/// <param name="PrintedHeight">English Metric Units.</param>
/// <param name="Description">One line for those who cannot see it; may be empty.</param>
/// <param name="View">Null when the picture is shown whole and upright.</param>
public sealed record Picture(
    string Sha256,
    PictureKind Kind,
    int Width,
    int Height,
    long PrintedWidth,
    long PrintedHeight,
    string Description,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PictureView? View = null)
{
    /// <summary>What stands for the picture where only words can stand: its description, or else kind and size.</summary>
    [JsonIgnore]
    public string Words => Description.Length > 0 ? $"[{Description}]" : string.Create(CultureInfo.InvariantCulture, $"[{(Kind == PictureKind.Png ? "PNG" : "JPEG")}, {Width} \u00D7 {Height}]");
}

/// <summary>How much of a picture is shown, and which way up.</summary>
/// <param name="Left">Cut away, in thousandths of a percent of the picture's width (section 20.1.8.55); the others likewise.</param>
/// <param name="Turn">Clockwise, in 60,000ths of a degree (section 20.1.10.3).</param>
public sealed record PictureView(int Left, int Top, int Right, int Bottom, int Turn);

/// <summary>The bytes of a picture as they are kept and written: checked, and free of everything but the picture.</summary>
/// <param name="Sha256">Of <paramref name="Bytes"/>, lower-case hexadecimal.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record PictureFile(string Sha256, PictureKind Kind, int Width, int Height, ReadOnlyMemory<byte> Bytes);
