using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>
/// The blocks of an upload outside its items, by the stretch of the master they belong to: what stands between two
/// regions that were found belongs to what stood between them, or is a new stretch behind the first of them.
/// </summary>
internal sealed class OutsideBlocks
{
    private readonly UploadedMaster _upload;
    private readonly IReadOnlyList<Region> _regions;
    private readonly Dictionary<string, BlockRange> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<RegionDigest, string> _made = [];
    private readonly Dictionary<string, List<FlowBlock>> _stretches = new(StringComparer.Ordinal);
    private readonly List<FlowBlock> _strays = [];

    /// <param name="generated">By name: digests of the blocks of a part the product makes.</param>
    public OutsideBlocks(UploadedMaster upload, IReadOnlyList<Region> regions, Func<string, IEnumerable<RegionDigest>> generated)
    {
        _upload = upload;
        _regions = regions;
        FindAnchors(generated);
        Dictionary<int, string> startsAt = _anchors.GroupBy(anchor => anchor.Value.First).ToDictionary(group => group.Key, group => group.First().Key);
        string? behind = null;
        for (int at = 0; at < upload.Flow.Blocks.Count; at++)
        {
            behind = startsAt.GetValueOrDefault(at) ?? Lost(at) ?? behind;
            Add(at, behind);
        }

        foreach (Region region in regions.Where(region => !region.IsItem && !RegionNames.IsGenerated(region.Name)))
        {
            _stretches.TryAdd(region.Name, []);
        }
    }

    /// <summary>By name; those of the master, emptied ones included, and new ones.</summary>
    public IReadOnlyDictionary<string, List<FlowBlock>> Stretches => _stretches;

    /// <summary>Blocks of second copies of items, of parts the product makes, and what is left of an item's frame outside it.</summary>
    public IReadOnlyList<FlowBlock> Strays => _strays;

    private void FindAnchors(Func<string, IEnumerable<RegionDigest>> generated)
    {
        foreach (Region region in _regions)
        {
            if (region.IsItem && _upload.Items.Contains(region.Name))
            {
                _anchors.Add(region.Name, new BlockRange(_upload.Items[region.Name].First(), _upload.Items[region.Name].Last()));
            }
            else if (RegionNames.IsGenerated(region.Name) && _upload.Part(region.Name) is { } part)
            {
                _anchors.Add(region.Name, part);
            }

            if (RegionNames.IsGenerated(region.Name))
            {
                AddMade(region.Name, generated(region.Name));
            }
        }
    }

    private void AddMade(string name, IEnumerable<RegionDigest> blocks)
    {
        foreach (RegionDigest block in blocks.Where(block => block != default))
        {
            _made.TryAdd(block, name);
        }
    }

    /// <summary>The part the product makes that a block is from, as its text says.</summary>
    private string? Made(int at) => _upload.Owners.Owner(at) is null ? _made.GetValueOrDefault(_upload.Digest([_upload.Flow.Blocks[at]])) : null;

    /// <summary>The same, of a part that nothing but its text leads to.</summary>
    private string? Lost(int at) => Made(at) is { } name && !_anchors.ContainsKey(name) ? name : null;

    private void Add(int at, string? behind)
    {
        FlowBlock block = _upload.Flow.Blocks[at];
        if (_upload.Owners.Owner(at) is { } owner)
        {
            if (owner.IsCopy)
            {
                _strays.Add(block);
            }
        }
        else if (IsGenerated(at) || Lost(at) is not null || ItemBlocks.IsFurniture(block) || ItemBlocks.IsEmptyFrame(block))
        {
            AddStray(at, block);
        }
        else
        {
            ListOf(Behind(behind)).Add(block);
        }
    }

    /// <summary>Empty paragraphs are of no account: to know them from others would take reading the whole version before.</summary>
    private void AddStray(int at, FlowBlock block)
    {
        if (Made(at) is null && _upload.Digest([block]) != default)
        {
            _strays.Add(block);
        }
    }

    private bool IsGenerated(int at) => _anchors.Any(anchor => RegionNames.IsGenerated(anchor.Key) && anchor.Value.Contains(at));

    private List<FlowBlock> ListOf(string name)
    {
        if (!_stretches.TryGetValue(name, out List<FlowBlock>? blocks))
        {
            _stretches.Add(name, blocks = []);
        }

        return blocks;
    }

    /// <summary>The stretch that stood behind a region; a new one when there was none.</summary>
    /// <param name="anchor">Null for the beginning of the document.</param>
    private string Behind(string? anchor)
    {
        int at = anchor is null ? 0 : 1 + Enumerable.Range(0, _regions.Count).First(index => _regions[index].Name == anchor);
        bool isStretch = at < _regions.Count && !_regions[at].IsItem && !RegionNames.IsGenerated(_regions[at].Name);
        return isStretch ? _regions[at].Name : RegionNames.After(anchor ?? "");
    }
}
