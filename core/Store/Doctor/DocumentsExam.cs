using System.Security.Cryptography;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Store.Doctor;

/// <summary>Looks through the rows of one assessment in table <c>documents</c>, and writes every version to see that it can be.</summary>
internal sealed class DocumentsExam(StoreTables tables, DocumentsTable documents, string assessmentId)
{
    private readonly List<Finding> _found = [];

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        HashSet<string> pieces = await PiecesAsync(cancellation);
        IReadOnlyList<DocumentVersion> versions = await VersionsAsync(cancellation);
        int newest = versions.Select(version => version.Number).DefaultIfEmpty(0).Max();
        await HeadAsync(newest, cancellation);
        _found.AddRange(Enumerable.Range(1, newest).Except(versions.Select(version => version.Number)).Select(number => Finding.Lasting(Ailment.VersionMissing, Keys.Version(number))));
        _found.AddRange(versions.SelectMany(version => version.Rows).Distinct().Select(Keys.Segment).Where(key => !pieces.Contains(key)).Select(key => Finding.Lasting(Ailment.PieceMissing, key)));
        foreach (DocumentVersion version in versions)
        {
            if (!await CanBeWrittenAsync(version, cancellation))
            {
                _found.Add(Finding.Lasting(Ailment.VersionUnwritable, Keys.Version(version.Number)));
            }
        }

        return _found;
    }

    /// <returns>Keys of the rows that hold what their name says.</returns>
    private async Task<HashSet<string>> PiecesAsync(CancellationToken cancellation)
    {
        var sound = new HashSet<string>(StringComparer.Ordinal);
        await foreach (TableEntity row in RowsAsync("segment|", cancellation))
        {
            if (Bytes(row) is { } bytes && row.RowKey == Keys.Segment(Convert.ToHexStringLower(SHA256.HashData(bytes))))
            {
                sound.Add(row.RowKey);
            }
        }

        return sound;
    }

    private async Task<IReadOnlyList<DocumentVersion>> VersionsAsync(CancellationToken cancellation)
    {
        var versions = new List<DocumentVersion>();
        await foreach (TableEntity row in RowsAsync("version|", cancellation))
        {
            try
            {
                versions.Add(Packed.Read<DocumentVersion>(row));
            }
            catch (Exception broken) when (broken is InvalidDataException or JsonException)
            {
                _found.Add(Finding.Lasting(Ailment.RowUnreadable, row.RowKey));
            }
        }

        return versions;
    }

    private async Task HeadAsync(int newest, CancellationToken cancellation)
    {
        Row<int>? head = await documents.HeadAsync(assessmentId, cancellation);
        if ((head?.Value ?? 0) < newest)
        {
            var right = new TableEntity(assessmentId, Keys.Head) { ["Version"] = newest };
            _found.Add(Finding.Mendable(Ailment.HeadWrong, Keys.Head, token => tables.Documents.UpsertEntityAsync(right, TableUpdateMode.Replace, token)));
        }
        else if (head?.Value > newest)
        {
            _found.Add(Finding.Lasting(Ailment.VersionMissing, Keys.Version(head.Value)));
        }
    }

    private async Task<bool> CanBeWrittenAsync(DocumentVersion version, CancellationToken cancellation)
    {
        try
        {
            SegmentedMaster master = await documents.ReadAsync(assessmentId, version, cancellation);
            byte[] file = master.ToArray();
            var package = WordPackage.Open(file);
            return file.Length == version.Length && master.Sha256 == version.Sha256 && package.Names.All(name => package.Bytes(name) is not null);
        }
        catch (Exception broken) when (broken is InvalidDataException or DocumentRejectedException or RequestFailedException { Status: 404 } or JsonException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static byte[]? Bytes(TableEntity row)
    {
        try
        {
            return Packed.Bytes(row);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private AsyncPageable<TableEntity> RowsAsync(string prefix, CancellationToken cancellation) => tables.Documents.QueryAsync<TableEntity>(
        TableClient.CreateQueryFilter($"PartitionKey eq {Keys.Encode(assessmentId)} and RowKey ge {prefix} and RowKey lt {Keys.After(prefix)}"), cancellationToken: cancellation);
}
