using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>
/// Everything in an item's region that is not the template's own text is the answer, wherever in the region it was
/// typed.
/// </summary>
internal sealed class SectionItemReader(ReadingContext context, DocumentStamp stamp)
{
    private readonly List<UnplacedPiece> _displaced = [];
    private readonly List<UnplacedPiece> _headings = [];
    private readonly TemplateLines _template = new(stamp);

    /// <summary>Official text that was written over, and notes on what could not be kept.</summary>
    public IReadOnlyList<UnplacedPiece> Displaced => _displaced;

    /// <summary>The items' headings as they stand; somebody may have typed into one.</summary>
    public IReadOnlyList<UnplacedPiece> Headings => _headings;

    /// <param name="region">The blocks of the item, in document order.</param>
    public RichText Read(ItemStamp item, IEnumerable<FlowBlock> region, RegionEvidence evidence)
    {
        var answer = new List<XElement>();
        var extra = new List<Block>();
        bool seenText = false;
        foreach (FlowBlock block in region)
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
            else if (Printed(block, text, item, evidence) is { } typed)
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
        _displaced.AddRange(reader.LeftOut.Select(note => In(note, item)));
        return RichTextShape.Shaped(Placeholders.Without(new RichText([.. extra, .. read.Blocks])));
    }

    private static bool IsPicture(XElement element) => element.Name.LocalName is "drawing" or "pict" or "object";

    private static bool IsOfficialText(FlowBlock block, string text, ItemStamp item) =>
        block.Tags.Contains(CarrierNames.TextTag(item.Key)) || block.Style == StyleNames.OfficialText || TextFingerprint.Of(text).IsLike(item.Fingerprint);

    private void Displace(string text, ItemStamp item)
    {
        if (RichTextDigest.Of(text) != item.TextDigest)
        {
            _displaced.Add(In(text, item));
        }
    }

    /// <summary>Where only the text led to the item, its lines may have lost their styles, and those of what follows may have come along.</summary>
    /// <returns>What was typed into a line of the template; empty when nothing was; null when the block is no such line.</returns>
    private string? Printed(FlowBlock block, string text, ItemStamp item, RegionEvidence evidence)
    {
        if (block.Style == StyleNames.Item)
        {
            _headings.Add(In(text, item));
            return "";
        }

        if (evidence.ByTextOnly && _template.IsOutside(text))
        {
            return "";
        }

        return TemplateLines.Labels.Contains(text) || block.Style == StyleNames.AnswerBy
            ? TemplateLines.Labels.Where(known => text.StartsWith(known, StringComparison.Ordinal)).Select(known => text[known.Length..].Trim()).FirstOrDefault()
            : null;
    }

    private static UnplacedPiece In(string text, ItemStamp item) => new(text, UnplacedPlace.In, item.Key);

    private string Plain(FlowBlock block) => RichTextText.Plain(BlockReader.Read([block.Element], context));
}
