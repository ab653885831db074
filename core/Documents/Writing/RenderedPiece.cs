using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A piece written and deflated, not yet put anywhere.</summary>
/// <param name="Media">Pictures by part name; without bytes when they are in the document already.</param>
/// <param name="Digest">Of what it says.</param>
internal sealed record RenderedPiece(PieceContent Content, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Media, RegionDigest Digest)
{
    public static RenderedPiece Of(Segment document, LaneSegment[] others, IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> media, RegionDigest digest) =>
        new(new PieceContent(document, others, media.Count == 0 ? [] : [.. media.Select(picture => picture.Name)]), media, digest);
}
