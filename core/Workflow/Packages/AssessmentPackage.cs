using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Package;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.Auditing;

namespace OfficeIntegration.Core.Workflow.Packages;

/// <summary>
/// A package that somebody hands in. Nothing of it is believed: the container is read like any upload, every file must be
/// named in the manifest and have its hash, the audit chain must be whole, every version of the master must be a
/// document this product writes.
/// </summary>
public sealed class AssessmentPackage
{
    /// <summary>The file as it travels, bytes; what the Functions host lets through.</summary>
    public const int MaxBytes = 100 * 1024 * 1024;

    private static readonly ZipBounds Bounds = new(MaxEntries: 60_000, MaxExpandedBytes: 1024L * 1024 * 1024);

    private readonly byte[] _file;
    private readonly Dictionary<string, ZipEntry> _entries;
    private readonly Dictionary<string, string> _hashes;

    private AssessmentPackage(byte[] file)
    {
        _file = file;
        FileKind.RequireZip(file);
        _entries = ZipDirectory.Read(file, Bounds);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        Manifest = JsonSerializer.Deserialize<PackageManifest>(Bytes(PackageManifest.FileName), PackageManifest.Json) ?? throw new InvalidDataException(PackageManifest.FileName);
        _hashes = Manifest.Entries.ToDictionary(entry => entry.Name, entry => entry.Sha256, StringComparer.Ordinal);
        Require(Manifest is { Format: PackageManifest.FormatName, Version: PackageManifest.FormatVersion }, PackageManifest.FileName);
        Require(_hashes.Keys.Append(PackageManifest.FileName).ToHashSet(StringComparer.Ordinal).SetEquals(_entries.Keys), PackageManifest.FileName);
        foreach (PackageEntry entry in Manifest.Entries)
        {
            Require(_entries[entry.Name].Length == entry.Bytes, entry.Name);
            Read(entry.Name);
        }

        Work = [.. Rows(PackageManifest.Work, "work")];
        Documents = [.. Rows(PackageManifest.Documents, "documents")];
        Audit = ReadAudit();
        Assessment = Work.Where(row => row.Key == Keys.Assessment).Select(row => row.Value.Deserialize<Assessment>(StoreJson.Options)).Single() ?? throw new InvalidDataException(PackageManifest.Work);
        Require(Assessment.Id == Manifest.AssessmentId && Assessment.TenantId == Manifest.TenantId && Audit[0].Subject == Assessment.Id, PackageManifest.Work);
        Require(Work.Concat(Documents).All(row => row.Bytes is null || _entries.ContainsKey(PackageManifest.BytesOf(row.Bytes))), PackageManifest.Documents);
        Require(Documents.Where(row => row.Kind == "segment").All(row => row.Key == Keys.Segment(row.Bytes ?? "")), PackageManifest.Documents);
    }

    public PackageManifest Manifest { get; }

    /// <summary>Of the whole file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    public Assessment Assessment { get; }

    public IReadOnlyList<PortableRow> Work { get; }

    public IReadOnlyList<PortableRow> Documents { get; }

    public IReadOnlyList<AuditEntry> Audit { get; }

    /// <exception cref="RefusedException"><see cref="Refusal.PackageUnreadable"/></exception>
    public static async Task<AssessmentPackage> OpenAsync(byte[] file, CancellationToken cancellation)
    {
        try
        {
            var package = new AssessmentPackage(file);
            package.CheckRows();
            await package.CheckMastersAsync(cancellation);
            return package;
        }
        catch (Exception broken) when (broken is JsonException or InvalidDataException or DocumentRejectedException or ArgumentException or InvalidOperationException or KeyNotFoundException or FormatException or OverflowException or IndexOutOfRangeException or NotSupportedException)
        {
            throw new RefusedException(Refusal.PackageUnreadable);
        }
    }

    /// <summary>What a row holds that is no record.</summary>
    public byte[]? BytesOf(PortableRow row) => row.Bytes is { } sha256 ? Read(PackageManifest.BytesOf(sha256)) : null;

    private byte[] Bytes(string name) => _entries.TryGetValue(name, out ZipEntry entry) ? ZipInflater.Inflate(_file, entry) : throw new InvalidDataException(name);

    private byte[] Read(string name)
    {
        byte[] bytes = Bytes(name);
        Require(Convert.ToHexStringLower(SHA256.HashData(bytes)) == _hashes.GetValueOrDefault(name), name);
        return bytes;
    }

    private IEnumerable<PortableRow> Rows(string name, string table)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        using var lines = new StreamReader(new MemoryStream(Read(name)), new UTF8Encoding(false, throwOnInvalidBytes: true));
        while (lines.ReadLine() is { } line)
        {
            PortableRow row = JsonSerializer.Deserialize<PortableRow>(line, PackageManifest.Json) ?? throw new InvalidDataException(name);
            Require(row.Table == table && keys.Add(row.Key), name);
            yield return row;
        }
    }

    private List<AuditEntry> ReadAudit()
    {
        FoundAnchor[] anchors = [.. Versions().Where(version => version.Anchor is not null).Select(version => new FoundAnchor($"{version.Number}", Manifest.AssessmentId, version.Anchor!))];
        var entries = new List<AuditEntry>();
        using var file = new StreamReader(new MemoryStream(Read(PackageManifest.Audit)), new UTF8Encoding(false, throwOnInvalidBytes: true));
        AuditReport report = AuditFile.Verify(file, anchors, entries.Add);
        Require(report.IsIntact && report.Newest == new AuditAnchor(Manifest.AuditEntries, Manifest.AuditHash), PackageManifest.Audit);
        PortableRow end = Work.Single(row => row.Key == Keys.Chain);
        Require(end.Columns?["Hash"]?.ToString() == Manifest.AuditHash, PackageManifest.Audit);
        return entries;
    }

    private IEnumerable<DocumentVersion> Versions() =>
        Documents.Where(row => row.Kind == "version").Select(row => row.Value.Deserialize<DocumentVersion>(StoreJson.Options) ?? throw new InvalidDataException(PackageManifest.Documents));

    /// <summary>Every row can be written.</summary>
    private void CheckRows()
    {
        foreach (PortableRow row in Work.Concat(Documents))
        {
            row.ToEntity(Manifest.AssessmentId, BytesOf(row));
        }
    }

    private async Task CheckMastersAsync(CancellationToken cancellation)
    {
        var versions = Versions().ToDictionary(version => version.Number);
        Require(versions.Keys.DefaultIfEmpty(0).Max() == Manifest.Head, PackageManifest.Documents);
        foreach (DocumentVersion version in versions.Values)
        {
            var stored = new StoredMaster(Manifest.AssessmentId, (number, _) => Task.FromResult(versions[number]), (hash, _) => Task.FromResult(Read(PackageManifest.BytesOf(hash))));
            await stored.OpenAsync(version, cancellation);
            await stored.LoadWholeAsync(cancellation);
            Require(stored.Master.Sha256 == version.Sha256 && stored.Master.Length == version.Length, PackageManifest.Documents);
            OwnMaster.Require(stored.Master.ToArray(), Manifest.AssessmentId, version.Number);
        }
    }

    private static void Require(bool holds, string name) => _ = holds ? 0 : throw new InvalidDataException(name);
}
