using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Markup;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Reading;
using OfficeIntegration.Core.Documents.Sanitising;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Documents.Writing;
using static OfficeIntegration.Core.Documents.Markup.Wml;

namespace OfficeIntegration.Core.Documents.TakingIn;

/// <summary>Compares an upload with the version it was made from, region by region, and puts what differs into the newest.</summary>
internal sealed class EditedMasterIntake
{
    private readonly UploadedMaster _upload;
    private readonly SegmentedMaster _basis;
    private readonly SegmentedMaster _head;
    private readonly StandingAnswers _standing;
    private readonly MasterBuilder _builder;
    private readonly MasterSides _sides;
    private readonly Dictionary<string, Region> _were;
    private readonly List<string> _edited = [];
    private readonly List<string> _unplaced = [];
    private readonly List<MergeConflict> _conflicts = [];
    private bool _changed;
    private ReadingContext? _own;

    public EditedMasterIntake(UploadedMaster upload, SegmentedMaster basis, SegmentedMaster head, MasterRequest request, NumberSource numbers)
    {
        _upload = upload;
        _basis = basis;
        _head = head;
        _standing = new StandingAnswers(head);
        _builder = new MasterBuilder(request, numbers, _standing, head);
        XDocument styles = StyleSheet.Write(_builder.Context.Voice, request.Template.Items.Select(item => item.Key), []);
        var intake = new BlockIntake(upload, _builder.Context, styles, head.Language);
        _sides = new MasterSides(basis, head, intake, upload.Editor, $"{upload.Identity.Version}-{request.Version}");
        _were = basis.Table.Regions.ToDictionary(region => region.Name, StringComparer.Ordinal);
    }

    public TakenInMaster Run()
    {
        var outside = new OutsideBlocks(_upload, _basis.Table.Regions, Generated);
        List<Region> regions = [.. _head.Table.Regions.Select(region => Taken(region, outside))];
        AddNew(regions, outside);
        _unplaced.AddRange(NewOutside(outside));
        _unplaced.AddRange(_sides.Intake.Removed);
        _unplaced.AddRange(FurnitureText.Added(_upload.Source.Package, HeadersAndFooters()));
        return new TakenInMaster(_changed || _unplaced.Count > 0 ? Finished(regions) : _head, _changed, _edited, _unplaced, _conflicts);
    }

    private IEnumerable<RegionDigest> Generated(string name)
    {
        var reader = new RegionReader(Own, _ => null);
        return new Flow(El("body", Fragment.Read(_basis.Pieces(_were[name]).Select(piece => _basis.Inflate(piece.Current.Document)))), Own).Blocks.Select(block => reader.Of(block.Element)).ToArray();
    }

    private Region Taken(Region region, OutsideBlocks outside) =>
        !_were.TryGetValue(region.Name, out Region? was) || RegionNames.IsGenerated(region.Name) ? region
        : region.IsItem ? Item(region, was)
        : Stretch(region, was, outside.Stretches[region.Name]);

    private Region Item(Region region, Region was)
    {
        if (!_upload.Items.Contains(region.Name))
        {
            _edited.Add(region.Name);
            return region;
        }

        if (_upload.Digest(_upload.Blocks(region.Name)) == was.Digest)
        {
            return region;
        }

        List<Piece> before = _basis.Pieces(was);
        var blocks = new ItemBlocks(_upload, region.Name, [.. before.Where(piece => piece.Kind == PieceKind.Answer).Select(piece => piece.Key)]);
        var item = new ItemTakeIn(region.Name, _sides, _builder);
        (List<Piece> pieces, bool changed) = item.Run(before, _head.Pieces(region), blocks);
        string[] typed = [.. Known(before).NewWithComments(blocks.Made, _upload.Source)];
        _unplaced.AddRange(typed);
        if (changed || typed.Length > 0)
        {
            _edited.Add(region.Name);
        }

        _conflicts.AddRange(item.Conflicts);
        _standing.Put(region.Name, pieces);
        return changed ? Changed(_builder.Region(region.Name, isItem: true, pieces, status: 0)) : region;
    }

    /// <summary>What the product wrote into an item: its frame, its status lines, the lines that say who an answer is from.</summary>
    private KnownLines Known(List<Piece> pieces)
    {
        var known = new KnownLines();
        Piece[] frame = [.. pieces.Where(piece => piece.Kind is PieceKind.Open or PieceKind.Status or PieceKind.Close)];
        known.Add(Fragment.Read(frame.Select(piece => _basis.Inflate(piece.Current.Document))), Own);
        foreach (Piece piece in pieces.Where(piece => piece.Kind == PieceKind.Answer))
        {
            known.Add(OpenedPiece.Of(_basis, piece.Current).Furniture, Own);
        }

        return known;
    }

    private ReadingContext Own => _own ??= PieceRendering.Reading(new PieceResources(), _head.Language);

    /// <param name="was">Null when nothing stood there.</param>
    private Region Stretch(Region? region, Region? was, IReadOnlyList<FlowBlock> blocks, string? name = null)
    {
        if (was is not null && _upload.Digest(blocks) == was.Digest)
        {
            return region!;
        }

        OpenedPiece basis = Opened(_basis, was);
        OpenedPiece current = Opened(_head, region);
        TakenBlocks taken = _sides.Intake.Of(blocks, basis, current);
        var known = new KnownLines();
        known.Add(basis.All, Own);
        known.Add(current.All, Own);
        _unplaced.AddRange(known.New(blocks, _upload.Source.Reading));
        var merge = new PieceMerge($"{name ?? region!.Name}|{_sides.UploadKey}", "", _sides.Editor, _builder.Request.At, _builder.Context);
        MergedPiece merged = merge.Of(basis, current, taken.Blocks, taken.Resources, OpenedPiece.Empty());
        _conflicts.AddRange(merged.Conflicts.Select(conflict => MergeConflict.Of(name ?? region!.Name, "", 0, conflict, merge)));
        return Changed(_builder.Region(
            name ?? region!.Name, isItem: false, [Piece.Made(PieceKind.Loose, merged.Piece.Digest, _builder.Put(merged.Piece)) with { Conflicts = merged.Open }], 0));
    }

    private static OpenedPiece Opened(SegmentedMaster master, Region? region) =>
        region is null ? OpenedPiece.Empty() : OpenedPiece.Of(master, master.Pieces(region)[0].Current);

    /// <summary>Text typed where nothing stood becomes a stretch of its own, behind the region it was typed behind.</summary>
    private void AddNew(List<Region> regions, OutsideBlocks outside)
    {
        foreach ((string name, List<FlowBlock> blocks) in outside.Stretches.Where(stretch => !_were.ContainsKey(stretch.Key) && Says(stretch.Value)))
        {
            Region? standing = regions.FirstOrDefault(region => region.Name == name);
            Region made = Stretch(standing, null, blocks, name);
            if (standing is not null)
            {
                regions[regions.IndexOf(standing)] = made;
            }
            else
            {
                regions.Insert(1 + regions.FindIndex(region => RegionNames.After(region.Name) == name), made);
            }
        }
    }

    private bool Says(List<FlowBlock> blocks) => _upload.Digest(blocks) != default;

    private Region Changed(Region region)
    {
        _changed = true;
        return region;
    }

    /// <summary>Lines in parts the product makes, in second copies of items, and in what is left of an item's frame.</summary>
    private IEnumerable<string> NewOutside(OutsideBlocks outside)
    {
        if (outside.Strays.Count == 0)
        {
            return [];
        }

        var known = new KnownLines();
        foreach (Region region in _basis.Table.Regions)
        {
            Piece[] standing = [.. _basis.Pieces(region).Where(piece => piece.Kind != PieceKind.Gone)];
            known.Add(Fragment.Read(standing.Select(piece => _basis.Inflate(piece.Current.Document))), Own);
            known.AddComments(Fragment.Read(standing.Select(piece => _basis.Inflate(piece.Current.In(Lane.Comments)))));
        }

        return known.NewWithComments(outside.Strays, _upload.Source);
    }

    private IEnumerable<XElement> HeadersAndFooters() => _basis.Table.Whole
        .Where(part => part.Name.Contains("/header", StringComparison.Ordinal) || part.Name.Contains("/footer", StringComparison.Ordinal))
        .Select(part => XElement.Load(new MemoryStream(_basis.Inflate(part.Content))));

    private SegmentedMaster Finished(IReadOnlyList<Region> regions) => _builder.Finished(_head, _builder.Refreshed(regions));
}
