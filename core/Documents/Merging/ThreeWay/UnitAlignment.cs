namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Which unit of the basis became which unit of one side: unchanged, edited, or moved.</summary>
internal sealed class UnitAlignment
{
    /// <summary>Words two paragraphs must share to be taken for one that was edited.</summary>
    private const double EditedLikeness = 0.4;

    /// <summary>More is asked of a paragraph that stands somewhere else.</summary>
    private const double MovedLikeness = 0.8;
    private const int MovedWords = 4;

    /// <summary>Pairs of units compared by their words in one stretch; beyond that only their order counts.</summary>
    private const int MaxComparisons = 40_000;

    private readonly IReadOnlyList<Unit> _basis;
    private readonly IReadOnlyList<Unit> _side;
    private readonly int[] _partner;
    private readonly int[] _origin;
    private readonly HashSet<int> _moved = [];

    private UnitAlignment(IReadOnlyList<Unit> basis, IReadOnlyList<Unit> side)
    {
        (_basis, _side) = (basis, side);
        _partner = [.. Enumerable.Repeat(-1, basis.Count)];
        _origin = [.. Enumerable.Repeat(-1, side.Count)];
    }

    /// <summary>Index in the side of a unit of the basis; -1 when it was deleted.</summary>
    public int Partner(int basis) => _partner[basis];

    /// <summary>Index in the basis of a unit of the side; -1 when it is new.</summary>
    public int Origin(int side) => _origin[side];

    /// <summary>Whether a unit of the basis stands in another order on this side.</summary>
    public bool IsMoved(int basis) => _moved.Contains(basis);

    public static UnitAlignment Of(IReadOnlyList<Unit> basis, IReadOnlyList<Unit> side)
    {
        var alignment = new UnitAlignment(basis, side);
        IReadOnlyList<Edit> edits = KeyDiff.Of([.. basis.Select(unit => unit.Key)], [.. side.Select(unit => unit.Key)]);
        alignment.PairUnchanged(edits);
        alignment.PairMoved();
        foreach (Edit edit in edits)
        {
            alignment.PairAlike(edit);
        }

        alignment.PairMovedAndEdited();
        foreach (Edit edit in edits)
        {
            alignment.PairLeftOver(edit);
        }

        return alignment;
    }

    private void PairUnchanged(IReadOnlyList<Edit> edits)
    {
        (int from, int newFrom) = (0, 0);
        foreach (Edit edit in edits)
        {
            PairEqual(from, edit.From, newFrom);
            (from, newFrom) = (edit.To, edit.NewTo);
        }

        PairEqual(from, _basis.Count, newFrom);
    }

    private void PairEqual(int from, int to, int newFrom)
    {
        for (int at = from; at < to; at++)
        {
            Pair(at, newFrom + at - from);
        }
    }

    private void Pair(int basis, int side) => (_partner[basis], _origin[side]) = (side, basis);

    private void PairAlike(Edit edit)
    {
        int[] old = [.. Enumerable.Range(edit.From, edit.To - edit.From).Where(at => _partner[at] < 0)];
        int[] made = [.. Enumerable.Range(edit.NewFrom, edit.NewTo - edit.NewFrom).Where(at => _origin[at] < 0 && !_side[at].IsOffered)];
        if ((long)old.Length * made.Length <= MaxComparisons)
        {
            PairAlike(old, made);
        }
    }

    /// <summary>The pairs, in order, whose likenesses add up to most.</summary>
    private void PairAlike(int[] old, int[] made)
    {
        double[,] best = new double[old.Length + 1, made.Length + 1];
        double[,] likeness = new double[old.Length, made.Length];
        for (int row = old.Length - 1; row >= 0; row--)
        {
            for (int column = made.Length - 1; column >= 0; column--)
            {
                double alike = likeness[row, column] = Likeness(_basis[old[row]], _side[made[column]]);
                double paired = alike >= EditedLikeness ? alike + best[row + 1, column + 1] : 0;
                best[row, column] = Math.Max(paired, Math.Max(best[row + 1, column], best[row, column + 1]));
            }
        }

        for (int row = 0, column = 0; row < old.Length && column < made.Length;)
        {
            if (likeness[row, column] >= EditedLikeness && best[row, column] == likeness[row, column] + best[row + 1, column + 1])
            {
                Pair(old[row++], made[column++]);
            }
            else if (best[row, column] == best[row + 1, column])
            {
                row++;
            }
            else
            {
                column++;
            }
        }
    }

    private static double Likeness(Unit old, Unit made) =>
        old.GetType() != made.GetType() || old.Words.Size == 0 || made.Words.Size == 0 ? 0 : old.Words.Likeness(made.Words);

    /// <summary>One left between two pairs on either side became the other, however little they share.</summary>
    private void PairLeftOver(Edit edit)
    {
        int[] made = [.. Enumerable.Range(edit.NewFrom, edit.NewTo - edit.NewFrom).Where(at => _origin[at] < 0 && !_side[at].IsOffered)];
        var left = new List<int>();
        int place = 0;
        for (int at = edit.From; at <= edit.To; at++)
        {
            if (at < edit.To && (_partner[at] < 0 || _moved.Contains(at)))
            {
                left.AddRange(_partner[at] < 0 ? [at] : []);
                continue;
            }

            int from = place;
            int limit = at < edit.To ? _partner[at] : edit.NewTo;
            while (place < made.Length && made[place] < limit)
            {
                place++;
            }

            if (left.Count == 1 && place - from == 1 && _basis[left[0]].GetType() == _side[made[from]].GetType())
            {
                Pair(left[0], made[from]);
            }

            left.Clear();
        }
    }

    private IEnumerable<int> Deleted() => Enumerable.Range(0, _basis.Count).Where(at => _partner[at] < 0 && _basis[at].Words.Size > 0);

    private IEnumerable<int> Added() => Enumerable.Range(0, _side.Count).Where(at => _origin[at] < 0 && !_side[at].IsOffered && _side[at].Words.Size > 0);

    private void PairMoved()
    {
        ILookup<string, int> byKey = Added().ToLookup(at => _side[at].Key);
        foreach (int old in Deleted().ToArray())
        {
            Move(old, byKey[_basis[old].Key].Where(at => _origin[at] < 0));
        }
    }

    private void PairMovedAndEdited()
    {
        int[] deleted = [.. Deleted().Where(old => _basis[old].Words.Size >= MovedWords)];
        int[] added = [.. Added()];
        if ((long)deleted.Length * added.Length <= MaxComparisons)
        {
            foreach (int old in deleted)
            {
                Move(old, added.Where(at => _origin[at] < 0 && Likeness(_basis[old], _side[at]) >= MovedLikeness));
            }
        }
    }

    private void Move(int old, IEnumerable<int> places)
    {
        foreach (int place in places.Take(1))
        {
            Pair(old, place);
            _moved.Add(old);
        }
    }
}
