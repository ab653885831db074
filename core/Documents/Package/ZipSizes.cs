namespace OfficeIntegration.Core.Documents.Package;

/// <summary>The three numbers of an entry that move to an extra field when 32 bits are too few (APPNOTE.TXT, section 4.5.3).</summary>
internal readonly record struct ZipSizes(long Length, long Compressed, long Offset)
{
    private const int Zip64 = 0x0001;

    /// <param name="extra">Where the extra fields begin.</param>
    /// <param name="extraLength">Bytes of all of them.</param>
    public static ZipSizes Of(ZipFields file, uint length, uint compressed, uint offset, long extra, int extraLength)
    {
        var sizes = new ZipSizes(length, compressed, offset);
        long end = extra + extraLength;
        for (long at = extra; at + 4 <= end; at += 4 + file.Short(at + 2))
        {
            if (file.Short(at) == Zip64)
            {
                return sizes.From(file, at + 4);
            }
        }

        return sizes;
    }

    /// <summary>Only those are there whose 32 bits are all set, in this order.</summary>
    private ZipSizes From(ZipFields file, long at)
    {
        long length = Length == uint.MaxValue ? file.Long((at += 8) - 8) : Length;
        long compressed = Compressed == uint.MaxValue ? file.Long((at += 8) - 8) : Compressed;
        long offset = Offset == uint.MaxValue ? file.Long(at) : Offset;
        return new ZipSizes(length, compressed, offset);
    }
}
