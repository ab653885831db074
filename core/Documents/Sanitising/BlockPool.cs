using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>
/// Blocks of the standing master by what they say. A block that comes back unchanged is taken from here, so that an
/// editor that rewrites formatting does not wear the document out.
/// </summary>
internal sealed class BlockPool
{
    private static readonly string[] Annotations =
        ["ins", "del", "moveFrom", "moveTo", "commentRangeStart", "commentRangeEnd", "commentReference", "fldChar", "footnoteReference", "endnoteReference", "drawing", "pict", "object"];

    private readonly Dictionary<string, Queue<FlowBlock>> _byDigest = new(StringComparer.Ordinal);

    public BlockPool(IEnumerable<FlowBlock> blocks, ReadingContext context)
    {
        foreach (FlowBlock block in blocks.Where(block => !IsAnnotated(block.Element)))
        {
            string digest = Digest(block, context);
            if (!_byDigest.TryGetValue(digest, out Queue<FlowBlock>? same))
            {
                _byDigest.Add(digest, same = new Queue<FlowBlock>());
            }

            same.Enqueue(block);
        }
    }

    /// <returns>The standing block that reads the same, each once; null when there is none or the given one bears annotations.</returns>
    public FlowBlock? Take(FlowBlock block, ReadingContext context) =>
        !IsAnnotated(block.Element) && _byDigest.TryGetValue(Digest(block, context), out Queue<FlowBlock>? same) && same.TryDequeue(out FlowBlock? standing) ? standing : null;

    private static string Digest(FlowBlock block, ReadingContext context) => RichTextDigest.Of(BlockReader.Read([block.Element], context));

    private static bool IsAnnotated(XElement element) => element.Descendants().Any(child => child.Name.Namespace == Wml.W && Annotations.Contains(child.Name.LocalName));
}
