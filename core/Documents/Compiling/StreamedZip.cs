using System.Buffers.Binary;
using System.Text;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Compiling;

/// <summary>
/// A zip file (APPNOTE 6.3.10) written forward out of packed pieces: what is only known at the end of an entry stands in
/// a data descriptor behind it, so the output need not be able to seek. Sizes of 4 GiB and more use zip64.
/// </summary>
public sealed class StreamedZip(Stream output)
{
    private const ushort DescriptorFollows = 1 << 3;
    private const ushort Utf8Names = 1 << 11;
    private const ushort Deflate = 8;
    private const uint Max32 = uint.MaxValue;

    /// <summary>1 January 1980, the first day zip knows.</summary>
    private const uint Date = 0x0021_0000;

    private readonly List<Entry> _entries = [];
    private long _at;

    private sealed record Entry(byte[] Name, long Offset, uint Crc = 0, long Packed = 0, long Length = 0)
    {
        public bool IsLarge => Packed >= Max32 || Length >= Max32;

        public bool Needs64 => IsLarge || Offset >= Max32;
    }

    public void Begin(string name)
    {
        _entries.Add(new Entry(Encoding.UTF8.GetBytes(name), _at));
        Span<byte> header = stackalloc byte[30];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        Described(header[4..], version: 20);
        BinaryPrimitives.WriteUInt16LittleEndian(header[26..], (ushort)_entries[^1].Name.Length);
        Write(header);
        Write(_entries[^1].Name);
    }

    /// <summary>The next bytes of the entry that was begun.</summary>
    public void Append(PackedBytes piece)
    {
        Entry entry = _entries[^1];
        Write(piece.Packed.Span);
        _entries[^1] = entry with
        {
            Crc = Crc32.Combined(entry.Crc, piece.Crc, Crc32.Shift(piece.Length)),
            Packed = entry.Packed + piece.Packed.Length,
            Length = entry.Length + piece.Length,
        };
    }

    public void End()
    {
        Write(PackedBytes.End);
        Entry entry = _entries[^1] = _entries[^1] with { Packed = _entries[^1].Packed + PackedBytes.End.Length };
        Span<byte> descriptor = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor, 0x08074B50);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[4..], entry.Crc);
        if (entry.IsLarge)
        {
            BinaryPrimitives.WriteInt64LittleEndian(descriptor[8..], entry.Packed);
            BinaryPrimitives.WriteInt64LittleEndian(descriptor[16..], entry.Length);
            Write(descriptor);
            return;
        }

        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[8..], (uint)entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(descriptor[12..], (uint)entry.Length);
        Write(descriptor[..16]);
    }

    public void Put(string name, ReadOnlySpan<byte> bytes)
    {
        Begin(name);
        Append(PackedBytes.Of(bytes));
        End();
    }

    /// <summary>The directory; nothing may follow.</summary>
    public void Finish()
    {
        long start = _at;
        foreach (Entry entry in _entries)
        {
            WriteDirectory(entry);
        }

        WriteEnd(start, _at - start);
    }

    private void WriteDirectory(Entry entry)
    {
        int extra = entry.Needs64 ? 28 : 0;
        Span<byte> header = stackalloc byte[46 + 28];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 45);
        Described(header[6..], entry.Needs64 ? (ushort)45 : (ushort)20);
        BinaryPrimitives.WriteUInt32LittleEndian(header[16..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(header[20..], entry.Needs64 ? Max32 : (uint)entry.Packed);
        BinaryPrimitives.WriteUInt32LittleEndian(header[24..], entry.Needs64 ? Max32 : (uint)entry.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[28..], (ushort)entry.Name.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[30..], (ushort)extra);
        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], entry.Needs64 ? Max32 : (uint)entry.Offset);
        Span<byte> field = header[46..];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 0x0001);
        BinaryPrimitives.WriteUInt16LittleEndian(field[2..], 24);
        BinaryPrimitives.WriteInt64LittleEndian(field[4..], entry.Length);
        BinaryPrimitives.WriteInt64LittleEndian(field[12..], entry.Packed);
        BinaryPrimitives.WriteInt64LittleEndian(field[20..], entry.Offset);
        Write(header[..46]);
        Write(entry.Name);
        Write(field[..extra]);
    }

    /// <summary>What local and central headers share, from the version on.</summary>
    private static void Described(Span<byte> to, ushort version)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, version);
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], DescriptorFollows | Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], Deflate);
        BinaryPrimitives.WriteUInt32LittleEndian(to[6..], Date);
    }

    private void WriteEnd(long start, long directory)
    {
        bool large = _entries.Count >= ushort.MaxValue || start >= Max32 || directory >= Max32;
        Span<byte> end = stackalloc byte[56 + 20 + 22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 56 - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], 45);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], 45);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], _entries.Count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], directory);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], start);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], start + directory);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
        Span<byte> record = end[76..];
        ushort count = large ? ushort.MaxValue : (ushort)_entries.Count;
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(record[8..], count);
        BinaryPrimitives.WriteUInt16LittleEndian(record[10..], count);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], large ? Max32 : (uint)directory);
        BinaryPrimitives.WriteUInt32LittleEndian(record[16..], large ? Max32 : (uint)start);
        Write(large ? end : record);
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        _at += bytes.Length;
    }
}
