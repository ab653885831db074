using System.Security.Cryptography;
using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Documents;

/// <summary>Where the uppermost table of a version stands in the rows that version added.</summary>
public sealed record TablePlace(int Row, int Offset, int Length);

/// <summary>
/// One version of a master: a table that names individually deflated pieces, most of them shared with the versions
/// before. Writing it is putting the pieces side by side. Immutable.
/// </summary>
public sealed class SegmentedMaster
{
    private const int BufferBytes = 64 * 1024;

    private readonly IReadOnlyDictionary<int, Pack> _packs;
    private readonly Func<PieceRef, ReadOnlyMemory<byte>> _bytes;
    private readonly Lazy<IReadOnlyList<ZipPart>> _parts;

    private SegmentedMaster(VersionTable table, TablePlace place, string sha256, IReadOnlyDictionary<int, Pack> packs)
    {
        Table = table;
        Place = place;
        Sha256 = sha256;
        _packs = packs;
        _bytes = Bytes;
        _parts = new Lazy<IReadOnlyList<ZipPart>>(Parts);
    }

    public string AssessmentId => Table.AssessmentId;

    public int Version => Table.Version;

    /// <summary>One of <see cref="Languages.All"/>.</summary>
    public string Language => Table.Language;

    /// <summary>Bytes of the .docx.</summary>
    public long Length => ZipWriter.LengthOf(_parts.Value);

    /// <summary>Of the uppermost table, lower-case hexadecimal; it names the hashes of everything below and so stands for the whole.</summary>
    public string Sha256 { get; }

    public TablePlace Place { get; }

    internal VersionTable Table { get; }

    internal IReadOnlyDictionary<int, Pack> Packs => _packs;

    /// <param name="packs">By number; at least the rows the table stands in must have been loaded.</param>
    /// <exception cref="InvalidDataException">The rows hold no such table.</exception>
    internal static SegmentedMaster Open(IReadOnlyDictionary<int, Pack> packs, int version, TablePlace place)
    {
        ReadOnlyMemory<byte> table = packs[Pack.TablesOf(version)].Get(new PieceRef(Pack.TablesOf(version), place.Row, place.Offset, place.Length));
        return new SegmentedMaster(VersionTable.Read(table.Span), place, Convert.ToHexStringLower(SHA256.HashData(table.Span)), packs);
    }

    /// <param name="tables">The version's own table is added last.</param>
    internal static SegmentedMaster Made(VersionTable table, PackWriter texts, PackWriter tables, SegmentedMaster? before)
    {
        ReadOnlyMemory<byte> bytes = table.Bytes();
        PieceRef place = tables.Add(bytes);
        var packs = new Dictionary<int, Pack>(before?._packs ?? new Dictionary<int, Pack>()) { [texts.Number] = texts, [tables.Number] = tables };
        return new SegmentedMaster(table, new TablePlace(place.Row, place.Offset, place.Length), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), packs);
    }

    /// <summary>What this version adds to those before it, only of a version that was just made: texts, and the tables that name them.</summary>
    public (IEnumerable<ReadOnlyMemory<byte>> Texts, IEnumerable<ReadOnlyMemory<byte>> Tables) AddedRows() =>
        (((PackWriter)_packs[Pack.TextsOf(Version)]).Rows(), ((PackWriter)_packs[Pack.TablesOf(Version)]).Rows());

    /// <param name="output">Need not be able to seek; left open. All pieces must have been loaded.</param>
    public void WriteTo(Stream output)
    {
        foreach (ReadOnlyMemory<byte> chunk in ZipWriter.Chunks(_parts.Value))
        {
            output.Write(chunk.Span);
        }
    }

    /// <inheritdoc cref="WriteTo"/>
    public async Task WriteToAsync(Stream output, CancellationToken cancellation)
    {
        byte[] buffer = new byte[BufferBytes];
        int filled = 0;
        foreach (ReadOnlyMemory<byte> chunk in ZipWriter.Chunks(_parts.Value))
        {
            if (filled + chunk.Length > buffer.Length)
            {
                await output.WriteAsync(buffer.AsMemory(0, filled), cancellation);
                filled = 0;
            }

            if (chunk.Length > buffer.Length)
            {
                await output.WriteAsync(chunk, cancellation);
                continue;
            }

            chunk.CopyTo(buffer.AsMemory(filled));
            filled += chunk.Length;
        }

        await output.WriteAsync(buffer.AsMemory(0, filled), cancellation);
    }

    public byte[] ToArray()
    {
        byte[] bytes = new byte[Length];
        using var stream = new MemoryStream(bytes);
        WriteTo(stream);
        return bytes;
    }

    /// <summary>Where the tables of regions are.</summary>
    internal IEnumerable<PieceRef> Tables => Table.Regions.Select(region => region.Node);

    /// <summary>Where the texts of a region are, as they stand and as they were merged; its table must have been loaded.</summary>
    internal IEnumerable<PieceRef> Texts(Region region) => Pieces(region)
        .SelectMany(piece => piece.Written is { } written ? new[] { piece.Current, written } : [piece.Current])
        .SelectMany(content => content.Segments).Select(segment => segment.At);

    /// <summary>Where everything else is.</summary>
    internal IEnumerable<PieceRef> Around =>
        Table.Whole.Concat(Table.Media).Select(part => part.Content).Concat(Table.Woven.SelectMany(part => new[] { part.Before, part.After })).Where(segment => !segment.IsNothing).Select(segment => segment.At);

    internal Region? Item(string key) => Table.Regions.FirstOrDefault(region => region.IsItem && region.Name == key);

    /// <returns>A list of the caller's own.</returns>
    internal List<Piece> Pieces(Region region) => Node.Read(Bytes(region.Node).Span);

    internal ReadOnlyMemory<byte> Bytes(PieceRef piece) => _packs[piece.Pack].Get(piece);

    internal byte[] Inflate(Segment segment) => segment.Text(_bytes);

    private IReadOnlyList<ZipPart> Parts() =>
    [
        .. Table.Whole.Select(Whole),
        .. Table.Woven.Select(part => new ZipPart(part.Name, SumOf(part), () => Woven(part))),
        .. Table.Media.Select(Whole),
    ];

    private ZipPart Whole(WholePart part) => new(part.Name, part.Content.Sum, () => [Bytes(part.Content.At)]);

    private SegmentSum SumOf(WovenPart part)
    {
        SegmentSum sum = part.Before.Sum;
        foreach (Lane lane in part.Lanes)
        {
            foreach (Region region in Table.Regions)
            {
                SegmentSum added = region.Sums[(int)lane];
                sum = added.Packed == 0 ? sum : sum + added;
            }
        }

        return sum + part.After.Sum;
    }

    private IEnumerable<ReadOnlyMemory<byte>> Woven(WovenPart part)
    {
        yield return Bytes(part.Before.At);
        foreach (Lane lane in part.Lanes)
        {
            foreach (Region region in Table.Regions)
            {
                if (region.Sums[(int)lane].Packed == 0)
                {
                    continue;
                }

                RegionSegments segments = region.Made ?? RegionSegments.Of(Pieces(region));
                for (int index = 0; index < segments[lane].Length; index++)
                {
                    yield return segments[lane][index].Bytes(_bytes);
                }
            }
        }

        yield return Bytes(part.After.At);
    }
}
