using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Finds items, answers and generated parts in a body: by the vote of their carriers, then by likeness of the text.</summary>
internal sealed class RegionFinder(Flow flow, DocumentStamp stamp)
{
    private IReadOnlyList<ItemPlace>? _places;

    /// <summary>Items and second copies of items, in document order.</summary>
    public IReadOnlyList<ItemPlace> Places => _places ??= ItemRegions.Find(flow, stamp);

    /// <summary>How each item was found, by its key.</summary>
    public Dictionary<string, RegionEvidence> Evidence => Places.Where(place => !place.IsCopy).ToDictionary(place => place.Key, place => place.Evidence, StringComparer.Ordinal);

    /// <summary>
    /// Regions of items; they do not overlap, and those that cannot be found are missing. A second copy of an item is part
    /// of what is around it.
    /// </summary>
    public Dictionary<string, BlockRange> Items()
    {
        ItemPlace[] items = [.. Places.Where(place => !place.IsCopy)];
        return new RegionMap(flow, items).Ranges();
    }

    /// <summary>Which item or copy every block belongs to.</summary>
    public RegionMap Map() => new(flow, Places);

    /// <summary>Answers inside the items; an answer that was moved out of its item is not found here, its text is.</summary>
    public Dictionary<AnswerKey, BlockRange> Answers(IReadOnlyDictionary<string, BlockRange> items)
    {
        var found = new Dictionary<AnswerKey, BlockRange>();
        foreach (IGrouping<string, AnswerKey> answers in stamp.Answers.Select(answer => answer.Key).Distinct().GroupBy(key => key.ItemKey).Where(group => items.ContainsKey(group.Key)))
        {
            Add(found, answers, items[answers.Key]);
        }

        return found;
    }

    /// <returns>Null when the part is not there.</returns>
    public BlockRange? Part(string name)
    {
        var carrier = Carrier.OfPart(name);
        return CarrierVote.Of(new CarrierEvidence(flow.Controls.First(carrier.Tag), flow.Bookmarks.First(carrier.Bookmark), null)) is { Last: { } last } vote && vote.First < flow.Blocks.Count
            ? new BlockRange(vote.First, last)
            : null;
    }

    private void Add(Dictionary<AnswerKey, BlockRange> found, IEnumerable<AnswerKey> answers, BlockRange item)
    {
        (AnswerKey Key, RegionVote Vote)[] votes =
        [
            .. answers.Select(key => (Key: key, Vote: Vote(key, item))).Where(answer => answer.Vote is not null).Select(answer => (answer.Key, answer.Vote!.Value))
                .OrderBy(answer => answer.Value.First).DistinctBy(answer => answer.Value.First),
        ];
        for (int at = 0; at < votes.Length; at++)
        {
            int limit = at + 1 < votes.Length ? votes[at + 1].Vote.First - 1 : item.Last;
            found.Add(votes[at].Key, Within(item, votes[at].Vote, limit));
        }
    }

    private RegionVote? Vote(AnswerKey key, BlockRange item)
    {
        var carrier = Carrier.OfAnswer(key);
        return CarrierVote.Of(new CarrierEvidence(
            flow.Controls.FirstIn(carrier.Tag, item), flow.Bookmarks.FirstIn(carrier.Bookmark, item), flow.Styles.FirstIn(carrier.Style, item)?.First));
    }

    /// <summary>The paragraph that closes the item is none of the answer's.</summary>
    private BlockRange Within(BlockRange item, RegionVote vote, int limit)
    {
        int last = Math.Min(limit, vote.Last ?? RegionEnd.Of(flow, vote.First, limit, StyleNames.AnswerEnd, stopAtHeading: false));
        bool closesItem = last == item.Last && vote.First < last && flow.Blocks[item.Last].Style == StyleNames.ItemEnd;
        return new BlockRange(vote.First, closesItem ? last - 1 : last);
    }
}
