namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>An entry of a zip file whose content is there already, deflated in pieces.</summary>
/// <param name="Name">Path with forward slashes.</param>
/// <param name="Sum">Of all pieces together.</param>
/// <param name="Pieces">Deflated bytes in order.</param>
internal sealed record ZipPart(string Name, SegmentSum Sum, Func<IEnumerable<ReadOnlyMemory<byte>>> Pieces);
