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

    private static readonly ConcurrentDictionary<string, ReadingContext> Plain = new(StringComparer.Ordinal);

    /// <summary>Stands where the inside of a frame will be.</summary>
    public static XElement HoleElement => El(Hole);

    /// <summary>For what will be made anew soon: deflated quickly.</summary>
    /// <param name="withDigest">False for what is never compared.</param>
    public static RenderedPiece Passing(IReadOnlyList<XElement> elements, PieceResources resources, string language, bool withDigest = true) =>
        RenderedPiece.Of(Deflated.Quickly(Fragment.Of(elements)), [], [], withDigest ? Digest(elements, resources, language) : default);

    public static RenderedPiece Of(IReadOnlyList<XElement> elements, PieceResources resources, string language)
    {
        IReadOnlyList<(Lane Lane, IReadOnlyList<XElement> Elements)> used = resources.UsedBy(elements);
        return RenderedPiece.Of(
            Deflated.Of(Fragment.Of(elements)),
            [.. used.Select(lane => new LaneSegment(lane.Lane, Deflated.Of(Fragment.Of(lane.Elements))))],
            resources.Pictures(used.Where(lane => lane.Lane == Lane.Links).SelectMany(lane => lane.Elements)),
            Digest(elements, resources, language));
    }

    /// <summary>What stands before the hole of a frame, and what stands behind it.</summary>
    public static (RenderedPiece Open, RenderedPiece Close) Frame(XElement frame, PieceResources resources, string language)
    {
        Segment[] around = Around(Fragment.Of([frame]), "<w:x />"u8);
        RegionDigest digest = Digest([frame], resources, language);
        return (RenderedPiece.Of(around[0], [], [], digest), RenderedPiece.Of(around[1], [], [], default));
    }

    /// <summary>What stands before, between and behind the holes.</summary>
    /// <param name="hole">The element that stands for one.</param>
    public static Segment[] Around(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> hole)
    {
        var around = new List<Segment>();
        for (int at = bytes.IndexOf(hole); at >= 0; at = bytes.IndexOf(hole))
        {
            around.Add(Deflated.Of(bytes[..at]));
            bytes = bytes[(at + hole.Length)..];
        }

        return [.. around, Deflated.Of(bytes)];
    }

    public static RegionDigest Digest(IReadOnlyList<XElement> elements, PieceResources resources, string language)
    {
        ReadingContext reading = Reading(resources, language);
        var flow = new Flow(El("body", elements), reading);
        return new RegionReader(reading, resources.Comment).Of(flow.Blocks.Select(block => block.Element));
    }

    /// <summary>For reading what was written here: our styles, these resources.</summary>
    public static ReadingContext Reading(PieceResources resources, string language) => resources.IsEmpty ? Own(language) : resources.Reading(Own(language));

    private static ReadingContext Own(string language) =>
        Plain.GetOrAdd(language, static known => new ReadingContext(StyleSheet.Write(Voice.Of(known), [], []), ListTable.Part([], []), [], known));
}
