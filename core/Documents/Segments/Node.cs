using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>The pieces of one region as a table of bytes.</summary>
internal static class Node
{
    private const int HasWritten = 1;
    private const int HasConflicts = 2;

    public static void Write(IReadOnlyList<Piece> pieces, PieceWriter to)
    {
        to.Number(pieces.Count);
        foreach (Piece piece in pieces)
        {
            Write(piece, to);
        }
    }

    public static List<Piece> Read(ReadOnlySpan<byte> bytes)
    {
        var from = new PieceReader(bytes);
        int count = from.Int();
        var pieces = new List<Piece>(Math.Min(count, bytes.Length));
        for (int index = 0; index < count; index++)
        {
            pieces.Add(Read(ref from));
        }

        return pieces;
    }

    private static void Write(Piece piece, PieceWriter to)
    {
        to.Number((int)piece.Kind);
        to.Number((piece.Written is null ? 0 : HasWritten) | (piece.Conflicts.Count == 0 ? 0 : HasConflicts));
        to.Text(piece.Key);
        to.Number(piece.Version);
        to.Number((int)piece.Marking);
        to.Digest(piece.Digest);
        Write(piece.Current, to);
        if (piece.Written is { } written)
        {
            Write(written, to);
            to.Text(piece.Editor);
        }

        if (piece.Conflicts.Count > 0)
        {
            to.Texts(piece.Conflicts);
        }
    }

    private static void Write(PieceContent content, PieceWriter to)
    {
        to.Segment(content.Document);
        to.Number(content.Others.Count);
        foreach (LaneSegment other in content.Others)
        {
            to.Number((int)other.Lane);
            to.Segment(other.Segment);
        }

        to.Texts(content.Media);
    }

    private static Piece Read(ref PieceReader from)
    {
        var kind = (PieceKind)from.Int();
        int flags = from.Int();
        return new Piece(kind, from.Text(), from.Int(), (Marking)from.Int(), from.Digest(), ReadContent(ref from))
        {
            Written = (flags & HasWritten) == 0 ? null : ReadContent(ref from),
            Editor = (flags & HasWritten) == 0 ? "" : from.Text(),
            Conflicts = (flags & HasConflicts) == 0 ? [] : from.Texts(),
        };
    }

    private static PieceContent ReadContent(ref PieceReader from)
    {
        Segment document = from.Segment();
        int count = from.Int();
        LaneSegment[] others = count == 0 ? [] : new LaneSegment[count];
        for (int index = 0; index < count; index++)
        {
            others[index] = new LaneSegment((Lane)from.Int(), from.Segment());
        }

        return new PieceContent(document, others, from.Texts());
    }
}
