namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a piece adds to one part beside the body.</summary>
internal readonly record struct LaneSegment(Lane Lane, Segment Segment);

/// <summary>What a piece is in the parts of the document.</summary>
/// <param name="Document">In the body.</param>
/// <param name="Others">In other lanes, at most one each.</param>
/// <param name="Media">Names of the pictures it shows.</param>
internal sealed record PieceContent(Segment Document, IReadOnlyList<LaneSegment> Others, IReadOnlyList<string> Media)
{
    public Segment In(Lane lane)
    {
        if (lane == Lane.Document)
        {
            return Document;
        }

        foreach (LaneSegment other in Others)
        {
            if (other.Lane == lane)
            {
                return other.Segment;
            }
        }

        return default;
    }
}
