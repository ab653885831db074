using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>Something that stands in a sequence and can be kept, taken, changed or left out: a paragraph, a table, a row, a cell.</summary>
internal abstract class Unit(XElement source)
{
    public XElement Source { get; } = source;

    /// <summary>Two units of equal key read the same.</summary>
    public abstract string Key { get; }

    /// <summary>The plain text.</summary>
    public abstract string Text { get; }

    public WordBag Words { get; } = new();

    /// <summary>What people left on it: comments, tracked changes.</summary>
    public HashSet<string> Annotations { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it has marks of any kind: annotations, bookmarks.</summary>
    public bool HasMarks { get; protected set; }

    /// <summary>Offered by an earlier merge and not yet decided.</summary>
    public bool IsOffered { get; protected set; }

    /// <summary>A table that stands directly behind another.</summary>
    public bool FollowsTable { get; private set; }

    public Unit Behind(Unit? before)
    {
        FollowsTable = this is TableUnit && before is TableUnit;
        return this;
    }

    /// <summary>Nothing would be lost without it.</summary>
    public bool IsEmpty => Annotations.Count == 0 && Words.Size == 0 && string.IsNullOrWhiteSpace(Text);

    protected void Gather(IEnumerable<Unit> children)
    {
        foreach (Unit child in children)
        {
            Words.Add(child.Words);
            Annotations.UnionWith(child.Annotations);
            HasMarks |= child.HasMarks;
        }
    }
}
