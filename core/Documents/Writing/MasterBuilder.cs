using System.Globalization;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents.Identity;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Documents.Segments;
using OfficeIntegration.Core.Templates;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Core.Documents.Writing;

/// <summary>Makes the pieces of one version and puts them into its pack.</summary>
internal sealed class MasterBuilder
{
    private static readonly int Lanes = Enum.GetValues<Lane>().Length;

    private readonly SegmentedMaster? _before;
    private readonly Leaning _leaning;
    private readonly PieceWriter _node = new();
    private readonly PackWriter _texts;
    private readonly PackWriter _tables;
    private readonly TemplatePieces _pieces;
    private readonly List<Piece> _row = [];
    private readonly RegionSegments.Collector _segments = new();
    private readonly Dictionary<string, ReadOnlyMemory<byte>> _media = new(StringComparer.Ordinal);

    /// <param name="before">Null for the first version.</param>
    public MasterBuilder(MasterRequest request, NumberSource numbers, StandingAnswers standing, SegmentedMaster? before)
    {
        _leaning = new Leaning(at => before is null ? throw new InvalidOperationException("There is no version before.") : before.Bytes(at));
        _before = before;
        Request = request;
        Facts = new MasterFacts(request, standing);
        Context = WritingContext.In(request.Assessment.Language, numbers);
        _pieces = TemplatePieces.Of(request.Template, request.Assessment.Language);
        _texts = new PackWriter(Pack.TextsOf(request.Version), DocumentLimits.PackRowBytes);
        _tables = new PackWriter(Pack.TablesOf(request.Version), DocumentLimits.PackRowBytes);
    }

    public MasterRequest Request { get; }

    public MasterFacts Facts { get; }

    public WritingContext Context { get; }

    private string Language => Context.Voice.Document;

    /// <summary>The content of a new piece; its pictures will be in the document.</summary>
    public PieceContent Put(RenderedPiece piece)
    {
        for (int index = 0; index < piece.Media.Count; index++)
        {
            _media.TryAdd(piece.Media[index].Name, piece.Media[index].Bytes);
        }

        return piece.Content;
    }

    public Piece Answer(PreparedAnswer answer)
    {
        if (answer.ShowsPictures)
        {
            Put(answer.Rendered);
        }

        return answer.Piece;
    }

    /// <summary>A region of one piece between the items.</summary>
    public Region Stretch(string name, Func<WritingContext, IReadOnlyList<XElement>> write)
    {
        WritingContext apart = Context.Apart();
        IReadOnlyList<XElement> elements = write(apart);
        RenderedPiece rendered = PieceRendering.Passing(elements, PieceResources.Of(apart), Language, withDigest: !RegionNames.IsGenerated(name));
        return Region(name, isItem: false, [Piece.Made(PieceKind.Loose, rendered.Digest, Put(rendered))], 0);
    }

    /// <summary>A region that is the same in all masters of the template.</summary>
    public Region Stretch(string name)
    {
        RenderedPiece piece = _pieces.Stretch(name);
        return Region(name, isItem: false, [Piece.Made(PieceKind.Loose, piece.Digest, Put(piece))], 0);
    }

    /// <summary>The progress table; what stands around its numbers is shared with the version before.</summary>
    /// <param name="standing">Null when there is none yet.</param>
    public Region ProgressOf(Region? standing)
    {
        Piece[] before = standing is null ? [] : [.. _before!.Pieces(standing)];
        IReadOnlyList<Segment> frame = _pieces.ProgressFrame;
        var pieces = new List<Piece>();
        foreach ((int row, byte[] numbers) in ProgressTable.Rows(Facts, _pieces.NumberCell).Index())
        {
            pieces.Add(Around(row));
            pieces.Add(Piece.Made(PieceKind.Loose, default, new PieceContent(Deflated.Quickly(numbers), [], [])));
        }

        pieces.Add(Around(frame.Count - 1));
        return Region(RegionNames.Progress, isItem: false, pieces, 0);

        Piece Around(int at) => 2 * at < before.Length && before[2 * at].Current.Document.Hash == frame[at].Hash
            ? before[2 * at]
            : Piece.Made(PieceKind.Loose, default, new PieceContent(frame[at], [], []));
    }

    /// <summary>A new item with its answers, in the order given.</summary>
    public Region Item(TemplateItem item, IEnumerable<Piece> answers)
    {
        (RenderedPiece open, RenderedPiece close) = _pieces.Frame(item.Key);
        return Region(
            item.Key, isItem: true,
            [Piece.Made(PieceKind.Open, open.Digest, Put(open)), .. answers, .. Status(item), Piece.Made(PieceKind.Close, close.Digest, Put(close))],
            StatusPrint.Of(item.Key, Facts));
    }

    /// <returns>At most one piece.</returns>
    public Piece[] Status(TemplateItem item)
    {
        if (StatusLines.NobodyAsked(item, Facts) is { } line)
        {
            return [_pieces.Status(item.Key, line)];
        }

        if (!StatusLines.Has(item, Facts))
        {
            return [];
        }

        RenderedPiece rendered = PieceRendering.Passing([StatusLines.Of(item, Facts, _pieces.InStatusOf(item.Key, Context))], new PieceResources(), Language);
        return [Piece.Made(PieceKind.Status, rendered.Digest, Put(rendered))];
    }

    /// <summary>Puts the table of a region's pieces into the pack.</summary>
    public Region Region(string name, bool isItem, IReadOnlyList<Piece> pieces, ulong status)
    {
        PutInRow(pieces);
        _node.Clear();
        Node.Write(_row, _node, _texts);
        byte[] bytes = _node.Written.ToArray();
        PieceRef place = _tables.Add(bytes);
        return Summed(name, isItem, place, ContentHash.Of(bytes), status);
    }

    private void PutInRow(IReadOnlyList<Piece> pieces)
    {
        _leaning.Begin();
        _row.Clear();
        for (int index = 0; index < pieces.Count; index++)
        {
            _row.Add(_leaning.Next(pieces[index]));
        }
    }

    /// <summary>The region whose pieces stand in the row.</summary>
    private Region Summed(string name, bool isItem, PieceRef place, UInt128 hash, ulong status)
    {
        RegionDigest digest = default;
        int answers = 0;
        int conflicts = 0;
        var marking = Marking.Clear;
        SegmentSum[] sums = Nothing();
        foreach (Piece piece in _row)
        {
            if (piece.Kind != PieceKind.Gone)
            {
                Add(piece.Current, sums);
                digest += piece.Digest;
                conflicts += piece.Conflicts.Count;
                answers += piece.Kind == PieceKind.Answer ? 1 : 0;
                marking = piece.Marking > marking ? piece.Marking : marking;
            }
        }

        return new Region(name, isItem, place, hash, sums, digest, answers, marking, status, conflicts, Media(_row)) { Made = _segments.Of(_row) };
    }

    private static SegmentSum[] Nothing()
    {
        var sums = new SegmentSum[Lanes];
        Array.Fill(sums, SegmentSum.Nothing);
        return sums;
    }

    /// <summary>The regions with those made anew that speak of the whole document.</summary>
    public Region[] Refreshed(IReadOnlyList<Region> regions)
    {
        Facts.Marking = regions.Max(region => region.Marking);
        return
        [
            .. regions.Select(region => region.Name switch
            {
                RegionNames.Edition => Stretch(RegionNames.Edition, context => [Cover.Edition(Facts, context)]),
                RegionNames.Progress => ProgressOf(region),
                _ => region,
            }),
        ];
    }

    /// <summary>The version, with everything that says which one it is.</summary>
    /// <param name="before">Null for the first.</param>
    public SegmentedMaster Finished(SegmentedMaster? before, IReadOnlyList<Region> regions)
    {
        IReadOnlyList<WholePart> whole = WholeParts(before, regions);
        return SegmentedMaster.Made(
            new VersionTable(Request.Assessment.Id, Request.Version, Language, whole, before?.Table.Woven ?? WovenParts(), MediaParts(before, regions), regions), _texts, _tables, before);
    }

    /// <summary>Only the pictures that are shown: one of an answer that was replaced goes with it.</summary>
    private WholePart[] MediaParts(SegmentedMaster? before, IReadOnlyList<Region> regions)
    {
        Dictionary<string, WholePart> standing = before?.Table.Media.ToDictionary(part => part.Name) ?? [];
        return
        [
            .. regions.SelectMany(region => region.Media).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => standing.GetValueOrDefault(name) ?? new WholePart(name, _texts.Kept(Deflated.Of(_media[name].Span)))),
        ];
    }

    private static void Add(PieceContent content, SegmentSum[] sums)
    {
        sums[(int)Lane.Document] += content.Document.Sum;
        for (int index = 0; index < content.Others.Length; index++)
        {
            sums[(int)content.Others[index].Lane] += content.Others[index].Segment.Sum;
        }
    }

    private static string[] Media(List<Piece> pieces) =>
        pieces.Exists(static piece => piece.Current.Media.Count > 0) ? [.. pieces.SelectMany(piece => piece.Current.Media).Distinct(StringComparer.Ordinal)] : [];

    private WholePart[] WholeParts(SegmentedMaster? before, IReadOnlyList<Region> regions)
    {
        var parts = new PackageParts();
        MasterDocument.PutFurniture(parts, Facts, Context);
        StampParts.Put(Stamp(regions), parts);
        Dictionary<string, WholePart> kept = (before?.Table.Whole ?? [.. _pieces.Whole.Select(part => new WholePart(part.Name, _texts.Kept(part.Bytes)))]).ToDictionary(part => part.Name);
        foreach ((string name, byte[] bytes) in parts.All)
        {
            UInt128 hash = ContentHash.Of(bytes);
            if (!kept.TryGetValue(name, out WholePart? standing) || standing.Content.Hash != hash)
            {
                kept[name] = new WholePart(name, _texts.Kept(Deflated.Quickly(bytes, hash)));
            }
        }

        return [.. kept.Values];
    }

    private WovenPart[] WovenParts() =>
        [.. _pieces.Woven.Select(part => new WovenPart(part.Name, part.Lanes, _texts.Kept(part.Before), _texts.Kept(part.After)))];

    private DocumentStamp Stamp(IReadOnlyList<Region> regions)
    {
        IReadOnlyDictionary<string, OfficialText> texts = OfficialTexts.Of(Request.Template, Facts.Language);
        return new DocumentStamp(
            new DocumentIdentity(DocumentKind.Master, Request.Assessment.Id, Request.Version, Language, null),
            [.. regions.Where(region => region.IsItem).Select(region => Stamp(region, texts[region.Name]))],
            [],
            [])
        {
            Anchor = Request.Anchor,
        };
    }

    private static ItemStamp Stamp(Region region, OfficialText text) => new(
        region.Name, text.Digest, text.Fingerprint, string.Create(CultureInfo.InvariantCulture, $"{region.Digest.Value:x}-{region.Digest.Blocks:x}"));
}
