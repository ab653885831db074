namespace OfficeIntegration.Core.Documents.Package;

/// <summary>Where the central directory is and how many entries it says it has (APPNOTE.TXT, sections 4.3.14 to 4.3.16).</summary>
internal readonly record struct ZipEnd(long Count, long Offset, long Size)
{
    private const uint Signature = 0x06054B50;
    private const uint Signature64 = 0x06064B50;
    private const uint LocatorSignature = 0x07064B50;
    private const int FixedLength = 22;
    private const int LocatorLength = 20;

    /// <summary>The last record that makes sense: what follows it, a comment or something a gateway has added, is not looked at.</summary>
    /// <exception cref="DocumentRejectedException">There is none.</exception>
    public static ZipEnd Find(ZipFields file)
    {
        int earliest = Math.Max(0, file.Length - FixedLength - ushort.MaxValue);
        for (int at = file.Length - FixedLength; at >= earliest; at--)
        {
            if (file.Has(Signature, at) && Read(file, at) is { } end)
            {
                return end;
            }
        }

        throw ZipFields.Damaged("No central directory");
    }

    private static ZipEnd? Read(ZipFields file, long at)
    {
        bool oneDisk = file.Short(at + 4) is 0 or ushort.MaxValue && file.Short(at + 6) is 0 or ushort.MaxValue;
        var end = new ZipEnd(file.Short(at + 10), file.Int(at + 16), file.Int(at + 12));
        bool is64 = end.Count == ushort.MaxValue || end.Offset == uint.MaxValue || end.Size == uint.MaxValue;
        if (is64 && file.Has(LocatorSignature, at - LocatorLength))
        {
            long record = file.Long(at - LocatorLength + 8);
            end = file.Has(Signature64, record) ? new ZipEnd(file.Long(record + 32), file.Long(record + 48), file.Long(record + 40)) : end;
        }

        return oneDisk && end.Offset <= at && end.Size <= at - end.Offset ? end : null;
    }
}
