using System.Buffers.Binary;
using System.Text;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>
/// Writes a zip file (APPNOTE 6.3.10) out of deflated pieces: everything an entry has to say is known beforehand, so the
/// output need not be able to seek, and nothing is held back. Sizes beyond 4 GiB use zip64. Equal parts give equal bytes.
/// </summary>
internal static class ZipWriter
{
    private const int LocalHeader = 30;
    private const int CentralHeader = 46;
    private const int EndRecord = 22;
    private const int End64 = 56 + 20;
    private const uint Max32 = uint.MaxValue;
    private const ushort Deflate = 8;

    /// <summary>UTF-8 names.</summary>
    private const ushort Flags = 1 << 11;

    /// <summary>1 January 1980, the first day zip knows.</summary>
    private const uint Date = 0x0021_0000;

    /// <summary>Bytes <see cref="Chunks"/> amount to.</summary>
    public static long LengthOf(IReadOnlyList<ZipPart> parts)
    {
        long at = 0;
        long directory = 0;
        foreach (ZipPart part in parts)
        {
            int name = Encoding.UTF8.GetByteCount(part.Name);
            directory += CentralHeader + name + CentralExtra(part, at);
            at += LocalHeader + name + LocalExtra(part) + Packed(part);
        }

        return at + directory + EndRecord + (Needs64(parts.Count, at, directory) ? End64 : 0);
    }

    /// <summary>The file in order; the longer the part, the more chunks.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Chunks(IReadOnlyList<ZipPart> parts)
    {
        long[] offsets = new long[parts.Count];
        long at = 0;
        for (int index = 0; index < parts.Count; index++)
        {
            ZipPart part = parts[index];
            offsets[index] = at;
            byte[] header = LocalHeaderOf(part);
            yield return header;
            long packed = 0;
            foreach (ReadOnlyMemory<byte> piece in part.Pieces())
            {
                yield return piece;
                packed += piece.Length;
            }

            yield return Deflated.EndBytes;
            RequireAsPromised(part, packed);
            at += header.Length + Packed(part);
        }

        long directory = 0;
        for (int index = 0; index < parts.Count; index++)
        {
            byte[] entry = DirectoryEntryOf(parts[index], offsets[index]);
            yield return entry;
            directory += entry.Length;
        }

        yield return EndOf(parts.Count, at, directory);
    }

    private static long Packed(ZipPart part) => part.Sum.Packed + Deflated.End.Length;

    private static bool IsLarge(ZipPart part) => part.Sum.Length >= Max32 || Packed(part) >= Max32;

    private static int LocalExtra(ZipPart part) => IsLarge(part) ? 20 : 0;

    private static int CentralExtra(ZipPart part, long offset) => IsLarge(part) || offset >= Max32 ? 28 : 0;

    private static bool Needs64(int count, long offset, long directory) => count >= ushort.MaxValue || offset >= Max32 || directory >= Max32;

    private static void RequireAsPromised(ZipPart part, long packed)
    {
        if (packed != part.Sum.Packed)
        {
            throw new InvalidDataException($"{part.Name} has {packed} bytes, its table says {part.Sum.Packed}.");
        }
    }

    private static byte[] LocalHeaderOf(ZipPart part)
    {
        int name = Encoding.UTF8.GetByteCount(part.Name);
        int extra = LocalExtra(part);
        byte[] header = new byte[LocalHeader + name + extra];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034B50);
        Description(header.AsSpan(4), part, extra, name);
        Encoding.UTF8.GetBytes(part.Name, header.AsSpan(LocalHeader));
        Extra(header.AsSpan(LocalHeader + name), part, 0);
        return header;
    }

    /// <summary>The 26 bytes local and central headers share.</summary>
    private static void Description(Span<byte> to, ZipPart part, int extra, int nameLength)
    {
        bool large = extra > 0 && IsLarge(part);
        BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)(extra > 0 ? 45 : 20));
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], Flags);
        BinaryPrimitives.WriteUInt16LittleEndian(to[4..], Deflate);
        BinaryPrimitives.WriteUInt32LittleEndian(to[6..], Date);
        BinaryPrimitives.WriteUInt32LittleEndian(to[10..], part.Sum.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(to[14..], large ? Max32 : (uint)Packed(part));
        BinaryPrimitives.WriteUInt32LittleEndian(to[18..], large ? Max32 : (uint)part.Sum.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(to[22..], (ushort)nameLength);
        BinaryPrimitives.WriteUInt16LittleEndian(to[24..], (ushort)extra);
    }

    /// <summary>Sizes and, in the directory, the offset, for a reader of zip64.</summary>
    private static void Extra(Span<byte> to, ZipPart part, long offset)
    {
        if (to.IsEmpty)
        {
            return;
        }

        Span<byte> field = stackalloc byte[28];
        BinaryPrimitives.WriteUInt16LittleEndian(field, 0x0001);
        BinaryPrimitives.WriteUInt16LittleEndian(field[2..], (ushort)(to.Length - 4));
        BinaryPrimitives.WriteInt64LittleEndian(field[4..], part.Sum.Length);
        BinaryPrimitives.WriteInt64LittleEndian(field[12..], Packed(part));
        BinaryPrimitives.WriteInt64LittleEndian(field[20..], offset);
        field[..to.Length].CopyTo(to);
    }

    private static byte[] DirectoryEntryOf(ZipPart part, long offset)
    {
        int name = Encoding.UTF8.GetByteCount(part.Name);
        int extra = CentralExtra(part, offset);
        byte[] entry = new byte[CentralHeader + name + extra];
        Span<byte> header = entry;
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014B50);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], 45);
        Description(header[6..], part, extra, name);
        if (extra > 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(header[20..], Max32);
            BinaryPrimitives.WriteUInt32LittleEndian(header[24..], Max32);
        }

        BinaryPrimitives.WriteUInt32LittleEndian(header[42..], extra > 0 ? Max32 : (uint)offset);
        Encoding.UTF8.GetBytes(part.Name, header[CentralHeader..]);
        Extra(header[(CentralHeader + name)..], part, offset);
        return entry;
    }

    private static byte[] EndOf(int count, long at, long directory)
    {
        bool large = Needs64(count, at, directory);
        byte[] end = new byte[(large ? End64 : 0) + EndRecord];
        if (large)
        {
            Zip64End(end, count, at, directory);
        }

        Span<byte> record = end.AsSpan(large ? End64 : 0);
        BinaryPrimitives.WriteUInt32LittleEndian(record, 0x06054B50);
        BinaryPrimitives.WriteUInt16LittleEndian(record[8..], large ? ushort.MaxValue : (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(record[10..], large ? ushort.MaxValue : (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(record[12..], large ? Max32 : (uint)directory);
        BinaryPrimitives.WriteUInt32LittleEndian(record[16..], large ? Max32 : (uint)at);
        return end;
    }

    private static void Zip64End(Span<byte> end, int count, long at, long directory)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[4..], 56 - 12);
        BinaryPrimitives.WriteUInt16LittleEndian(end[12..], 45);
        BinaryPrimitives.WriteUInt16LittleEndian(end[14..], 45);
        BinaryPrimitives.WriteInt64LittleEndian(end[24..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[32..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[40..], directory);
        BinaryPrimitives.WriteInt64LittleEndian(end[48..], at);
        BinaryPrimitives.WriteUInt32LittleEndian(end[56..], 0x07064B50);
        BinaryPrimitives.WriteInt64LittleEndian(end[64..], at + directory);
        BinaryPrimitives.WriteUInt32LittleEndian(end[72..], 1);
    }
}
