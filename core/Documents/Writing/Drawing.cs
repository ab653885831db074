using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A picture in a line of text (section 20.4.2.8). Names of its namespaces stand on it, so that it can be moved about.</summary>
internal static class Drawing
{
    public static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private const int EmuPerTwip = 635;

    /// <param name="relationshipId">As the media table gave it.</param>
    /// <param name="widthTwips">What the picture has to fit into; a wider one is made smaller.</param>
    /// <param name="linkId">Relationship of the address a click leads to; null for none.</param>
    public static XElement Of(Picture picture, string relationshipId, int widthTwips, MarkupIds ids, string? linkId = null)
    {
        (long width, long height) = Fitted(picture, (long)widthTwips * EmuPerTwip);
        int id = ids.Next();
        string name = string.Create(CultureInfo.InvariantCulture, $"Picture {id}");
        return El(
            "drawing",
            new XElement(
                Wp + "inline",
                new XAttribute(XNamespace.Xmlns + "wp", Wp),
                new XAttribute(XNamespace.Xmlns + "a", A),
                new XAttribute(XNamespace.Xmlns + "pic", Pic),
                new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
                new XElement(Wp + "extent", new XAttribute("cx", width), new XAttribute("cy", height)),
                new XElement(Wp + "docPr", new XAttribute("id", id), new XAttribute("name", name), new XAttribute("descr", picture.Description), linkId is null ? null : new XElement(A + "hlinkClick", new XAttribute(R + "id", linkId))),
                new XElement(Wp + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noChangeAspect", 1))),
                new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", Pic.NamespaceName), Body(picture, relationshipId, name, width, height)))));
    }

    private static XElement Body(Picture picture, string relationshipId, string name, long width, long height) => new(
        Pic + "pic",
        new XElement(Pic + "nvPicPr", new XElement(Pic + "cNvPr", new XAttribute("id", 0), new XAttribute("name", name)), new XElement(Pic + "cNvPicPr")),
        new XElement(
            Pic + "blipFill",
            new XElement(A + "blip", new XAttribute(R + "embed", relationshipId)),
            Cut(picture.View),
            new XElement(A + "stretch", new XElement(A + "fillRect"))),
        new XElement(
            Pic + "spPr",
            new XElement(
                A + "xfrm",
                picture.View is { Turn: > 0 } view ? new XAttribute("rot", view.Turn) : null,
                new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                new XElement(A + "ext", new XAttribute("cx", width), new XAttribute("cy", height))),
            new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))));

    private static XElement? Cut(PictureView? view) => view is null or { Left: 0, Top: 0, Right: 0, Bottom: 0 }
        ? null
        : new XElement(A + "srcRect", new XAttribute("l", view.Left), new XAttribute("t", view.Top), new XAttribute("r", view.Right), new XAttribute("b", view.Bottom));

    private static (long Width, long Height) Fitted(Picture picture, long widest)
    {
        long width = Math.Max(1, picture.PrintedWidth);
        long height = Math.Max(1, picture.PrintedHeight);
        double scale = Math.Min(1, Math.Min((double)widest / width, (double)PageLayout.TextHeight * EmuPerTwip / height));
        return (Math.Max(1, (long)(width * scale)), Math.Max(1, (long)(height * scale)));
    }
}
