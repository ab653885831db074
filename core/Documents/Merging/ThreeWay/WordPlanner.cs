namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Plans the words of a paragraph. What one side changed is taken from it; changes of both that touch the same words are
/// one stretch: the same once, a look on words, or a conflict.
/// </summary>
internal sealed class WordPlanner
{
    /// <summary>Below this likeness a paragraph was written anew; single words that happen to be in both say nothing.</summary>
    private const double RewrittenLikeness = 0.25;
    private const string SentenceEnds = ".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4:;";

    private readonly ParagraphUnit _basis;
    private readonly ParagraphUnit _mine;
    private readonly ParagraphUnit _theirs;
    private readonly List<WordHunk> _hunks = [];
    private int _at;
    private int _mineAt;
    private int _theirsAt;

    private WordPlanner(ParagraphUnit basis, ParagraphUnit mine, ParagraphUnit theirs) => (_basis, _mine, _theirs) = (basis, mine, theirs);

    public static IReadOnlyList<WordHunk> Plan(ParagraphUnit basis, ParagraphUnit mine, ParagraphUnit theirs)
    {
        var planner = new WordPlanner(basis, mine, theirs);
        planner.Sweep(Edits(basis, mine), Edits(basis, theirs));
        return planner._hunks;
    }

    private static IReadOnlyList<Edit> Edits(ParagraphUnit basis, ParagraphUnit side)
    {
        if (basis.Key != side.Key && basis.Words.Likeness(side.Words) < RewrittenLikeness)
        {
            return [new Edit(0, basis.Tokens.Count, 0, side.Tokens.Count)];
        }

        return Phrases(KeyDiff.Of([.. basis.Tokens.Select(token => token.Key)], [.. side.Tokens.Select(token => token.Key)]), basis.Tokens);
    }

    /// <summary>Replaced words with nothing but a space between them were replaced together.</summary>
    private static List<Edit> Phrases(IReadOnlyList<Edit> edits, IReadOnlyList<Token> tokens)
    {
        var phrases = new List<Edit>(edits.Count);
        foreach (Edit edit in edits)
        {
            if (phrases.Count > 0 && phrases[^1] is { Replaces: true } last && edit.Replaces && edit.From == last.To + 1 && tokens[last.To].Class == TokenClass.Space)
            {
                phrases[^1] = last with { To = edit.To, NewTo = edit.NewTo };
            }
            else
            {
                phrases.Add(edit);
            }
        }

        return phrases;
    }

    private void Sweep(IReadOnlyList<Edit> mine, IReadOnlyList<Edit> theirs)
    {
        for (int here = 0, there = 0; here < mine.Count || there < theirs.Count;)
        {
            Edit first = there >= theirs.Count || here < mine.Count && IsBefore(mine[here], theirs[there]) ? mine[here] : theirs[there];
            (int from, int to) = (first.From, first.To);
            (int fromHere, int fromThere) = (here, there);
            for (bool grown = true; grown;)
            {
                grown = Grow(mine, ref here, from, ref to) | Grow(theirs, ref there, from, ref to);
            }

            Unchanged(from);
            Changed(to, [.. mine.Take(fromHere..here)], [.. theirs.Take(fromThere..there)]);
        }

        Unchanged(_basis.Tokens.Count);
    }

    private static bool Grow(IReadOnlyList<Edit> edits, ref int at, int from, ref int to)
    {
        int before = at;
        while (at < edits.Count && Touches(edits[at], from, to))
        {
            to = Math.Max(to, edits[at++].To);
        }

        return at > before;
    }

    private static bool IsBefore(Edit one, Edit other) => one.From < other.From || one.From == other.From && one.To <= other.To;

    private static int Growth(Edit edit) => edit.NewTo - edit.NewFrom - (edit.To - edit.From);

    /// <summary>Whether an edit changes words of the stretch, or adds within it; adding at its ends is beside it.</summary>
    private static bool Touches(Edit edit, int from, int to) =>
        edit.From == from && edit.To == to
        || (edit.To > edit.From ? edit.From < to && edit.To > from : edit.From > from && edit.From < to);

    private void Unchanged(int to)
    {
        if (to > _at)
        {
            Add(WordOutcome.Mine, _mineAt + to - _at, _theirsAt + to - _at);
            _at = to;
        }
    }

    private void Changed(int to, Edit[] mine, Edit[] theirs)
    {
        int mineTo = _mineAt + to - _at + mine.Sum(Growth);
        int theirsTo = _theirsAt + to - _at + theirs.Sum(Growth);
        if (mine.Length > 0 && theirs.Length > 0)
        {
            BothChanged(to, mineTo, theirsTo, mine.Concat(theirs).All(edit => edit.NewFrom == edit.NewTo));
        }
        else
        {
            Add(mine.Length > 0 ? WordOutcome.Mine : WordOutcome.Theirs, mineTo, theirsTo);
        }

        _at = to;
    }

    private void BothChanged(int to, int mineTo, int theirsTo, bool onlyDeleted)
    {
        Token[] old = [.. _basis.Tokens.Take(_at..to)];
        Token[] mine = [.. _mine.Tokens.Take(_mineAt..mineTo)];
        Token[] theirs = [.. _theirs.Tokens.Take(_theirsAt..theirsTo)];
        if (onlyDeleted)
        {
            Add(WordOutcome.Neither, mineTo, theirsTo);
        }
        else if (mine.Select(token => token.Key).SequenceEqual(theirs.Select(token => token.Key)))
        {
            Add(WordOutcome.Mine, mineTo, theirsTo);
        }
        else if (LookChange.Between(old, theirs) is { } look)
        {
            Add(WordOutcome.Mine, mineTo, theirsTo, look);
        }
        else if (LookChange.Between(old, mine) is { } given)
        {
            Add(WordOutcome.Theirs, mineTo, theirsTo, given);
        }
        else
        {
            Add(old.Length == 0 && AfterSentence() ? WordOutcome.Both : WordOutcome.Conflict, mineTo, theirsTo);
        }
    }

    /// <summary>What both sides add behind a sentence are two sentences.</summary>
    private bool AfterSentence()
    {
        int at = _at - 1;
        while (at >= 0 && _basis.Tokens[at].Class == TokenClass.Space)
        {
            at--;
        }

        return at >= 0 && SentenceEnds.Contains(_basis.Tokens[at].Text, StringComparison.Ordinal) && _basis.Tokens[at].Text.Length == 1;
    }

    private void Add(WordOutcome outcome, int mineTo, int theirsTo, LookChange? look = null)
    {
        _hunks.Add(new WordHunk(outcome, _mineAt, mineTo, _theirsAt, theirsTo, look));
        (_mineAt, _theirsAt) = (mineTo, theirsTo);
    }
}
