using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>
/// Merges two changed copies of a text, paragraph by paragraph, and within a paragraph word by word. Nothing either side
/// typed is lost: what one changed is taken, what both changed stands as both say, and the same words changed
/// differently stand next to each other as a conflict: those of <c>current</c> in the text, those of <c>incoming</c>
/// behind them as a tracked insertion, both in a hidden bookmark and a comment that names both authors.
/// </summary>
public static class ThreeWayMerge
{
    /// <param name="basis">As the last merge wrote it; <c>w:p</c> and <c>w:tbl</c>, as the other two.</param>
    /// <param name="current">As it stands now, with what people left in it: comments, tracked changes, bookmarks.</param>
    /// <param name="incoming">The other side. Numbers of lists, comments, notes and relationships mean the same in all three lists.</param>
    public static MergedBlocks Merge(IReadOnlyList<XElement> basis, IReadOnlyList<XElement> current, IReadOnlyList<XElement> incoming, MergeTerms terms)
    {
        IReadOnlyList<Unit> old = new UnitReader(terms).Read(basis);
        IReadOnlyList<Unit> mine = new UnitReader(terms).Read(current);
        IReadOnlyList<Unit> theirs = new UnitReader(terms).Read(incoming);
        ThreeWayPlan plan = ThreeWayPlan.Of(old, mine, theirs);
        if (plan.Steps.All(step => step is KeepStep) && plan.Steps.Select(step => ((KeepStep)step).Mine).SequenceEqual(mine))
        {
            return new MergedBlocks([.. current.Select(block => new XElement(block))], false, []);
        }

        IReadOnlyList<string> open = OpenConflicts.In(current);
        terms = terms with { At = OfferNames.FreeMinute(XmlText.Line(terms.Theirs), terms.At, open) };
        var conflicts = new ConflictMarks(terms, Bookmarks([basis, current, incoming]));
        IReadOnlyList<XElement> blocks = new BlockWriter(terms, plan.Numbers, new MarkKeys([.. old, .. mine]), conflicts).Write(plan.Steps);
        MarkSettlement.Settle(blocks, [current, incoming], terms.NextId);
        bool changed = blocks.Count != current.Count || blocks.Where((block, at) => !XNode.DeepEquals(block, current[at])).Any();
        return EarlierOffers.Withdrawn(new MergedBlocks(blocks, changed, conflicts.Conflicts), open, terms);
    }

    private static HashSet<string> Bookmarks(IEnumerable<IReadOnlyList<XElement>> lists) => lists
        .SelectMany(list => list)
        .SelectMany(block => block.Descendants(Wml.W + "bookmarkStart"))
        .Select(start => start.Attr("name") ?? "")
        .ToHashSet(StringComparer.OrdinalIgnoreCase);
}
