namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Plans a sequence of units. Units both sides still have, in the same order, divide it into stretches; within a stretch
/// each unit is new, or is one that the other side deleted or moved.
/// </summary>
internal sealed class SequencePlanner(NumberMap numbers)
{
    public IReadOnlyList<Step> Plan(IReadOnlyList<Unit> basis, IReadOnlyList<Unit> current, IReadOnlyList<Unit> incoming)
    {
        UnitAlignment mine = UnitAlignment.Of(basis, current);
        UnitAlignment theirs = UnitAlignment.Of(basis, incoming);
        for (int at = 0; at < basis.Count; at++)
        {
            numbers.Learn(basis[at], mine.Partner(at) < 0 ? null : current[mine.Partner(at)], theirs.Partner(at) < 0 ? null : incoming[theirs.Partner(at)]);
        }

        return new Pass(new PairPlanner(this), basis, current, incoming, mine, theirs).Run();
    }

    private sealed class Pass(PairPlanner pairs, IReadOnlyList<Unit> basis, IReadOnlyList<Unit> current, IReadOnlyList<Unit> incoming, UnitAlignment mine, UnitAlignment theirs)
    {
        private readonly List<Step> _steps = [];
        private int _mineAt;
        private int _theirsAt;

        public IReadOnlyList<Step> Run()
        {
            bool replaced = false;
            for (int at = 0; at < basis.Count; at++)
            {
                bool here = InOrder(mine, at);
                bool there = InOrder(theirs, at);
                if (here || there)
                {
                    New(here ? mine.Partner(at) : _mineAt, there ? theirs.Partner(at) : _theirsAt, replaced);
                    _mineAt += here ? 1 : 0;
                    _theirsAt += there ? 1 : 0;
                    Old(at, here, there);
                }

                replaced = !here && !there && (replaced || mine.Partner(at) < 0 && theirs.Partner(at) < 0 && !basis[at].IsEmpty);
            }

            New(current.Count, incoming.Count, replaced);
            return _steps;
        }

        private static bool InOrder(UnitAlignment side, int at) => side.Partner(at) >= 0 && !side.IsMoved(at);

        /// <summary>Units that are new at this place, or were moved to it.</summary>
        /// <param name="replaced">Both sides deleted what stood here before.</param>
        private void New(int mineTo, int theirsTo, bool replaced)
        {
            Unit[] added = [.. Range(current, _mineAt, mineTo).Where((unit, at) => mine.Origin(_mineAt + at) < 0 && !unit.IsOffered)];
            Unit[] offered = Without(added, Range(incoming, _theirsAt, theirsTo).Where((_, at) => theirs.Origin(_theirsAt + at) < 0));
            bool conflict = replaced && added.Any(unit => !unit.IsEmpty) && offered.Any(unit => !unit.IsEmpty);
            AddMine(mineTo, conflict ? [.. added] : []);
            if (conflict)
            {
                _steps.Add(new ConflictStep(added, offered));
            }

            AddTheirs(theirsTo, conflict ? [] : [.. offered]);
        }

        /// <summary>What both sides added stands once.</summary>
        private static Unit[] Without(Unit[] added, IEnumerable<Unit> offered)
        {
            var known = added.GroupBy(unit => unit.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
            return [.. offered.Where(unit => known.GetValueOrDefault(unit.Key) <= 0 || known[unit.Key]-- <= 0)];
        }

        private void AddMine(int to, HashSet<Unit> inConflict)
        {
            for (; _mineAt < to; _mineAt++)
            {
                int origin = mine.Origin(_mineAt);
                if (origin >= 0)
                {
                    Moved(origin, mine.IsMoved(origin));
                }
                else if (!inConflict.Contains(current[_mineAt]))
                {
                    _steps.Add(new KeepStep(current[_mineAt]));
                }
            }
        }

        private void AddTheirs(int to, HashSet<Unit> added)
        {
            for (; _theirsAt < to; _theirsAt++)
            {
                int origin = theirs.Origin(_theirsAt);
                if (origin >= 0)
                {
                    Moved(origin, theirs.IsMoved(origin) && !mine.IsMoved(origin));
                }
                else if (added.Contains(incoming[_theirsAt]))
                {
                    _steps.Add(new TakeStep(incoming[_theirsAt]));
                }
            }
        }

        /// <param name="decides">Whether the place is this side's to say; where both moved it, <c>current</c> says.</param>
        private void Moved(int at, bool decides)
        {
            if (decides)
            {
                _steps.AddRange(pairs.Plan(basis[at], UnitOf(current, mine, at), UnitOf(incoming, theirs, at)));
            }
        }

        private void Old(int at, bool here, bool there)
        {
            bool movedElsewhere = !here && mine.Partner(at) >= 0 || !there && theirs.Partner(at) >= 0;
            if (!movedElsewhere)
            {
                _steps.AddRange(pairs.Plan(basis[at], UnitOf(current, mine, at), UnitOf(incoming, theirs, at)));
            }
        }

        private static Unit? UnitOf(IReadOnlyList<Unit> units, UnitAlignment side, int at) => side.Partner(at) < 0 ? null : units[side.Partner(at)];

        private static IEnumerable<Unit> Range(IReadOnlyList<Unit> units, int from, int to)
        {
            for (int at = from; at < to; at++)
            {
                yield return units[at];
            }
        }
    }
}
