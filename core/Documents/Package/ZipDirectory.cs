using System.Text;

namespace OfficeIntegration.Core.Documents.Package;

/// <summary>
/// The entries of a zip container. It is read here and not by the framework, because what a hostile container does shows
/// in offsets: entries that share bytes, and a central directory that tells another story than the headers it leads to.
/// Every bound is checked before anything is allocated.
/// </summary>
internal static class ZipDirectory
{
    private const uint CentralSignature = 0x02014B50;
    private const uint LocalSignature = 0x04034B50;
    private const int CentralLength = 46;
    private const int LocalLength = 30;
    private const int EncryptedFlag = 0x0001;
    private const int DescriptorFlag = 0x0008;
    private const int Utf8Flag = 0x0800;
    private const int Deflate = 8;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Parts only, by name without regard to case; folders are left out.</returns>
    /// <exception cref="DocumentRejectedException">Damaged, encrypted, or beyond its bounds.</exception>
    public static Dictionary<string, ZipEntry> Read(ReadOnlySpan<byte> bytes) => Read(bytes, ZipBounds.OfUpload);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    public static Dictionary<string, ZipEntry> Read(ReadOnlySpan<byte> bytes, ZipBounds bounds)
    {
        var file = new ZipFields(bytes);
        ZipEnd end = ZipEnd.Find(file);
        if (end.Count > bounds.MaxEntries)
        {
            throw TooComplex("Too many entries.");
        }

        var entries = new List<ZipEntry>((int)end.Count);
        long at = end.Offset;
        for (long left = end.Count; left > 0; left--)
        {
            entries.Add(Central(file, ref at));
        }

        _ = at == end.Offset + end.Size ? at : throw ZipFields.Damaged("Entries that are not counted");
        RequireApart(entries, end.Offset, bounds);
        return Named(entries);
    }

    private static ZipEntry Central(ZipFields file, ref long at)
    {
        _ = file.Has(CentralSignature, at) ? at : throw ZipFields.Damaged("A missing entry");
        int flags = file.Short(at + 8);
        int method = file.Short(at + 10);
        (int name, int extra, int comment) = (file.Short(at + 28), file.Short(at + 30), file.Short(at + 32));
        ZipSizes sizes = ZipSizes.Of(file, file.Int(at + 24), file.Int(at + 20), file.Int(at + 42), at + CentralLength + name, extra);
        RequireReadable(flags, method, sizes);
        ReadOnlySpan<byte> raw = file.Bytes(at + CentralLength, name);
        uint crc = file.Int(at + 16);
        long data = Local(file, sizes, raw, flags, method, crc);
        at += CentralLength + name + extra + comment;
        return new ZipEntry(ZipNames.Checked(Decoded(raw, flags)), method == Deflate, crc, sizes.Offset, data, sizes.Compressed, sizes.Length);
    }

    /// <summary>The header before the bytes must say what the central directory says.</summary>
    /// <returns>Where the bytes begin.</returns>
    private static long Local(ZipFields file, ZipSizes sizes, ReadOnlySpan<byte> name, int flags, int method, uint crc)
    {
        long at = sizes.Offset;
        bool same = file.Has(LocalSignature, at)
            && file.Short(at + 6) == flags
            && file.Short(at + 8) == method
            && file.Bytes(at + LocalLength, file.Short(at + 26)).SequenceEqual(name)
            && ((flags & DescriptorFlag) != 0 || (file.Int(at + 14) == crc && Agrees(file.Int(at + 18), sizes.Compressed) && Agrees(file.Int(at + 22), sizes.Length)));
        long data = same ? at + LocalLength + name.Length + file.Short(at + 28) : throw ZipFields.Damaged("An entry that contradicts itself");
        _ = file.Bytes(data, sizes.Compressed);
        return data;
    }

    private static bool Agrees(uint local, long central) => local == central || local == uint.MaxValue;

    private static void RequireReadable(int flags, int method, ZipSizes sizes)
    {
        if ((flags & EncryptedFlag) != 0)
        {
            throw new DocumentRejectedException(DocumentRejection.Protected, "An encrypted entry.");
        }

        if (method is not (0 or Deflate) || (method == 0 && sizes.Length != sizes.Compressed))
        {
            throw ZipFields.Damaged("An unknown way of compressing");
        }
    }

    /// <summary>Bytes that belong to two entries make a small file expand without end.</summary>
    private static void RequireApart(List<ZipEntry> entries, long directory, ZipBounds bounds)
    {
        long expanded = 0;
        long free = 0;
        foreach (ZipEntry entry in entries.OrderBy(entry => entry.Start))
        {
            _ = entry.Start >= free && entry.End <= directory ? free = entry.End : throw TooComplex("Entries overlap.");
            bool bomb = entry.Length > DocumentLimits.RatioCountsFromBytes && entry.Length / Math.Max(1, entry.Compressed) > DocumentLimits.MaxRatio;
            if (bomb || (expanded += entry.Length) > bounds.MaxExpandedBytes)
            {
                throw TooComplex("Expands too far.");
            }
        }
    }

    private static Dictionary<string, ZipEntry> Named(List<ZipEntry> entries)
    {
        var named = new Dictionary<string, ZipEntry>(entries.Count, StringComparer.OrdinalIgnoreCase);
        foreach (ZipEntry entry in entries.Where(entry => !(entry.Name.EndsWith('/') && entry.Length == 0)))
        {
            _ = named.TryAdd(entry.Name, entry) ? 0 : throw ZipFields.Damaged("Two entries of one name");
        }

        return named;
    }

    private static string Decoded(ReadOnlySpan<byte> name, int flags)
    {
        try
        {
            return (flags & Utf8Flag) != 0 ? Utf8.GetString(name) : Encoding.Latin1.GetString(name);
        }
        catch (DecoderFallbackException)
        {
            throw ZipFields.Damaged("A name that is no text");
        }
    }

    private static DocumentRejectedException TooComplex(string detail) => new(DocumentRejection.TooComplex, detail);
}
