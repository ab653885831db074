using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>The pieces of one region as a table of bytes. What leans on another segment leans on the one before it in its lane.</summary>
internal static class Node
{
    private const int HasWritten = 1;
    private const int HasConflicts = 2;
    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    /// <param name="texts">Takes the bytes of segments that are not kept yet.</param>
    public static void Write(IReadOnlyList<Piece> pieces, PieceWriter to, PackWriter texts)
    {
        to.Number(pieces.Count);
        for (int index = 0; index < pieces.Count; index++)
        {
            Write(pieces[index], to, texts);
        }
    }

    public static List<Piece> Read(ReadOnlySpan<byte> bytes)
    {
        var from = new PieceReader(bytes);
        int count = from.Int();
        var pieces = new List<Piece>(Math.Min(count, bytes.Length));
        var last = new Segment?[Lanes];
        for (int index = 0; index < count; index++)
        {
            pieces.Add(Read(ref from, last));
        }

        return pieces;
    }

    private static void Write(Piece piece, PieceWriter to, PackWriter texts)
    {
        to.Number((int)piece.Kind);
        to.Number((piece.Written is null ? 0 : HasWritten) | (piece.Conflicts.Count == 0 ? 0 : HasConflicts));
        to.Text(piece.Key);
        to.Number(piece.Version);
        to.Number((int)piece.Marking);
        to.Digest(piece.Digest);
        Write(piece.Current, to, texts);
        if (piece.Written is { } written)
        {
            Write(written, to, texts);
            to.Text(piece.Editor);
        }

        if (piece.Conflicts.Count > 0)
        {
            to.Texts(piece.Conflicts);
        }
    }

    private static void Write(PieceContent content, PieceWriter to, PackWriter texts)
    {
        to.Number((content.Others.Length << 1) | (content.Document.Leans ? 1 : 0));
        to.Segment(content.Document, texts.Keep(content.Document));
        for (int index = 0; index < content.Others.Length; index++)
        {
            (Lane lane, Segment segment) = content.Others[index];
            to.Number(((int)lane << 1) | (segment.Leans ? 1 : 0));
            to.Segment(segment, texts.Keep(segment));
        }

        to.Texts(content.Media);
    }

    /// <param name="last">By lane: the segment before the piece.</param>
    private static Piece Read(ref PieceReader from, Segment?[] last)
    {
        var kind = (PieceKind)from.Int();
        int flags = from.Int();
        var piece = new Piece(kind, from.Text(), from.Int(), (Marking)from.Int(), from.Digest(), ReadContent(ref from, last))
        {
            Written = (flags & HasWritten) == 0 ? null : ReadContent(ref from, []),
            Editor = (flags & HasWritten) == 0 ? "" : from.Text(),
            Conflicts = (flags & HasConflicts) == 0 ? [] : from.Texts(),
        };
        if (kind != PieceKind.Gone)
        {
            Remember(piece.Current, last);
        }

        return piece;
    }

    private static PieceContent ReadContent(ref PieceReader from, Segment?[] last)
    {
        int count = from.Int();
        Segment document = ReadSegment(ref from, count, Lane.Document, last);
        LaneSegment[] others = count >> 1 == 0 ? [] : new LaneSegment[count >> 1];
        for (int index = 0; index < others.Length; index++)
        {
            int lane = from.Int();
            others[index] = new LaneSegment((Lane)(lane >> 1), ReadSegment(ref from, lane, (Lane)(lane >> 1), last));
        }

        return new PieceContent(document, others, from.Texts());
    }

    /// <param name="flags">The lowest bit says whether the segment leans.</param>
    private static Segment ReadSegment(ref PieceReader from, int flags, Lane lane, Segment?[] last)
    {
        Segment? before = (int)lane < last.Length ? last[(int)lane] : null;
        return (flags & 1) == 0
            ? from.Segment(before, 0)
            : before is null ? throw new InvalidDataException("A stored piece leans on one that is not there.") : from.Segment(before, Support.Of(lane, before.Before, before).Name);
    }

    private static void Remember(PieceContent content, Segment?[] last)
    {
        if (!content.Document.IsNothing)
        {
            last[(int)Lane.Document] = content.Document;
        }

        foreach (LaneSegment other in content.Others)
        {
            last[(int)other.Lane] = other.Segment;
        }
    }
}
