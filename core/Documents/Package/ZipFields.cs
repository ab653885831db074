using System.Buffers.Binary;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Numbers of a zip container: little-endian, and never outside the file.</summary>
internal readonly ref struct ZipFields(ReadOnlySpan<byte> file)
{
    private readonly ReadOnlySpan<byte> _file = file;

    public int Length => _file.Length;

    public ushort Short(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(at, sizeof(ushort)));

    public uint Int(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(at, sizeof(uint)));

    /// <exception cref="DocumentRejectedException">Beyond what a file can hold, or outside this one.</exception>
    public long Long(long at) => BinaryPrimitives.ReadInt64LittleEndian(Bytes(at, sizeof(long))) is >= 0 and var value ? value : throw Damaged("A negative number");

    public bool Has(uint signature, long at) => at >= 0 && at <= _file.Length - sizeof(uint) && Int(at) == signature;

    /// <exception cref="DocumentRejectedException">Not all of it is inside the file.</exception>
    public ReadOnlySpan<byte> Bytes(long at, long length) => at >= 0 && length >= 0 && at <= _file.Length - length ? _file.Slice((int)at, (int)length) : throw Damaged("An offset outside the file");

    public static DocumentRejectedException Damaged(string what) => new(DocumentRejection.Damaged, $"{what} in the zip container.");
}
