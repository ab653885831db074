using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// Everything in an item's region that is not the template's own text is the answer, wherever in the region it was
/// typed.
/// </summary>
internal sealed class SectionItemReader(Flow flow, ReadingContext context)
{
    private readonly List<string> _displaced = [];
    private readonly HashSet<string> _labels = [.. DocumentTexts.InEveryLanguage("section.answer").Select(SectionContent.Squeezed)];

    /// <summary>Official text that was written over, and notes on what could not be kept.</summary>
    public IReadOnlyList<string> Displaced => _displaced;

    /// <summary>The items' headings as they stand; somebody may have typed into one.</summary>
    public List<string> Headings { get; } = [];

    public RichText Read(ItemStamp item, BlockRange region)
    {
        var answer = new List<XElement>();
        var extra = new List<Block>();
        bool seenText = false;
        foreach (FlowBlock block in flow.In(region))
        {
            string text = SectionContent.Squeezed(Plain(block));
            if (text.Length == 0 && !block.Element.Descendants().Any(IsPicture))
            {
                continue;
            }

            if (!seenText && IsOfficialText(block, text, item))
            {
                seenText = true;
                Displace(text, item);
            }
            else if (Template(block, text) is { } typed)
            {
                extra.AddRange(typed.Length > 0 ? [new ParagraphBlock([new Inline(typed)])] : []);
            }
            else
            {
                answer.Add(block.Element);
            }
        }

        var reader = new BlockReader(context);
        RichText read = reader.Read(answer);
        _displaced.AddRange(reader.LeftOut);
        return RichTextShape.Shaped(Placeholders.Without(new RichText([.. extra, .. read.Blocks])));
    }

    private static bool IsPicture(XElement element) => element.Name.LocalName is "drawing" or "pict" or "object";

    private static bool IsOfficialText(FlowBlock block, string text, ItemStamp item) =>
        block.Tags.Contains(CarrierNames.TextTag(item.Key)) || block.Style == StyleNames.OfficialText || TextFingerprint.Of(text).IsLike(item.Fingerprint);

    private void Displace(string text, ItemStamp item)
    {
        if (RichTextDigest.Of(text) != item.TextDigest)
        {
            _displaced.Add(text);
        }
    }

    /// <returns>What was typed into a line of the template; empty when nothing was; null when the block is no such line.</returns>
    private string? Template(FlowBlock block, string text)
    {
        if (block.Style == StyleNames.Item)
        {
            Headings.Add(text);
            return "";
        }

        return _labels.Contains(text) || block.Style == StyleNames.AnswerBy
            ? _labels.Where(known => text.StartsWith(known, StringComparison.Ordinal)).Select(known => text[known.Length..].Trim()).FirstOrDefault()
            : null;
    }

    private string Plain(FlowBlock block) => RichTextText.Plain(BlockReader.Read([block.Element], context));
}
