namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>A part of the package that is woven of a beginning, what the regions add in its lanes, and an end.</summary>
internal sealed record WovenPart(string Name, IReadOnlyList<Lane> Lanes, Segment Before, Segment After);

/// <summary>A part that stands by itself.</summary>
internal sealed record WholePart(string Name, Segment Content);
