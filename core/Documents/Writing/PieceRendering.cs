using System.Collections.Concurrent;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Segments;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Writes elements and deflates them, and reads them the way they will be read when they come back.</summary>
internal static class PieceRendering
{
    private const string Hole = "x";

    private static readonly ConcurrentDictionary<string, XDocument> Styles = new(StringComparer.Ordinal);

    /// <summary>Stands where the inside of a frame will be.</summary>
    public static XElement HoleElement => El(Hole);

    /// <param name="withDigest">False for what is never compared.</param>
    public static RenderedPiece Of(IReadOnlyList<XElement> elements, PieceResources resources, string language, bool withDigest = true)
    {
        IReadOnlyList<(Lane Lane, IReadOnlyList<XElement> Elements)> used = resources.UsedBy(elements);
        return RenderedPiece.Of(
            withDigest ? Deflated.Of(Fragment.Of(elements)) : Deflated.Quickly(Fragment.Of(elements)),
            [.. used.Select(lane => new LaneSegment(lane.Lane, Deflated.Of(Fragment.Of(lane.Elements))))],
            resources.Pictures(used.Where(lane => lane.Lane == Lane.Links).SelectMany(lane => lane.Elements)),
            withDigest ? Digest(elements, resources, language) : default);
    }

    /// <summary>What stands before the hole of a frame, and what stands behind it.</summary>
    public static (RenderedPiece Open, RenderedPiece Close) Frame(XElement frame, PieceResources resources, string language)
    {
        byte[] bytes = Fragment.Of([frame]);
        ReadOnlySpan<byte> hole = "<w:x />"u8;
        int at = bytes.AsSpan().IndexOf(hole);
        RegionDigest digest = Digest([frame], resources, language);
        return (
            RenderedPiece.Of(Deflated.Of(bytes.AsSpan(0, at)), [], [], digest),
            RenderedPiece.Of(Deflated.Of(bytes.AsSpan(at + hole.Length)), [], [], default));
    }

    public static RegionDigest Digest(IReadOnlyList<XElement> elements, PieceResources resources, string language)
    {
        ReadingContext reading = Reading(resources, language);
        var flow = new Flow(El("body", elements), reading);
        return new RegionReader(reading, resources.Comment).Of(flow.Blocks.Select(block => block.Element));
    }

    /// <summary>For reading what was written here: our styles, these resources.</summary>
    public static ReadingContext Reading(PieceResources resources, string language) => resources.Reading(OwnStyles(language), language);

    private static XDocument OwnStyles(string language) => Styles.GetOrAdd(language, static known => StyleSheet.Write(Voice.Of(known), [], []));
}
