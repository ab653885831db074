using System.IO.Compression;
using System.Text;

namespace OfficeIntegration.Tests.Documents.Hostile;

/// <summary>One entry, told truly unless said otherwise.</summary>
internal sealed record RawEntry(string Name, byte[] Bytes)
{
    public bool Stored { get; init; }

    /// <summary>Lengths and checksum come behind the bytes, and the header before them has zeros.</summary>
    public bool Descriptor { get; init; }

    /// <summary>Lengths and offset stand in a zip64 extra field of the central directory.</summary>
    public bool Zip64 { get; init; }

    public int Flags { get; init; }

    public string? LocalName { get; init; }

    public uint? LocalCrc { get; init; }

    public uint? Crc { get; init; }

    /// <summary>Length after inflating, as both headers say it.</summary>
    public uint? Length { get; init; }

    /// <summary>Distance from where its header really is.</summary>
    public int OffsetShift { get; init; }
}

/// <summary>Writes zip containers that no honest library writes.</summary>
internal static class RawZip
{
    public static List<RawEntry> Entries(byte[] document)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        return [.. archive.Entries.Select(entry => new RawEntry(entry.FullName, Inflated(entry)))];
    }

    /// <param name="declared">Number of entries the end record gives; the true one when null.</param>
    public static byte[] Write(IReadOnlyList<RawEntry> entries, int? declared = null)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        using var central = new MemoryStream();
        using var directory = new BinaryWriter(central);
        foreach (RawEntry entry in entries)
        {
            byte[] data = entry.Stored ? entry.Bytes : Deflated(entry.Bytes);
            uint crc = entry.Crc ?? Crc(entry.Bytes);
            Central(directory, entry, data.Length, crc, (uint)(file.Position + entry.OffsetShift));
            Local(writer, entry, data, crc);
        }

        int count = declared ?? entries.Count;
        long at = file.Position;
        writer.Write(central.ToArray());
        writer.Write(0x06054B50);
        writer.Write(0);
        writer.Write((ushort)count);
        writer.Write((ushort)count);
        writer.Write((uint)central.Length);
        writer.Write((uint)at);
        writer.Write((ushort)0);
        return file.ToArray();
    }

    public static uint Crc(byte[] bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
            }
        }

        return ~crc;
    }

    /// <summary>A local header with its bytes, to be hidden in the bytes of another entry.</summary>
    public static byte[] LocalOf(RawEntry entry)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        Local(writer, entry, entry.Stored ? entry.Bytes : Deflated(entry.Bytes), Crc(entry.Bytes));
        return stream.ToArray();
    }

    public static byte[] Deflated(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var deflate = new DeflateStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(bytes);
        }

        return stream.ToArray();
    }

    private static void Local(BinaryWriter writer, RawEntry entry, byte[] data, uint crc)
    {
        byte[] name = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
        writer.Write(0x04034B50);
        writer.Write((ushort)20);
        writer.Write((ushort)Flags(entry));
        writer.Write((ushort)(entry.Stored ? 0 : 8));
        writer.Write(0);
        writer.Write(entry.Descriptor ? 0 : entry.LocalCrc ?? crc);
        writer.Write(entry.Descriptor ? 0 : (uint)data.Length);
        writer.Write(entry.Descriptor ? 0 : entry.Length ?? (uint)entry.Bytes.Length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)0);
        writer.Write(name);
        writer.Write(data);
        if (entry.Descriptor)
        {
            writer.Write(0x08074B50);
            writer.Write(crc);
            writer.Write((uint)data.Length);
            writer.Write((uint)entry.Bytes.Length);
        }
    }

    private static void Central(BinaryWriter writer, RawEntry entry, int compressed, uint crc, uint offset)
    {
        byte[] name = Encoding.UTF8.GetBytes(entry.Name);
        uint length = entry.Length ?? (uint)entry.Bytes.Length;
        writer.Write(0x02014B50);
        writer.Write((ushort)45);
        writer.Write((ushort)45);
        writer.Write((ushort)Flags(entry));
        writer.Write((ushort)(entry.Stored ? 0 : 8));
        writer.Write(0);
        writer.Write(crc);
        writer.Write(entry.Zip64 ? uint.MaxValue : (uint)compressed);
        writer.Write(entry.Zip64 ? uint.MaxValue : length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)(entry.Zip64 ? 28 : 0));
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write((ushort)0);
        writer.Write(0);
        writer.Write(entry.Zip64 ? uint.MaxValue : offset);
        writer.Write(name);
        if (entry.Zip64)
        {
            writer.Write((ushort)1);
            writer.Write((ushort)24);
            writer.Write((long)length);
            writer.Write((long)compressed);
            writer.Write((long)offset);
        }
    }

    private static int Flags(RawEntry entry) => entry.Flags | 0x0800 | (entry.Descriptor ? 0x0008 : 0);

    private static byte[] Inflated(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
