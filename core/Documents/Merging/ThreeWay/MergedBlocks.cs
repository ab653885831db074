using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <summary>What a three-way merge of blocks gives.</summary>
/// <param name="Blocks">New elements, <c>w:p</c> and <c>w:tbl</c>, free of any tree; the inputs are never changed.</param>
/// <param name="Changed">Whether the blocks differ from <c>current</c>.</param>
/// <param name="Conflicts">Those this merge opened, in reading order; earlier ones that still stand are told by <see cref="OpenConflicts"/>.</param>
public sealed record MergedBlocks(IReadOnlyList<XElement> Blocks, bool Changed, IReadOnlyList<TextConflict> Conflicts)
{
    /// <summary>Ids of comments whose conflict this merge withdrew because a newer text of the same author took its place.</summary>
    public IReadOnlyList<string> RemovableComments { get; init; } = [];
}
