namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>What a merge does, block after block; nothing is changed by it.</summary>
/// <param name="Numbers">The list of <c>current</c> that each list of <c>incoming</c> is, by <c>w:numId</c>.</param>
internal sealed record ThreeWayPlan(IReadOnlyList<Step> Steps, IReadOnlyDictionary<string, string> Numbers)
{
    public static ThreeWayPlan Of(IReadOnlyList<Unit> basis, IReadOnlyList<Unit> current, IReadOnlyList<Unit> incoming)
    {
        var numbers = new NumberMap();
        IReadOnlyList<Step> steps = new SequencePlanner(numbers).Plan(basis, current, incoming);
        return new ThreeWayPlan(steps, numbers.Result());
    }
}

/// <summary>One or more units of the result.</summary>
internal abstract record Step;

/// <summary>Stands as it does in <c>current</c>.</summary>
/// <param name="Theirs">What it is there; null when it is not there.</param>
internal sealed record KeepStep(Unit Mine, Unit? Theirs = null) : Step;

/// <summary>Stands as it does in <c>incoming</c>.</summary>
internal sealed record TakeStep(Unit Theirs) : Step;

/// <summary>A paragraph both sides have.</summary>
/// <param name="KindFromTheirs">Whether style and list level are those of <c>incoming</c>.</param>
internal sealed record ParagraphStep(ParagraphUnit Mine, ParagraphUnit Theirs, bool KindFromTheirs, IReadOnlyList<WordHunk> Hunks) : Step;

/// <summary>A table both sides have.</summary>
/// <param name="ShapeFromTheirs">Whether properties and columns are those of <c>incoming</c>.</param>
internal sealed record TableStep(TableUnit Mine, TableUnit Theirs, bool ShapeFromTheirs, IReadOnlyList<Step> Rows) : Step;

/// <summary>A row both sides have, with as many cells.</summary>
internal sealed record RowStep(RowUnit Mine, IReadOnlyList<CellStep> Cells) : Step;

internal sealed record CellStep(CellUnit Mine, CellUnit Theirs, bool KindFromTheirs, IReadOnlyList<Step> Blocks);

/// <summary>Both stand, those of <c>incoming</c> as an offer.</summary>
/// <param name="Mine">Empty when deleted in <c>current</c>.</param>
/// <param name="Theirs">Empty when deleted in <c>incoming</c>.</param>
internal sealed record ConflictStep(IReadOnlyList<Unit> Mine, IReadOnlyList<Unit> Theirs) : Step;

internal enum WordOutcome
{
    /// <summary>The words of <c>current</c>.</summary>
    Mine,

    /// <summary>The words of <c>incoming</c>.</summary>
    Theirs,

    /// <summary>Deleted by both, each its part.</summary>
    Neither,

    /// <summary>Those of <c>current</c>, then those of <c>incoming</c>.</summary>
    Both,

    /// <summary>Those of <c>current</c>, those of <c>incoming</c> as an offer.</summary>
    Conflict,
}

/// <summary>A stretch of a paragraph; all stretches together cover both sides.</summary>
/// <param name="From">First token in <c>current</c>; <paramref name="To"/> is behind the last.</param>
/// <param name="TheirFrom">First token in <c>incoming</c>.</param>
/// <param name="Look">A look the other side gave to the words; null for none.</param>
internal sealed record WordHunk(WordOutcome Outcome, int From, int To, int TheirFrom, int TheirTo, LookChange? Look = null);
