namespace OfficeIntegration.Core.Documents.Package;

/// <summary>One entry of a zip container, as its central directory and its local header agree it is (APPNOTE.TXT 6.3.10, section 4.3).</summary>
/// <param name="Start">Where its header begins in the file.</param>
/// <param name="Data">Where its bytes begin in the file.</param>
/// <param name="Compressed">How many bytes those are; within the file.</param>
/// <param name="Length">Bytes after inflating, as promised; held to when they are inflated.</param>
internal readonly record struct ZipEntry(string Name, bool Deflated, uint Crc, long Start, long Data, long Compressed, long Length)
{
    /// <summary>Where its bytes end in the file.</summary>
    public long End => Data + Compressed;
}
