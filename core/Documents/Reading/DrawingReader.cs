using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Drawings that are one embedded picture; charts, diagrams, shapes, groups and linked pictures are not.</summary>
internal static class DrawingReader
{
    private const int EmuPerPixel = 9_525;
    private const long MaxEmu = 50_000_000;
    private const int Whole = 100_000;
    private const int FullTurn = 21_600_000;

    /// <param name="drawing">A <c>w:drawing</c>.</param>
    /// <param name="file">The picture a relationship leads to; null when it may not be kept.</param>
    public static Picture? Of(XElement drawing, Func<string, PictureFile?> file)
    {
        XElement[] pictures = [.. drawing.Descendants(Drawing.A + "graphicData").Take(2)];
        if (pictures is not [{ } data] || data.Attribute("uri")?.Value != Drawing.Pic.NamespaceName || data.Element(Drawing.Pic + "pic") is not { } picture)
        {
            return null;
        }

        string? embedded = picture.Element(Drawing.Pic + "blipFill")?.Element(Drawing.A + "blip")?.Attribute(R + "embed")?.Value;
        return embedded is not null && file(embedded) is { } found ? Of(drawing, picture, found) : null;
    }

    /// <summary>What is said of a drawing for those who cannot see it; empty when nothing is.</summary>
    public static string Description(XElement drawing)
    {
        XElement? properties = Properties(drawing);
        return XmlText.Line(properties?.Attribute("descr")?.Value) is { Length: > 0 } description ? description : XmlText.Line(properties?.Attribute("title")?.Value);
    }

    /// <summary>The relationship of the address a click on the drawing leads to.</summary>
    public static string? Link(XElement drawing) => Properties(drawing)?.Element(Drawing.A + "hlinkClick")?.Attribute(R + "id")?.Value;

    private static Picture Of(XElement drawing, XElement picture, PictureFile file)
    {
        XElement? extent = drawing.Descendants(Drawing.Wp + "extent").FirstOrDefault();
        return new Picture(
            file.Sha256, file.Kind, file.Width, file.Height,
            Size(extent?.Attribute("cx"), file.Width), Size(extent?.Attribute("cy"), file.Height),
            Description(drawing), View(picture));
    }

    private static XElement? Properties(XElement drawing) => drawing.Descendants().FirstOrDefault(element => element.Name.LocalName == "docPr");

    private static long Size(XAttribute? given, int pixels) =>
        long.TryParse(given?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long emu) && emu > 0 ? Math.Min(emu, MaxEmu) : Math.Min((long)pixels * EmuPerPixel, MaxEmu);

    private static PictureView? View(XElement picture)
    {
        XElement? cut = picture.Element(Drawing.Pic + "blipFill")?.Element(Drawing.A + "srcRect");
        var view = new PictureView(
            Number(cut?.Attribute("l"), Whole), Number(cut?.Attribute("t"), Whole), Number(cut?.Attribute("r"), Whole), Number(cut?.Attribute("b"), Whole),
            Number(picture.Element(Drawing.Pic + "spPr")?.Element(Drawing.A + "xfrm")?.Attribute("rot"), FullTurn));
        return view == new PictureView(0, 0, 0, 0, 0) ? null : view;
    }

    private static int Number(XAttribute? given, int most) =>
        int.TryParse(given?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? Math.Min(number, most) : 0;
}
