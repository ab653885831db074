using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>
/// The blocks of an upload outside its items, by the stretch of the master they belong to: what stands between two
/// regions that were found belongs to what stood between them.
/// </summary>
internal sealed class OutsideBlocks
{
    private readonly Dictionary<string, BlockRange> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<FlowBlock>> _stretches = new(StringComparer.Ordinal);
    private readonly List<FlowBlock> _strays = [];

    /// <param name="regions">Of the version the upload was made from.</param>
    public OutsideBlocks(UploadedMaster upload, IReadOnlyList<Region> regions)
    {
        FindAnchors(upload, regions);
        bool[] taken = new bool[upload.Flow.Blocks.Count];
        foreach (BlockRange anchor in _anchors.Values)
        {
            Take(anchor, taken);
        }

        for (int at = 0; at < regions.Count; at++)
        {
            if (!_anchors.ContainsKey(regions[at].Name))
            {
                at = AddStretches(upload, regions, at, taken);
            }
        }

        _strays.AddRange(upload.Flow.Blocks.Where((_, index) => !taken[index]));
    }

    /// <summary>By name; a stretch that cannot be told from its neighbour is missing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FlowBlock>> Stretches => _stretches;

    /// <summary>Blocks that stand nowhere.</summary>
    public IReadOnlyList<FlowBlock> Strays => _strays;

    /// <summary>A part the product makes, as it stands in the upload; empty when it is not there.</summary>
    public IReadOnlyList<FlowBlock> Generated(string name, UploadedMaster upload) => _anchors.TryGetValue(name, out BlockRange range) ? [.. upload.Flow.In(range)] : [];

    private void FindAnchors(UploadedMaster upload, IReadOnlyList<Region> regions)
    {
        foreach (Region region in regions)
        {
            BlockRange? found = region.IsItem ? upload.Items.TryGetValue(region.Name, out BlockRange item) ? item : null
                : RegionNames.IsGenerated(region.Name) ? upload.Part(region.Name)
                : null;
            if (found is { } range)
            {
                _anchors.Add(region.Name, range);
            }
        }
    }

    /// <returns>Index of the last region between the same two anchors.</returns>
    private int AddStretches(UploadedMaster upload, IReadOnlyList<Region> regions, int first, bool[] taken)
    {
        int last = first;
        while (last + 1 < regions.Count && !_anchors.ContainsKey(regions[last + 1].Name))
        {
            last++;
        }

        int from = first == 0 ? 0 : _anchors[regions[first - 1].Name].Last + 1;
        int to = last + 1 == regions.Count ? upload.Flow.Blocks.Count - 1 : _anchors[regions[last + 1].Name].First - 1;
        var between = new BlockRange(from, to);
        Region[] stretches = [.. regions.Skip(first).Take(last - first + 1).Where(region => !region.IsItem && !RegionNames.IsGenerated(region.Name))];
        if (stretches.Length == 1 && from <= to + 1 && !Enumerable.Range(from, to - from + 1).Any(index => taken[index]))
        {
            _stretches.Add(stretches[0].Name, [.. upload.Flow.In(between)]);
            Take(between, taken);
        }

        return last;
    }

    private static void Take(BlockRange range, bool[] taken)
    {
        for (int index = range.First; index <= range.Last; index++)
        {
            taken[index] = true;
        }
    }
}
