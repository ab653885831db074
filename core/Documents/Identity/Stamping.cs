using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Reading;

namespace OfficeIntegration.Core.Documents.Identity;

/// <summary>Reads a body that was just written, with the same reader that will read it when it comes back.</summary>
internal sealed class Stamping(Flow flow, ReadingContext context)
{
    public ItemStamp Item(string key, BlockRange region)
    {
        string text = flow.Control(CarrierNames.TextTag(key)) is { } range ? Plain(range) : "";
        return new ItemStamp(
            key,
            RichTextDigest.Of(text),
            TextFingerprint.Of(text),
            RegionText.Digest(flow, region, context));
    }

    public IReadOnlyList<ItemStamp> Items(IEnumerable<string> keys) =>
        [.. keys.Select(key => (Key: key, Range: flow.Control(CarrierNames.ItemTag(key)))).Where(item => item.Range is not null).Select(item => Item(item.Key, item.Range!.Value))];

    private string Plain(BlockRange range) => RichTextText.Plain(RegionText.Read(flow, range, context));
}
