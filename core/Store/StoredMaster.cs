using System.Security.Cryptography;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Merging;
using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Core.Store;

/// <summary>A version in the store, loaded as far as somebody asked: rows are immutable, and read at most once.</summary>
public sealed class StoredMaster
{
    private const int AtOnce = 8;

    private readonly string _assessmentId;
    private readonly Func<int, CancellationToken, Task<DocumentVersion>> _versionOf;
    private readonly Func<string, CancellationToken, Task<byte[]>> _rowOf;
    private readonly Dictionary<int, Pack> _packs = [];
    private readonly Dictionary<int, DocumentVersion> _versions = [];
    private SegmentedMaster? _master;

    internal StoredMaster(TableClient table, string assessmentId)
        : this(
            assessmentId,
            async (number, cancellation) => Packed.Read<DocumentVersion>((await table.GetEntityAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Version(number), cancellationToken: cancellation)).Value),
            async (hash, cancellation) => Packed.Bytes((await table.GetEntityAsync<TableEntity>(Keys.Encode(assessmentId), Keys.Segment(hash), cancellationToken: cancellation)).Value))
    {
    }

    /// <param name="versionOf">By number.</param>
    /// <param name="rowOf">Pieces by the SHA-256 of their row.</param>
    internal StoredMaster(string assessmentId, Func<int, CancellationToken, Task<DocumentVersion>> versionOf, Func<string, CancellationToken, Task<byte[]>> rowOf)
    {
        (_assessmentId, _versionOf, _rowOf) = (assessmentId, versionOf, rowOf);
    }

    public SegmentedMaster Master => _master ?? throw new InvalidOperationException("The version was not opened.");

    /// <summary>All tables, and the texts of the items named: what a merge into these looks at.</summary>
    public async Task LoadItemsAsync(IReadOnlySet<string> itemKeys, CancellationToken cancellation)
    {
        await LoadAsync(Master.Tables, cancellation);
        await LoadAsync(Master.Table.Regions.Where(region => itemKeys.Contains(region.Name)).SelectMany(Master.Texts), cancellation);
    }

    /// <summary>The tables of regions with open conflicts, and nothing else.</summary>
    public Task LoadConflictsAsync(CancellationToken cancellation) => LoadAsync(StandingConflicts.Regions(Master).Select(region => region.Node), cancellation);

    /// <summary>The same, and the texts of these regions.</summary>
    public async Task LoadConflictTextsAsync(CancellationToken cancellation)
    {
        await LoadConflictsAsync(cancellation);
        await LoadAsync(StandingConflicts.Regions(Master).SelectMany(Master.Texts), cancellation);
    }

    /// <summary>Everything: what writing the document takes.</summary>
    public async Task LoadWholeAsync(CancellationToken cancellation)
    {
        await LoadAsync(Master.Tables, cancellation);
        await LoadAsync([.. Master.Around, .. Master.Table.Regions.SelectMany(Master.Texts)], cancellation);
    }

    internal async Task OpenAsync(DocumentVersion version, CancellationToken cancellation)
    {
        _versions[version.Number] = version;
        TablePlace place = version.Place;
        await LoadAsync([new PieceRef(Pack.TablesOf(version.Number), place.Row, place.Offset, place.Length)], cancellation);
        _master = SegmentedMaster.Open(_packs, version.Number, place);
    }

    private async Task LoadAsync(IEnumerable<PieceRef> pieces, CancellationToken cancellation)
    {
        (int Pack, int Row)[] missing = [.. pieces.SelectMany(piece => piece.Rows.Select(row => (piece.Pack, row))).Distinct().Where(place => !PackOf(place.Item1).Has(place.Item2))];
        foreach (int number in missing.Select(place => Pack.VersionOf(place.Pack)).Distinct().Where(number => !_versions.ContainsKey(number)).ToArray())
        {
            _versions.Add(number, await _versionOf(number, cancellation));
        }

        foreach ((int Pack, int Row)[] some in missing.Chunk(AtOnce))
        {
            byte[][] rows = await Task.WhenAll(some.Select(place => RowAsync(place.Pack, place.Row, cancellation)));
            for (int index = 0; index < some.Length; index++)
            {
                PackOf(some[index].Pack).Put(some[index].Row, rows[index]);
            }
        }
    }

    private StoredPack PackOf(int number)
    {
        if (!_packs.TryGetValue(number, out Pack? pack))
        {
            _packs.Add(number, pack = new StoredPack(number));
        }

        return (StoredPack)pack;
    }

    private async Task<byte[]> RowAsync(int pack, int row, CancellationToken cancellation)
    {
        DocumentVersion version = _versions[Pack.VersionOf(pack)];
        IReadOnlyList<string> hashes = Pack.IsTables(pack) ? version.Tables : version.Texts;
        byte[] bytes = await _rowOf(hashes[row], cancellation);
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hashes[row]
            ? bytes
            : throw new InvalidDataException($"Row {row} of version {version.Number} of {_assessmentId} does not have the hash it was stored with.");
    }
}
