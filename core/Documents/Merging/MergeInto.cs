using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Merging;

/// <summary>Puts answers into a standing master.</summary>
internal sealed class MergeInto
{
    private readonly SegmentedMaster _current;
    private readonly MasterRequest _request;
    private readonly StandingAnswers _standing;
    private readonly MasterBuilder _builder;
    private readonly Dictionary<string, TemplateItem> _items;
    private readonly List<MergeConflict> _conflicts = [];

    public MergeInto(SegmentedMaster current, MasterRequest request, NumberSource numbers)
    {
        _current = current;
        _request = request;
        _standing = new StandingAnswers(current);
        _builder = new MasterBuilder(request, numbers, _standing, current);
        _items = request.Template.Items.ToDictionary(item => item.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<MergeConflict> Conflicts => _conflicts;

    /// <returns>Null when everything stood there already.</returns>
    public SegmentedMaster? Run()
    {
        Dictionary<string, List<Piece>> touched = Touched();
        if (touched.Count == 0)
        {
            return null;
        }

        Region[] regions = [.. _current.Table.Regions.Select(region => region.IsItem ? Item(region, touched.GetValueOrDefault(region.Name)) : region)];
        return _builder.Finished(_current, _builder.Refreshed(regions));
    }

    /// <summary>The items that change, with their answers after the merge.</summary>
    private Dictionary<string, List<Piece>> Touched()
    {
        Dictionary<string, Region> regions = _current.Table.Regions.Where(region => region.IsItem).ToDictionary(region => region.Name, StringComparer.Ordinal);
        var touched = new Dictionary<string, List<Piece>>(StringComparer.Ordinal);
        foreach (IGrouping<string, PreparedAnswer> answers in _request.Accepted.GroupBy(answer => answer.Key.ItemKey))
        {
            List<Piece> standing = _current.Pieces(regions[answers.Key]);
            standing.EnsureCapacity(standing.Count + answers.Count());
            var merge = new ItemMerge(standing, answers.Key, _builder, _current);
            if (merge.Put(answers))
            {
                touched.Add(answers.Key, merge.Pieces);
                _standing.Put(answers.Key, merge.Pieces);
                _conflicts.AddRange(merge.Conflicts);
            }
        }

        return touched;
    }

    private Region Item(Region region, List<Piece>? touched)
    {
        ulong status = StatusPrint.Of(region.Name, _builder.Facts);
        if (touched is null && status == region.Status)
        {
            return region;
        }

        List<Piece> pieces = touched ?? _current.Pieces(region);
        pieces.RemoveAll(piece => piece.Kind == PieceKind.Status);
        pieces.InsertRange(pieces.FindLastIndex(piece => piece.Kind == PieceKind.Close), _builder.Status(_items[region.Name]));
        return _builder.Region(region.Name, isItem: true, pieces, status);
    }
}
