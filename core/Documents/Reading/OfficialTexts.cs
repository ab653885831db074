using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.Reading;

/// <summary>How much the blocks of a body are like the official texts of the items.</summary>
internal sealed class OfficialTexts(Flow flow)
{
    /// <summary>An official text stands at the beginning of its region.</summary>
    private const int LooksAt = 12;

    private readonly Dictionary<int, TextFingerprint> _prints = [];

    /// <param name="first">Where the region begins.</param>
    /// <param name="last">Where it ends at the latest.</param>
    /// <returns>The block most like the item's text and how much, from 0 to 1; of an item without a text the first block, and 1.</returns>
    public TextMatch Match(ItemStamp item, int first, int last)
    {
        var best = new TextMatch(item.Key, first, item.Fingerprint.Bits == 0 ? 1 : 0);
        int end = Math.Min(Math.Min(last, first + LooksAt), flow.Blocks.Count - 1);
        for (int at = first; at <= end && best.Similarity < 1; at++)
        {
            double similarity = Of(at).SimilarityTo(item.Fingerprint);
            best = similarity > best.Similarity ? best with { At = at, Similarity = similarity } : best;
        }

        return best;
    }

    public TextFingerprint Of(int block)
    {
        if (!_prints.TryGetValue(block, out TextFingerprint print))
        {
            XElement element = flow.Blocks[block].Element;
            _prints.Add(block, print = TextFingerprint.Of(string.Concat(element.Descendants(W + "t").Select(text => text.Value))));
        }

        return print;
    }
}
