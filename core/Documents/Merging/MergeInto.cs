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
    private bool _changed;

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
    /// <exception cref="ArgumentException">An answer to an item the master does not have.</exception>
    public SegmentedMaster? Run()
    {
        var answers = new AnswersByItem(_request.Accepted);
        RequireItems(answers.Items);
        Region[] regions = [.. _current.Table.Regions.Select(region => region.IsItem ? Item(region, answers.To(region.Name)) : region)];
        return _changed ? _builder.Finished(_current, _builder.Refreshed(regions)) : null;
    }

    private void RequireItems(IEnumerable<string> keys)
    {
        HashSet<string> known = _current.Table.Regions.Where(region => region.IsItem).Select(region => region.Name).ToHashSet(StringComparer.Ordinal);
        if (keys.FirstOrDefault(key => !known.Contains(key)) is { } missing)
        {
            throw new ArgumentException($"The master has no item {missing}.");
        }
    }

    /// <summary>One item after the other, so that what belongs to it is looked at once.</summary>
    private Region Item(Region region, ArraySegment<PreparedAnswer> answers)
    {
        List<Piece>? touched = answers.Count == 0 ? null : Merged(region, answers);
        ulong status = StatusPrint.Of(region.Name, _builder.Facts);
        if (touched is null && status == region.Status)
        {
            return region;
        }

        List<Piece> pieces = touched ?? _current.Pieces(region);
        pieces.RemoveAll(static piece => piece.Kind == PieceKind.Status);
        pieces.InsertRange(pieces.FindLastIndex(static piece => piece.Kind == PieceKind.Close), _builder.Status(_items[region.Name]));
        return _builder.Region(region.Name, isItem: true, pieces, status);
    }

    /// <returns>Null when all answers stood there already.</returns>
    private List<Piece>? Merged(Region region, ArraySegment<PreparedAnswer> answers)
    {
        List<Piece> standing = _current.Pieces(region);
        standing.EnsureCapacity(standing.Count + answers.Count);
        var merge = new ItemMerge(standing, region.Name, _builder, _current);
        if (!merge.Put(answers))
        {
            return null;
        }

        _changed = true;
        _standing.Put(region.Name, merge.Pieces);
        _conflicts.AddRange(merge.Conflicts);
        return merge.Pieces;
    }
}
