using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>A section file taken apart: answers, and everything that is none.</summary>
/// <param name="Answers">By item key; an item that was found has an answer, perhaps an empty one.</param>
/// <param name="Evidence">By item key: how it was found.</param>
/// <param name="Outside">Paragraphs outside every region and headings of items, template text included.</param>
/// <param name="Displaced">Text inside a region that stands where the template's own text should be, and what is new in a second copy of an item.</param>
internal sealed record SectionContent(
    IReadOnlyDictionary<string, RichText> Answers,
    IReadOnlyDictionary<string, RegionEvidence> Evidence,
    IReadOnlyList<UnplacedPiece> Outside,
    IReadOnlyList<UnplacedPiece> Displaced)
{
    private const int ShortLength = 10;

    public static string ShortDigest(string text) => RichTextDigest.Of(Squeezed(text))[..ShortLength];

    public static SectionContent Read(Flow flow, ReadingContext context, DocumentStamp stamp)
    {
        var finder = new RegionFinder(flow, stamp);
        RegionMap map = finder.Map();
        var reader = new SectionItemReader(context, stamp);
        ILookup<ItemPlace, FlowBlock> blocks = Owned(flow, map).ToLookup(block => block.Owner, block => block.Block);
        Dictionary<string, ItemPlace> places = finder.Places.Where(place => !place.IsCopy).ToDictionary(place => place.Key, StringComparer.Ordinal);
        var answers = stamp.Items.DistinctBy(item => item.Key).Where(item => places.ContainsKey(item.Key))
            .ToDictionary(item => item.Key, item => reader.Read(item, blocks[places[item.Key]], places[item.Key].Evidence), StringComparer.Ordinal);
        var copies = new CopyReader(context, stamp);
        UnplacedPiece[] copied = [.. finder.Places.Where(place => place.IsCopy).SelectMany(copy => copies.New(copy.Key, blocks[copy], places.TryGetValue(copy.Key, out ItemPlace? item) ? blocks[item] : []))];
        return new SectionContent(answers, finder.Evidence, [.. OutsideOf(flow, map, context), .. reader.Headings], [.. reader.Displaced, .. copied]);
    }

    /// <summary>The words of a block, a line each; white space counts as one space.</summary>
    internal static IEnumerable<string> Lines(FlowBlock block, ReadingContext context) =>
        RichTextText.Plain(BlockReader.Read([block.Element], context)).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    internal static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(ItemPlace Owner, FlowBlock Block)> Owned(Flow flow, RegionMap map)
    {
        for (int at = 0; at < flow.Blocks.Count; at++)
        {
            if (map.Owner(at) is { } owner)
            {
                yield return (owner, flow.Blocks[at]);
            }
        }
    }

    private static IEnumerable<UnplacedPiece> OutsideOf(Flow flow, RegionMap map, ReadingContext context)
    {
        string? next = Enumerable.Range(0, flow.Blocks.Count).Select(map.Owner).FirstOrDefault(owner => owner is not null)?.Key;
        var place = UnplacedPlace.Before;
        for (int at = 0; at < flow.Blocks.Count; at++)
        {
            if (map.Owner(at) is { } owner)
            {
                (place, next) = (UnplacedPlace.After, owner.Key);
                continue;
            }

            foreach (string line in Lines(flow.Blocks[at], context))
            {
                yield return new UnplacedPiece(line, place, next);
            }
        }
    }
}
