using System.Xml.Linq;

namespace OfficeIntegration.Core.Documents.Merging.ThreeWay;

/// <param name="Blocks">New elements; the conflict's bookmark, comment and offer are gone from them.</param>
/// <param name="RemovableComments">Ids in the comments part that nothing refers to any more.</param>
public sealed record DecidedBlocks(IReadOnlyList<XElement> Blocks, IReadOnlyList<string> RemovableComments);
