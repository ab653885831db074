using OfficeIntegration.Core.Documents.Identity;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>A block that is like an item's official text.</summary>
internal readonly record struct TextMatch(string Key, int At, double Similarity);

/// <summary>Items no carrier leads to, found by the likeness of their official texts.</summary>
internal static class TextMatches
{
    /// <summary>From here on two texts are one, edited a little: one word in ten or so.</summary>
    public const double Alike = 0.8;

    /// <summary>Every block goes to the item it is most like, and counts when that one is missing.</summary>
    /// <param name="items">All of them: what is more like an item that is there is not one that is missing.</param>
    /// <param name="missing">Keys of those to look for.</param>
    /// <param name="blocks">Where to look, in document order.</param>
    public static IEnumerable<TextMatch> Find(IReadOnlyCollection<ItemStamp> items, IReadOnlySet<string> missing, IEnumerable<int> blocks, OfficialTexts texts)
    {
        foreach (int at in missing.Count == 0 ? [] : blocks)
        {
            TextFingerprint print = texts.Of(at);
            if (print.Bits != 0 && Best(items, print) is { } best && missing.Contains(best.Key))
            {
                yield return new TextMatch(best.Key, at, best.Fingerprint.SimilarityTo(print));
            }
        }
    }

    private static ItemStamp? Best(IReadOnlyCollection<ItemStamp> items, TextFingerprint print)
    {
        ItemStamp? best = null;
        int least = int.MaxValue;
        foreach (ItemStamp item in items)
        {
            int distance = item.Fingerprint.Bits == 0 ? int.MaxValue : item.Fingerprint.DistanceTo(print);
            (best, least) = distance < least ? (item, distance) : (best, least);
        }

        return best is { } found && found.Fingerprint.SimilarityTo(print) >= Alike ? found : null;
    }
}
