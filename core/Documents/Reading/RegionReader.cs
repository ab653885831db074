using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>What the blocks of a region say, as digests: words, formatting, and the comments and tracked changes of people.</summary>
/// <param name="comment">A <c>w:comment</c> by its id.</param>
internal sealed class RegionReader(ReadingContext context, Func<string?, XElement?> comment)
{
    private readonly BlockReader _reader = new(context);
    private readonly HashSet<int> _lists = [];

    public RegionDigest Of(IEnumerable<XElement> blocks)
    {
        var digest = default(RegionDigest);
        foreach (XElement block in blocks)
        {
            digest += Of(block);
        }

        return digest;
    }

    /// <summary>Call for the blocks of a region in order: whether a list goes on depends on those before.</summary>
    public RegionDigest Of(XElement block)
    {
        var digest = default(RegionDigest);
        foreach (Block said in _reader.Unshaped(block))
        {
            foreach (Block shaped in RichTextShape.Shaped(new RichText([said])).Blocks)
            {
                digest += RegionDigest.Of(RichTextDigest.Canonical(Neutral(shaped, said)));
            }
        }

        return Annotations.Of(block, comment) is { } notes ? digest + RegionDigest.Of(notes) : digest;
    }

    /// <summary>A list's number depends on the lists before it; that it begins does not.</summary>
    private Block Neutral(Block shaped, Block said) =>
        (shaped, said) is (ListItemBlock { Ordered: true } item, ListItemBlock numbered) ? item with { List = _lists.Add(numbered.List) ? 1 : 2 } : shaped;
}
