using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Sanitising;

/// <summary>Builds the body of a master again: blocks from the upload or the standing master, all three carriers around them.</summary>
internal sealed class MasterRebuild
{
    private readonly SourceDocument _standing;
    private readonly Takeover _target;
    private readonly Dictionary<SourceDocument, BlockSanitiser> _sanitisers;
    private readonly BlockPool _outside;

    public MasterRebuild(SourceDocument upload, SourceDocument standing, Takeover target)
    {
        _standing = standing;
        _target = target;
        _sanitisers = new Dictionary<SourceDocument, BlockSanitiser> { [upload] = new(upload, target), [standing] = new(standing, target) };
        _outside = new BlockPool(standing.Flow.Blocks.Where((_, index) => !standing.Items.Values.Any(range => range.Contains(index))), standing.Reading);
    }

    /// <param name="skeleton">Gives order and everything outside the items.</param>
    /// <param name="sourceOf">Where an item of the skeleton is taken from; the document given has the item.</param>
    public XElement Body(SourceDocument skeleton, Func<string, SourceDocument> sourceOf)
    {
        var body = El("body");
        Dictionary<int, string> itemAt = skeleton.Items.ToDictionary(item => item.Value.First, item => item.Key);
        Dictionary<int, string> partAt = skeleton.Parts.ToDictionary(part => part.Value.First, part => part.Key);
        for (int at = 0; at < skeleton.Flow.Blocks.Count; at++)
        {
            if (itemAt.TryGetValue(at, out string? key))
            {
                body.Add(Item(key, sourceOf(key)));
                at = skeleton.Items[key].Last;
            }
            else if (partAt.TryGetValue(at, out string? part))
            {
                body.Add(Part(part, skeleton));
                at = skeleton.Parts[part].Last;
            }
            else
            {
                body.Add(Block(skeleton, skeleton.Flow.Blocks[at], _outside));
            }
        }

        body.Add(PageLayout.Section(_target.Context.Voice));
        Takeover.CloseBookmarks(body);
        return body;
    }

    private IEnumerable<XElement> Block(SourceDocument source, FlowBlock block, BlockPool pool) =>
        source != _standing && pool.Take(block, source.Reading) is { } standing ? _sanitisers[_standing].Of(standing.Element) : _sanitisers[source].Of(block.Element);

    private XElement Part(string name, SourceDocument source)
    {
        XElement[] content = [.. source.Flow.In(source.Parts[name]).Where(block => !IsLead(block)).SelectMany(block => Block(source, block, _outside))];
        string title = _standing.TitleOf(CarrierNames.PartTag(name)) ?? name;
        return name == Contents.Part
            ? Contents.Wrapped(Controls.Bookmarked(_target.Context, CarrierNames.PartBookmark(name), content), _target.Context)
            : Controls.Region(_target.Context, Carrier.OfPart(name), title, ControlLock.Fixed, content);
    }

    private XElement Item(string key, SourceDocument source)
    {
        BlockRange range = source.Items[key];
        BlockPool pool = _standing.Items.TryGetValue(key, out BlockRange standing) ? new BlockPool(_standing.Flow.In(standing), _standing.Reading) : _outside;
        Dictionary<int, AnswerKey> answers = source.AnswersByItem[key].ToDictionary(answer => source.Answers[answer].First);
        var region = new RegionBuilder(_target.Context, _standing);
        for (int at = range.First; at <= range.Last; at++)
        {
            FlowBlock block = source.Flow.Blocks[at];
            if (answers.TryGetValue(at, out AnswerKey answer))
            {
                region.Add(Answer(answer, source, pool));
                at = source.Answers[answer].Last;
            }
            else if (!IsLead(block))
            {
                (string? tag, ControlLock held) = Inner(block, source, key, region);
                region.Add(Block(source, block, pool), tag, held);
            }
        }

        return region.Closed(Carrier.OfItem(key), StyleNames.ItemEnd);
    }

    private static (string? Tag, ControlLock Held) Inner(FlowBlock block, SourceDocument source, string key, RegionBuilder region)
    {
        string text = CarrierNames.TextTag(key);
        if ((block.Style == StyleNames.OfficialText || block.Tags.Contains(text)) && !region.Has(text))
        {
            return (text, ControlLock.Fixed);
        }

        bool status = block.Style == StyleNames.Status || block.Tags.Contains(CarrierNames.StatusTag(key));
        return status ? (CarrierNames.StatusTag(key), ControlLock.Fixed) : (OfferTag(block, source, key), ControlLock.Free);
    }

    private static string? OfferTag(FlowBlock block, SourceDocument source, string itemKey) => source.OfferTags[itemKey].FirstOrDefault(block.Tags.Contains);

    private XElement Answer(AnswerKey key, SourceDocument source, BlockPool pool)
    {
        var region = new RegionBuilder(_target.Context, _standing);
        string by = CarrierNames.ByTag(key);
        foreach (FlowBlock block in source.Flow.In(source.Answers[key]).Where(block => !IsLead(block)))
        {
            bool isBy = !region.Has(by) && (block.Tags.Contains(by) || block.Style == StyleNames.AnswerBy);
            region.Add(Block(source, block, pool), isBy ? by : OfferTag(block, source, key.ItemKey), isBy ? ControlLock.Fixed : ControlLock.Free);
        }

        return region.Closed(Carrier.OfAnswer(key), StyleNames.AnswerEnd);
    }

    /// <summary>The empty first paragraph of a control, which is made anew; one that somebody typed into is kept.</summary>
    private static bool IsLead(FlowBlock block) =>
        (block.Style == StyleNames.Lead || block.Style.StartsWith(CarrierNames.ItemStyle(""), StringComparison.Ordinal) || block.Style.StartsWith(CarrierNames.AnswerStyle(""), StringComparison.Ordinal))
        && string.IsNullOrWhiteSpace(block.Element.Value);
}
