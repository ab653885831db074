using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents.Segments;

namespace OfficeIntegration.Tests.Documents.Segments;

/// <summary>What is written is read back by the framework, which knows nothing of how it was made.</summary>
public sealed class ZipWriterTests
{
    [Fact]
    public void Chunks_PartsOfSeveralPieces_AreReadBackAndAsLongAsPromised()
    {
        ZipPart[] parts = [Part("a.txt", "one, ", "two"), Part("b/é.txt", "whole"), Part("empty")];

        using ChunkedStream file = Written(parts);

        using var archive = new ZipArchive(file);
        Assert.Equal(["a.txt", "b/é.txt", "empty"], archive.Entries.Select(entry => entry.FullName));
        Assert.Equal(["one, two", "whole", ""], archive.Entries.Select(Read));
        Assert.Equal(22 + archive.Entries.Sum(entry => 30 + 46 + (2 * Encoding.UTF8.GetByteCount(entry.FullName)) + entry.CompressedLength), file.Length);
    }

    [Fact]
    public void Chunks_MoreThanFourGibibytesOfText_UsesZip64()
    {
        using ChunkedStream file = Written([Repeated("large", Zeros, 4_200), Part("small", "after it")]);

        using var archive = new ZipArchive(file);
        Assert.InRange(file.Length, 0, uint.MaxValue);
        Assert.Equal(4_200L << 20, archive.GetEntry("large")!.Length);
        Assert.Equal("after it", Read(archive.GetEntry("small")!));
    }

    [Fact]
    public void Chunks_MoreThanFourGibibytesPacked_UsesZip64()
    {
        using ChunkedStream file = Written([Part("first", "before it"), Repeated("large", Noise, 4_200), Part("small", "after it"), Part("last", "at the end")]);

        using var archive = new ZipArchive(file);
        Assert.InRange(archive.GetEntry("large")!.CompressedLength, uint.MaxValue, file.Length);
        Assert.Equal(["before it", "after it", "at the end"], new[] { "first", "small", "last" }.Select(name => Read(archive.GetEntry(name)!)));
        using Stream large = archive.GetEntry("large")!.Open();
        byte[] twice = new byte[2 << 20];
        large.ReadExactly(twice);
        Assert.Equal(Bytes(Noise), twice[(1 << 20)..]);
    }

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(70_000)]
    public void Chunks_MoreEntriesThanAnOldZipCounts_AreAllThere(int count)
    {
        Segment text = Deflated.Of("the same"u8);
        using ChunkedStream file = Written([.. Enumerable.Range(0, count).Select(index => new ZipPart($"{index}.txt", text.Sum, () => [text.Fresh]))]);

        using var archive = new ZipArchive(file);
        Assert.Equal(count, archive.Entries.Count);
        Assert.Equal("the same", Read(archive.GetEntry($"{count - 1}.txt")!));
    }

    [Fact]
    public void Chunks_PiecesThatAreNotWhatTheirSumSays_AreNotPassedOff()
    {
        ZipPart part = Part("a.txt", "one") with { Pieces = () => [Deflated.Of("one and more"u8).Fresh] };

        Assert.Throws<InvalidDataException>(() => Written([part]));
    }

    private static byte[] Zeros(int length) => new byte[length];

    private static byte[] Noise(int length)
    {
        byte[] bytes = new byte[length];
        new Random(64211).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Bytes(Func<int, byte[]> make) => make(1 << 20);

    private static ZipPart Part(string name, params string[] pieces)
    {
        Segment[] segments = [.. pieces.Select(piece => Deflated.Of(Encoding.UTF8.GetBytes(piece)))];
        return new ZipPart(name, segments.Aggregate(SegmentSum.Nothing, (sum, segment) => sum + segment.Sum), () => segments.Select(segment => segment.Fresh));
    }

    /// <summary>A mebibyte again and again; its deflated bytes are in memory once.</summary>
    private static ZipPart Repeated(string name, Func<int, byte[]> make, int times)
    {
        Segment segment = Deflated.Quickly(Bytes(make));
        return new ZipPart(name, Enumerable.Repeat(segment.Sum, times).Aggregate(SegmentSum.Nothing, (sum, next) => sum + next), () => Enumerable.Repeat(segment.Fresh, times));
    }

    private static ChunkedStream Written(ZipPart[] parts)
    {
        var file = new ChunkedStream(ZipWriter.Chunks(parts));
        Assert.Equal(ZipWriter.LengthOf(parts), file.Length);
        return file;
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
