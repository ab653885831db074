using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Plans one unit of the basis and what the two sides made of it.</summary>
internal sealed class PairPlanner(SequencePlanner sequences)
{
    /// <param name="mine">Null when deleted in <c>current</c>.</param>
    /// <param name="theirs">Null when deleted in <c>incoming</c>.</param>
    public IEnumerable<Step> Plan(Unit basis, Unit? mine, Unit? theirs) => (mine, theirs) switch
    {
        (null, null) => [],
        (null, _) => Changed(basis, theirs) && !theirs.IsEmpty ? [new ConflictStep([], [theirs])] : [],
        (_, null) => Changed(basis, mine) && !mine.IsEmpty ? [new ConflictStep([mine], [])] : [],
        _ => [Both(basis, mine, theirs)],
    };

    /// <summary>A comment or a tracked change on it is a change too: it would go with the words.</summary>
    private static bool Changed(Unit basis, Unit side) => side.Key != basis.Key || !side.Annotations.IsSubsetOf(basis.Annotations);

    private Step Both(Unit basis, Unit mine, Unit theirs)
    {
        if (!Changed(basis, theirs) || theirs.Key == mine.Key && theirs.Annotations.IsSubsetOf(mine.Annotations))
        {
            return new KeepStep(mine, theirs);
        }

        if (mine.Key == basis.Key && !mine.HasMarks && mine.Annotations.Count == 0)
        {
            return new TakeStep(theirs);
        }

        return (basis, mine, theirs) switch
        {
            (ParagraphUnit old, ParagraphUnit here, ParagraphUnit there) => Paragraph(old, here, there),
            (TableUnit old, TableUnit here, TableUnit there) => Table(old, here, there),
            (RowUnit old, RowUnit here, RowUnit there) => Row(old, here, there),
            _ => new ConflictStep([mine], [theirs]),
        };
    }

    private static ParagraphStep Paragraph(ParagraphUnit basis, ParagraphUnit mine, ParagraphUnit theirs) =>
        new(mine, theirs, mine.Kind == basis.Kind && theirs.Kind != basis.Kind, WordPlanner.Plan(basis, mine, theirs));

    private TableStep Table(TableUnit basis, TableUnit mine, TableUnit theirs) => new(
        mine,
        theirs,
        Same(basis, mine, "tblPr") && Same(basis, mine, "tblGrid"),
        sequences.Plan(basis.Rows, mine.Rows, theirs.Rows));

    private static bool Same(Unit one, Unit other, string child) => XNode.DeepEquals(one.Source.Child(child), other.Source.Child(child));

    /// <summary>Cells are told by their place; when a side has more or fewer, the row is one piece.</summary>
    private Step Row(RowUnit basis, RowUnit mine, RowUnit theirs)
    {
        if (basis.Cells.Count != mine.Cells.Count || basis.Cells.Count != theirs.Cells.Count)
        {
            return new ConflictStep([mine], [theirs]);
        }

        return new RowStep(mine, [.. basis.Cells.Select((cell, at) => Cell(cell, mine.Cells[at], theirs.Cells[at]))]);
    }

    private CellStep Cell(CellUnit basis, CellUnit mine, CellUnit theirs) => new(
        mine,
        theirs,
        mine.Kind == basis.Kind && theirs.Kind != basis.Kind,
        sequences.Plan(basis.Blocks, mine.Blocks, theirs.Blocks));
}
