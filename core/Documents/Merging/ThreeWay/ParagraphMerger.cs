using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Writes one merged paragraph. Every mark of <c>current</c> stays at its place between the words, and what is new of
/// <c>incoming</c> comes with it; where words are replaced, what began before them begins before the new ones.
/// </summary>
internal sealed class ParagraphMerger
{
    private readonly ConflictMarks _conflicts;
    private readonly Side _mine;
    private readonly Side _theirs;
    private readonly List<Part> _parts = [];
    private TokenClass? _last;

    private ParagraphMerger(ParagraphUnit mine, ParagraphUnit theirs, MarkKeys known, ConflictMarks conflicts)
    {
        _conflicts = conflicts;
        _mine = new Side(mine, _ => true);
        _theirs = new Side(theirs, known.IsNew);
    }

    /// <param name="properties">The <c>w:pPr</c> to write; null for none.</param>
    public static XElement Write(ParagraphStep step, XElement? properties, MarkKeys known, ConflictMarks conflicts)
    {
        var merger = new ParagraphMerger(step.Mine, step.Theirs, known, conflicts);
        foreach (WordHunk hunk in step.Hunks)
        {
            merger.Write(hunk);
        }

        merger._parts.AddRange(merger._mine.GapsUpTo(step.Mine.Tokens.Count).Concat(merger._theirs.GapsUpTo(step.Theirs.Tokens.Count)));
        return ParagraphBuilder.Of(properties, merger._parts);
    }

    private void Write(WordHunk hunk)
    {
        switch (hunk.Outcome)
        {
            case WordOutcome.Mine when hunk.To - hunk.From == hunk.TheirTo - hunk.TheirFrom && hunk.Look is null:
                Together(hunk);
                break;
            case WordOutcome.Mine:
                Replace(_mine, hunk.From, hunk.To, _theirs, hunk.TheirFrom, hunk.TheirTo, hunk.Look);
                break;
            case WordOutcome.Theirs:
                Replace(_theirs, hunk.TheirFrom, hunk.TheirTo, _mine, hunk.From, hunk.To, hunk.Look);
                break;
            case WordOutcome.Neither:
                _parts.AddRange(_mine.MarksIn(hunk.From, hunk.To).Concat(_theirs.MarksIn(hunk.TheirFrom, hunk.TheirTo)));
                break;
            case WordOutcome.Both:
                Add(_mine, hunk.From, hunk.To);
                Add(_theirs, hunk.TheirFrom, hunk.TheirTo);
                break;
            default:
                Conflict(hunk);
                break;
        }
    }

    /// <summary>Both sides have as many words here; marks of both stand between the same ones.</summary>
    private void Together(WordHunk hunk)
    {
        for (int at = 0; at < hunk.To - hunk.From; at++)
        {
            _parts.AddRange(_mine.GapsUpTo(hunk.From + at));
            _parts.AddRange(_theirs.GapsUpTo(hunk.TheirFrom + at));
            Part[] inside = [.. _theirs.MarksWithin(hunk.TheirFrom + at)];
            _parts.AddRange(inside.Where(mark => mark.Opens));
            Put(_mine.Unit.Tokens[hunk.From + at], _mine);
            _parts.AddRange(inside.Where(mark => !mark.Opens));
        }
    }

    private void Replace(Side side, int from, int to, Side other, int otherFrom, int otherTo, LookChange? look)
    {
        _parts.AddRange(otherTo > otherFrom ? other.GapsUpTo(otherFrom) : other.ClosingAt(otherFrom));
        Part[] left = [.. otherTo > otherFrom ? other.MarksIn(otherFrom, otherTo) : []];
        _parts.AddRange(left.Where(mark => mark.Opens));
        Add(side, from, to, look);
        _parts.AddRange(left.Where(mark => !mark.Opens));
    }

    private void Add(Side side, int from, int to, LookChange? look = null)
    {
        for (int at = from; at < to; at++)
        {
            _parts.AddRange(side.GapsUpTo(at));
            Put(side.Unit.Tokens[at], side, look);
        }
    }

    private void Put(Token token, Side side, LookChange? look = null)
    {
        Part[] parts = [.. token.Parts.Where(part => !part.IsMark || side.Counts(part)).Select(part => look is null ? part : look.On(part))];
        if (_last == TokenClass.Word && token.Class == TokenClass.Word)
        {
            _parts.Add(parts.First(part => !part.IsMark) with { Text = " ", Content = null });
        }

        _parts.AddRange(parts);
        _last = token.Class;
    }

    private void Conflict(WordHunk hunk)
    {
        _parts.AddRange(_mine.ClosingAt(hunk.From));
        Token[] mine = [.. _mine.Unit.Tokens.Take(hunk.From..hunk.To)];
        Token[] theirs = [.. _theirs.Unit.Tokens.Take(hunk.TheirFrom..hunk.TheirTo)];
        (IReadOnlyList<Part> before, IReadOnlyList<Part> behind) = _conflicts.Open(Plain(mine), Plain(theirs));
        _parts.AddRange(before);
        Add(_mine, hunk.From, hunk.To);
        Offer(theirs, hunk.TheirFrom);
        _parts.AddRange(behind);
    }

    private static string? Plain(Token[] tokens) => tokens.Length == 0 ? null : string.Concat(tokens.Select(token => token.Text));

    private void Offer(Token[] theirs, int from)
    {
        var insertion = Shell.Of(_conflicts.Insertion());
        int start = _parts.Count;
        Add(_theirs, from, from + theirs.Length);
        for (int at = start; at < _parts.Count; at++)
        {
            _parts[at] = _parts[at].IsMark ? _parts[at] : Inserted(_parts[at], insertion);
        }
    }

    /// <summary>Within a link, as the schema wants it; an insertion that was tracked already is now this one.</summary>
    public static Part Inserted(Part part, Shell insertion) => part with { Shells = [.. part.Shells.Where(shell => !shell.IsRevision), insertion] };

    /// <summary>One side, and how far its marks are written.</summary>
    private sealed class Side(ParagraphUnit unit, Func<Part, bool> counts)
    {
        private int _gap;
        private int _inGap;

        public ParagraphUnit Unit => unit;

        public bool Counts(Part mark) => counts(mark);

        /// <summary>Marks of all gaps up to and with this one that were not written yet.</summary>
        public IEnumerable<Part> GapsUpTo(int last)
        {
            var marks = new List<Part>();
            for (; _gap <= last; _gap++)
            {
                marks.AddRange(unit.Gap(_gap).Skip(_inGap).Where(counts));
                _inGap = 0;
            }

            return marks;
        }

        /// <summary>Of the marks at a place those that belong to the words before it.</summary>
        public IEnumerable<Part> ClosingAt(int place)
        {
            List<Part> marks = [.. GapsUpTo(place - 1)];
            if (_gap == place)
            {
                IReadOnlyList<Part> here = unit.Gap(place);
                int closing = here.Count;
                while (closing > _inGap && here[closing - 1].Opens)
                {
                    closing--;
                }

                marks.AddRange(here.Take(_inGap..closing).Where(counts));
                _inGap = closing;
            }

            return marks;
        }

        /// <summary>Marks among words that are not written, up to the place behind them.</summary>
        public IEnumerable<Part> MarksIn(int from, int to)
        {
            var marks = new List<Part>();
            for (int at = from; at < to; at++)
            {
                marks.AddRange(GapsUpTo(at));
                marks.AddRange(MarksWithin(at));
            }

            return marks;
        }

        public IEnumerable<Part> MarksWithin(int token) => unit.Tokens[token].Parts.Where(part => part.IsMark && counts(part));
    }
}
