using System.Security.Cryptography;
using System.Text.Json;
using OfficeIntegration.Core.Documents.Compiling;

namespace OfficeIntegration.Core.Workflow.Packages;

/// <summary>Writes the files of a package one after the other, and remembers what the manifest has to say of them.</summary>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    private readonly StreamedZip _zip = new(output);
    private readonly List<PackageEntry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private string _name = "";
    private long _length;

    public IReadOnlyList<PackageEntry> Entries => _entries;

    public void Begin(string name)
    {
        (_name, _length) = (name, 0);
        _zip.Begin(name);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _zip.Append(PackedBytes.Of(bytes));
        _hash.AppendData(bytes);
        _length += bytes.Length;
    }

    public void Line<T>(T value)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(value, PackageManifest.Json);
        Append([.. json, (byte)'\n']);
    }

    public void End()
    {
        _zip.End();
        _entries.Add(new(_name, _length, Convert.ToHexStringLower(_hash.GetHashAndReset())));
        _names.Add(_name);
    }

    /// <summary>The same file a second time is not written again.</summary>
    public void Put(string name, ReadOnlySpan<byte> bytes)
    {
        if (!_names.Contains(name))
        {
            Begin(name);
            Append(bytes);
            End();
        }
    }

    public void Finish(PackageManifest manifest)
    {
        _zip.Put(PackageManifest.FileName, JsonSerializer.SerializeToUtf8Bytes(manifest, PackageManifest.ReadableJson));
        _zip.Finish();
    }

    public void Dispose() => _hash.Dispose();
}
