using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Markup;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>Where an item was found.</summary>
/// <param name="Last">Null when no carrier says where it ends.</param>
/// <param name="TextAt">The block that is most like its official text.</param>
/// <param name="HasText">Whether that block is its official text and not another item's.</param>
/// <param name="IsCopy">The item is there a second time; what was typed into the copy belongs to nobody.</param>
internal sealed record ItemPlace(string Key, int First, int? Last, RegionEvidence Evidence, int TextAt, bool HasText, bool IsCopy)
{
    /// <summary>One mark without the text it should stand around.</summary>
    public bool IsDoubtful => Evidence.Carriers < 2 && !HasText;

    public bool IsAsGoodAs(ItemPlace other) => Evidence.Carriers == other.Evidence.Carriers && HasText == other.HasText;
}

/// <summary>
/// Decides for every item which of the places its carriers name is the item, and finds by their text those no carrier
/// leads to.
/// </summary>
internal sealed class ItemRegions
{
    /// <summary>More than any questionnaire has; a stamp comes from outside too.</summary>
    private const int MostItems = 5_000;

    private readonly Flow _flow;
    private readonly OfficialTexts _texts;
    private readonly ItemStamp[] _items;
    private readonly Dictionary<string, ItemPlace> _found = new(StringComparer.Ordinal);
    private readonly List<ItemPlace> _copies = [];

    private ItemRegions(Flow flow, DocumentStamp stamp)
    {
        _flow = flow;
        _texts = new OfficialTexts(flow);
        _items = [.. stamp.Items.DistinctBy(item => item.Key).Take(MostItems)];
    }

    /// <returns>Items and copies in document order; no two begin at one block.</returns>
    public static IReadOnlyList<ItemPlace> Find(Flow flow, DocumentStamp stamp)
    {
        var regions = new ItemRegions(flow, stamp);
        regions.FindByCarriers();
        regions.FindByText();
        return
        [
            .. regions._found.Values.Concat(regions._copies)
                .OrderBy(place => place.First).ThenBy(place => place.IsCopy).ThenByDescending(place => place.Evidence.Carriers).ThenByDescending(place => place.Evidence.Similarity)
                .DistinctBy(place => place.First),
        ];
    }

    private void FindByCarriers()
    {
        ItemPlace[][] places = [.. _items.Select(Places)];
        ItemPlace?[] chosen = [.. places.Select(Undisputed)];
        for (int at = 0; at < places.Length; at++)
        {
            chosen[at] ??= InOrder(places[at], chosen, at);
            if (chosen[at] is { } place)
            {
                _found.Add(place.Key, place with { IsCopy = false });
                _copies.AddRange(places[at].Where(other => other.IsCopy && other != place));
            }
        }
    }

    /// <summary>The best first; those that would be a copy, were they not chosen, are marked as one.</summary>
    private ItemPlace[] Places(ItemStamp item)
    {
        IReadOnlyList<RegionCandidate> candidates = RegionCandidate.Of(_flow, Carrier.OfItem(item.Key));
        return
        [
            .. candidates.Select((candidate, at) => Place(item, candidate, at + 1 < candidates.Count ? candidates[at + 1].First - 1 : _flow.Blocks.Count - 1))
                .OrderByDescending(place => place.Evidence.Carriers).ThenByDescending(place => place.HasText),
        ];
    }

    private ItemPlace Place(ItemStamp item, RegionCandidate candidate, int limit)
    {
        TextMatch match = _texts.Match(item, candidate.First, Math.Min(limit, candidate.Last ?? limit));
        bool hasText = match.Similarity >= TextMatches.Alike && !_items.Any(other => _texts.Of(match.At).SimilarityTo(other.Fingerprint) > match.Similarity);
        return new ItemPlace(item.Key, candidate.First, candidate.Last, new RegionEvidence(candidate.Carriers, match.Similarity), match.At, hasText, candidate.HasControl || hasText);
    }

    /// <returns>Null when there is no place, or two are as good as each other.</returns>
    private static ItemPlace? Undisputed(ItemPlace[] places) => places switch
    {
        [] => null,
        [var only] => only,
        [var best, var next, ..] => best.IsAsGoodAs(next) ? null : best,
    };

    /// <summary>Of places that are as good as each other, the first that stands between the item's neighbours; else the first.</summary>
    private static ItemPlace? InOrder(ItemPlace[] places, ItemPlace?[] chosen, int at)
    {
        int after = chosen[..at].LastOrDefault(place => place is not null)?.First ?? -1;
        int before = chosen[(at + 1)..].FirstOrDefault(place => place is not null)?.First ?? int.MaxValue;
        ItemPlace[] best = [.. places.Where(places.Length == 0 ? _ => false : places[0].IsAsGoodAs)];
        return best.FirstOrDefault(place => place.First > after && place.First < before) ?? best.FirstOrDefault();
    }

    /// <summary>
    /// Items without a carrier or with a doubtful one, by their text. Where the carriers of one item stand around the text
    /// of another that is nowhere else, the text was pasted over the item, and the text is believed.
    /// </summary>
    private void FindByText()
    {
        HashSet<string> missing = [.. _items.Select(item => item.Key).Where(key => !_found.TryGetValue(key, out ItemPlace? place) || place.IsDoubtful)];
        HashSet<int> taken = [.. _found.Values.Concat(_copies).Where(place => place.HasText).Select(place => place.TextAt)];
        IEnumerable<int> blocks = Enumerable.Range(0, _flow.Blocks.Count).Where(at => !taken.Contains(at));
        foreach (IGrouping<string, TextMatch> matches in TextMatches.Find(_items, missing, blocks, _texts).ToArray().GroupBy(match => match.Key))
        {
            TextMatch best = matches.MaxBy(match => match.Similarity);
            ItemPlace? around = PastedOver(best.At);
            _ = around is not null && _found.Remove(around.Key);
            _found[best.Key] = around is not null ? ByText(best) with { First = around.First, Last = around.Last } : ByText(best);
            _copies.AddRange(matches.Where(match => match.At != best.At && match.Similarity >= TextMatches.Alike).Select(match => ByText(match) with { IsCopy = true }));
        }
    }

    /// <summary>The item whose carriers stand around the block, and not around a text of its own.</summary>
    private ItemPlace? PastedOver(int block)
    {
        ItemPlace? around = _found.Values.Where(place => place.First <= block && block <= (place.Last ?? place.First)).MaxBy(place => place.First);
        return around is { HasText: false } ? around : null;
    }

    private ItemPlace ByText(TextMatch match) => new(match.Key, WithHeading(match.At), null, new RegionEvidence(0, match.Similarity), match.At, HasText: true, IsCopy: false);

    /// <summary>An item's heading stands before its text, with an empty paragraph between; both are known by their styles.</summary>
    private int WithHeading(int text)
    {
        int at = text;
        while (at > 0 && _flow.Blocks[at - 1].Style == StyleNames.Lead)
        {
            at--;
        }

        return at > 0 && _flow.Blocks[at - 1].Style == StyleNames.Item ? at - 1 : text;
    }
}
