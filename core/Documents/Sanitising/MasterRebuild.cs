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
        XElement[] content = [.. source.Flow.In(source.Parts[name]).SelectMany(block => Block(source, block, _outside))];
        Controls.Bookmarked(_target.Context, CarrierNames.PartBookmark(name), content);
        return name == Contents.Part
            ? Contents.Wrapped(content, _target.Context)
            : Controls.Block(_target.Context, CarrierNames.PartTag(name), name, ControlLock.Fixed, content);
    }

    private XElement Item(string key, SourceDocument source)
    {
        BlockRange range = source.Items[key];
        BlockPool pool = _standing.Items.TryGetValue(key, out BlockRange standing) ? new BlockPool(_standing.Flow.In(standing), _standing.Reading) : _outside;
        var answers = source.Answers.Where(answer => answer.Key.ItemKey == key).ToDictionary(answer => answer.Value.First, answer => answer.Key);
        var region = new RegionBuilder(_target.Context);
        string title = _target.Context.Texts.Format("item", ("label", key));
        for (int at = range.First; at <= range.Last; at++)
        {
            FlowBlock block = source.Flow.Blocks[at];
            if (answers.TryGetValue(at, out AnswerKey answer))
            {
                region.Add(Answer(answer, source, pool));
                at = source.Answers[answer].Last;
            }
            else if (IsText(block, key) && !region.Has(CarrierNames.TextTag(key)))
            {
                region.Add(Block(source, block, pool), CarrierNames.TextTag(key), _target.Context.Texts["officialText"], ControlLock.Fixed);
            }
            else if (block.Style == StyleNames.Status || block.Tags.Contains(CarrierNames.StatusTag(key)))
            {
                region.Add(Block(source, block, pool), CarrierNames.StatusTag(key), _target.Context.Texts["statusTitle"], ControlLock.Fixed);
            }
            else
            {
                region.Add(Block(source, block, pool), OfferTag(block, source, key), title, ControlLock.Free);
            }
        }

        return region.Closed(CarrierNames.ItemTag(key), CarrierNames.ItemBookmark(key), title, CarrierNames.ItemStyle(key), StyleNames.Item, StyleNames.ItemEnd);
    }

    private static bool IsText(FlowBlock block, string key) => block.Style == StyleNames.OfficialText || block.Tags.Contains(CarrierNames.TextTag(key));

    private static string? OfferTag(FlowBlock block, SourceDocument source, string itemKey) => source.Stamp.Answers
        .Where(answer => answer.Key.ItemKey == itemKey && answer.Offered.Length > 0)
        .Select(answer => CarrierNames.OfferTag(answer.Key))
        .FirstOrDefault(block.Tags.Contains);

    private XElement Answer(AnswerKey key, SourceDocument source, BlockPool pool)
    {
        BlockRange range = source.Answers[key];
        var region = new RegionBuilder(_target.Context);
        string title = _target.Context.Texts.Format("answerOf", ("name", key.StakeholderId));
        for (int at = range.First; at <= range.Last; at++)
        {
            FlowBlock block = source.Flow.Blocks[at];
            bool by = at == range.First && (block.Tags.Contains(CarrierNames.ByTag(key)) || block.Style == CarrierNames.AnswerStyle(key.StakeholderId));
            region.Add(Block(source, block, pool), by ? CarrierNames.ByTag(key) : OfferTag(block, source, key.ItemKey), title, by ? ControlLock.Fixed : ControlLock.Free);
        }

        return region.Closed(CarrierNames.AnswerTag(key), CarrierNames.AnswerBookmark(key), title, CarrierNames.AnswerStyle(key.StakeholderId), StyleNames.AnswerBy, StyleNames.AnswerEnd);
    }
}
