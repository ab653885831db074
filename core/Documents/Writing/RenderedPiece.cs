using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>A piece written and deflated, not yet put anywhere.</summary>
/// <param name="Document">In the body.</param>
/// <param name="Others">In other lanes, at most one each.</param>
/// <param name="Media">Pictures by part name; without bytes when they are in the document already.</param>
/// <param name="Digest">Of what it says.</param>
internal sealed record RenderedPiece(
    Deflated Document,
    IReadOnlyList<(Lane Lane, Deflated Bytes)> Others,
    IReadOnlyList<(string Name, ReadOnlyMemory<byte> Bytes)> Media,
    RegionDigest Digest);
