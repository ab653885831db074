using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Finds items, answers and generated parts in a body: by the vote of their carriers, then by likeness of the text.</summary>
internal sealed class RegionFinder(Flow flow, DocumentStamp stamp)
{
    private static readonly string[] ItemEnds = [StyleNames.ItemEnd];
    private static readonly string[] AnswerEnds = [StyleNames.AnswerEnd];

    /// <summary>Regions of items; they do not overlap, and those that cannot be found are missing.</summary>
    public Dictionary<string, BlockRange> Items()
    {
        var votes = new Dictionary<string, RegionVote>(StringComparer.Ordinal);
        foreach (ItemStamp item in stamp.Items)
        {
            if (Vote(CarrierNames.ItemTag(item.Key), CarrierNames.ItemBookmark(item.Key), CarrierNames.ItemStyle(item.Key)) is { } vote)
            {
                votes.Add(item.Key, vote);
            }
        }

        AddAlike(votes);
        return Ranges(votes, new BlockRange(0, flow.Blocks.Count - 1), ItemEnds, stopAtHeading: true);
    }

    /// <summary>Answers inside the items; an answer that was moved out of its item is not found here, its text is.</summary>
    public Dictionary<AnswerKey, BlockRange> Answers(IReadOnlyDictionary<string, BlockRange> items)
    {
        var found = new Dictionary<AnswerKey, BlockRange>();
        foreach (IGrouping<string, AnswerKey> answers in stamp.Answers.Select(answer => answer.Key).GroupBy(key => key.ItemKey).Where(group => items.ContainsKey(group.Key)))
        {
            BlockRange item = items[answers.Key];
            var votes = new Dictionary<AnswerKey, RegionVote>();
            foreach (AnswerKey key in answers)
            {
                if (Vote(CarrierNames.AnswerTag(key), CarrierNames.AnswerBookmark(key), null, StyledIn(item, CarrierNames.AnswerStyle(key.StakeholderId))) is { } vote && item.Contains(vote.First))
                {
                    votes.TryAdd(key, vote);
                }
            }

            foreach ((AnswerKey key, BlockRange range) in Ranges(votes, item, AnswerEnds, stopAtHeading: false))
            {
                found.Add(key, range.Last == item.Last && range.First < range.Last && flow.Blocks[item.Last].Style == StyleNames.ItemEnd ? range with { Last = range.Last - 1 } : range);
            }
        }

        return found;
    }

    /// <returns>Null when the part is not there.</returns>
    public BlockRange? Part(string name) =>
        Vote(CarrierNames.PartTag(name), CarrierNames.PartBookmark(name), null) is { Last: { } last } vote ? new BlockRange(vote.First, last) : null;

    private RegionVote? Vote(string tag, string bookmark, string? style, int? styled = null) =>
        CarrierVote.Of(new CarrierEvidence(flow.Control(tag), flow.Bookmark(bookmark), style is null ? styled : flow.Styled(style)));

    private int? StyledIn(BlockRange item, string style)
    {
        for (int at = item.First; at <= item.Last; at++)
        {
            if (flow.Blocks[at].Style == style)
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The item whose official text a block resembles most, for items no carrier leads to.</summary>
    private void AddAlike(Dictionary<string, RegionVote> votes)
    {
        ItemStamp[] missing = [.. stamp.Items.Where(item => !votes.ContainsKey(item.Key))];
        if (missing.Length == 0)
        {
            return;
        }

        for (int at = 0; at < flow.Blocks.Count; at++)
        {
            TextFingerprint print = TextFingerprint.Of(flow.Blocks[at].Element.Value);
            ItemStamp? best = missing.Where(item => item.Fingerprint.IsLike(print)).MinBy(item => item.Fingerprint.DistanceTo(print));
            if (best is not null)
            {
                votes.TryAdd(best.Key, new RegionVote(at, null));
            }
        }
    }

    private Dictionary<TKey, BlockRange> Ranges<TKey>(Dictionary<TKey, RegionVote> votes, BlockRange within, string[] ends, bool stopAtHeading)
        where TKey : notnull
    {
        var ranges = new Dictionary<TKey, BlockRange>();
        KeyValuePair<TKey, RegionVote>[] ordered = [.. votes.OrderBy(vote => vote.Value.First)];
        for (int at = 0; at < ordered.Length; at++)
        {
            int first = ordered[at].Value.First;
            int limit = at + 1 < ordered.Length ? ordered[at + 1].Value.First - 1 : within.Last;
            if (limit >= first)
            {
                ranges.Add(ordered[at].Key, new BlockRange(first, Math.Min(limit, ordered[at].Value.Last ?? End(first, limit, ends, stopAtHeading))));
            }
        }

        return ranges;
    }

    private int End(int first, int limit, string[] ends, bool stopAtHeading)
    {
        for (int at = first; at <= limit; at++)
        {
            if (ends.Contains(flow.Blocks[at].Style))
            {
                return at;
            }

            if (stopAtHeading && at > first && string.Equals(flow.Blocks[at].Style, StyleNames.Heading1, StringComparison.OrdinalIgnoreCase))
            {
                return at - 1;
            }
        }

        return limit;
    }
}
