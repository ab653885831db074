using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>A section file taken apart: answers, and everything that is none.</summary>
/// <param name="Answers">By item key; an item that was found has an answer, perhaps an empty one.</param>
/// <param name="Outside">Paragraphs outside every region and headings of items, template text included.</param>
/// <param name="Displaced">Text inside a region that stands where the template's own text should be.</param>
internal sealed record SectionContent(IReadOnlyDictionary<string, RichText> Answers, IReadOnlyList<string> Outside, IReadOnlyList<string> Displaced)
{
    private const int ShortLength = 10;

    public static string ShortDigest(string text) => RichTextDigest.Of(Squeezed(text))[..ShortLength];

    public static SectionContent Read(Flow flow, ReadingContext context, DocumentStamp stamp)
    {
        var finder = new RegionFinder(flow, stamp);
        Dictionary<string, BlockRange> items = finder.Items();
        var reader = new SectionItemReader(flow, context);
        var answers = stamp.Items.Where(item => items.ContainsKey(item.Key)).ToDictionary(item => item.Key, item => reader.Read(item, items[item.Key]));
        string[] outside = [.. flow.Blocks.Where((_, index) => !items.Values.Any(range => range.Contains(index))).SelectMany(block => Lines(block, context))];
        return new SectionContent(answers, [.. outside, .. reader.Headings], reader.Displaced);
    }

    private static IEnumerable<string> Lines(FlowBlock block, ReadingContext context) =>
        RichTextText.Plain(BlockReader.Read([block.Element], context)).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line));

    internal static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
