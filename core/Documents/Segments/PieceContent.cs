namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>What a piece adds to one part beside the body.</summary>
internal readonly record struct LaneSegment(Lane Lane, Segment Segment);

/// <summary>What a piece is in the parts of the document.</summary>
/// <param name="Document">In the body.</param>
/// <param name="Others">In other lanes, at most one each.</param>
/// <param name="Media">Names of the pictures it shows.</param>
internal sealed record PieceContent(Segment Document, LaneSegment[] Others, IReadOnlyList<string> Media)
{
    /// <summary>In every lane it has something in.</summary>
    public IEnumerable<Segment> Segments
    {
        get
        {
            if (!Document.IsNothing)
            {
                yield return Document;
            }

            foreach (LaneSegment other in Others)
            {
                yield return other.Segment;
            }
        }
    }

    public Segment In(Lane lane)
    {
        if (lane == Lane.Document)
        {
            return Document;
        }

        for (int index = 0; index < Others.Length; index++)
        {
            if (Others[index].Lane == lane)
            {
                return Others[index].Segment;
            }
        }

        return Segment.Nothing;
    }

    /// <summary>The same for a place behind other pieces, made smaller by what it has in common with them.</summary>
    /// <param name="standing">At least one, in order, none of them kept yet; the last two count.</param>
    public PieceContent Behind(params IReadOnlyList<PieceContent> standing) => With((lane, segment) => standing[^1].In(lane) is { IsNothing: false } last
        ? Deflated.LeaningOn(Support.Of(lane, standing.Count > 1 ? standing[^2].In(lane) : null, last), segment, NothingKept)
        : segment);

    /// <summary>The same with every segment replaced.</summary>
    public PieceContent With(Func<Lane, Segment, Segment> replace) =>
        this with { Document = Document.IsNothing ? Document : replace(Lane.Document, Document), Others = [.. Others.Select(other => other with { Segment = replace(other.Lane, other.Segment) })] };

    private static ReadOnlyMemory<byte> NothingKept(PieceRef at) => throw new InvalidOperationException("A piece that was just written is not kept in any version yet.");
}
