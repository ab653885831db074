namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Has the pieces of a region lean on each other: answers to the same question repeat each other's words and markup, so
/// one that may refer to the one before is a third smaller. What leans on a text that is gone is deflated again; what was
/// prepared for the place it gets is taken as it is.
/// </summary>
/// <param name="kept">Fetches bytes of earlier versions.</param>
internal sealed class Leaning(Func<PieceRef, ReadOnlyMemory<byte>> kept)
{
    /// <summary>So many in a row, so that one can be read without reading the whole region; then as many stand alone as one can lean on.</summary>
    public const int MostInARow = 16;

    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    private readonly Segment?[] _last = new Segment?[Lanes];
    private readonly Segment?[] _lastButOne = new Segment?[Lanes];
    private readonly int[] _inARow = new int[Lanes];
    private readonly int[] _alone = new int[Lanes];

    /// <summary>How many more fresh answers may be deflated anew; a large merge takes them as they were prepared.</summary>
    private int _effort = 48;

    /// <summary>Begins a region.</summary>
    public void Begin()
    {
        Array.Clear(_last);
        Array.Clear(_lastButOne);
        Array.Clear(_inARow);
        Array.Clear(_alone);
    }

    /// <summary>The piece as it is to stand behind those before it.</summary>
    public Piece Next(Piece piece)
    {
        if (piece.Kind == PieceKind.Gone)
        {
            return Leans(piece.Current) || Leans(piece.Written) ? piece with { Current = Alone(piece.Current), Written = piece.Written is null ? null : Alone(piece.Written) } : piece;
        }

        Piece settled = Settled(Leans(piece.Written) ? piece with { Written = Alone(piece.Written!) } : piece);
        Remember(Lane.Document, settled.Current.Document);
        for (int index = 0; index < settled.Current.Others.Length; index++)
        {
            Remember(settled.Current.Others[index].Lane, settled.Current.Others[index].Segment);
        }

        return settled;
    }

    private Piece Settled(Piece piece)
    {
        if (piece.Leaning is { } prepared && Fits(prepared.Current))
        {
            return prepared;
        }

        if (!Fits(piece.Current))
        {
            return piece with { Current = piece.Current.With((lane, segment) => Fits(lane, segment) ? segment : Again(lane, segment)) };
        }

        if (piece.Kind == PieceKind.Answer && !piece.Current.Document.Fresh.IsEmpty && !Leans(piece.Current) && _effort > 0)
        {
            _effort--;
            return piece with { Current = piece.Current.With(Again) };
        }

        return piece;
    }

    private void Remember(Lane lane, Segment segment)
    {
        if (segment.IsNothing)
        {
            return;
        }

        _lastButOne[(int)lane] = _last[(int)lane];
        _last[(int)lane] = segment;
        _alone[(int)lane] = segment.Leans ? 0 : _alone[(int)lane] + 1;
        _inARow[(int)lane] = _alone[(int)lane] == Support.Most ? 0 : _inARow[(int)lane] + 1;
    }

    private bool Fits(PieceContent content)
    {
        for (int index = 0; index < content.Others.Length; index++)
        {
            if (!Fits(content.Others[index].Lane, content.Others[index].Segment))
            {
                return false;
            }
        }

        return Fits(Lane.Document, content.Document);
    }

    private bool Fits(Lane lane, Segment segment) => !segment.Leans || (SupportIn(lane) is { } support && support.Name == segment.LeansOn);

    /// <summary>Deflated for the place it has now.</summary>
    private Segment Again(Lane lane, Segment segment) => SupportIn(lane) is { } support ? Deflated.LeaningOn(support, Alone(segment), kept) : Alone(segment);

    /// <returns>Null when there is nothing to lean on, or the row is long enough.</returns>
    private Support? SupportIn(Lane lane) =>
        _last[(int)lane] is { } last && _inARow[(int)lane] < MostInARow ? Support.Of(lane, _lastButOne[(int)lane], last) : null;

    private PieceContent Alone(PieceContent content) => Leans(content) ? content.With((_, segment) => Alone(segment)) : content;

    private Segment Alone(Segment segment) => !segment.Leans ? segment : segment.Alone ?? Deflated.Of(segment.Text(kept));

    private static bool Leans(PieceContent? content) => content is not null && (content.Document.Leans || Array.Exists(content.Others, static other => other.Segment.Leans));
}
