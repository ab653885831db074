using System.IO.Compression;
using OfficeIntegration.Core.Documents.Package;

namespace OfficeIntegration.Core.Documents.Segments;

/// <summary>Gets the text of a segment back, through those it leans on.</summary>
internal static class Inflating
{
    /// <exception cref="InvalidDataException">The bytes are not what was deflated.</exception>
    public static byte[] Text(Segment segment, Func<PieceRef, ReadOnlyMemory<byte>> kept)
    {
        var chain = new Stack<Segment>();
        chain.Push(segment);
        int needed = segment.Leans ? Support.Most : 0;
        for (Segment? before = segment.Before; needed > 0 && before is not null; before = before.Before)
        {
            chain.Push(before);
            needed = before.Leans ? Support.Most : needed - 1;
        }

        using var packed = new MemoryStream(chain.Sum(one => one.Packed) + Deflated.End.Length);
        int skipped = chain.Sum(one => one.Length) - segment.Length;
        foreach (Segment one in chain)
        {
            packed.Write(one.Bytes(kept).Span);
        }

        packed.Write(Deflated.End);
        packed.Position = 0;
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        inflate.ReadExactly(new byte[skipped]);
        byte[] text = new byte[segment.Length];
        inflate.ReadExactly(text);
        return Crc32.Of(text) == segment.Crc ? text : throw new InvalidDataException("A stored piece does not have the checksum it was stored with.");
    }
}
