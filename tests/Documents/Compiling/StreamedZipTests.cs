using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents.Compiling;

namespace OfficeIntegration.Tests.Documents.Compiling;

public sealed class StreamedZipTests
{
    [Fact]
    public void Append_Pieces_AreOneEntryWithTheRightChecksum()
    {
        using var output = new MemoryStream();
        var zip = new StreamedZip(output);
        zip.Begin("a.txt");
        foreach (string piece in new[] { "one, ", "", "two, ", "three" })
        {
            zip.Append(PackedBytes.Of(Encoding.UTF8.GetBytes(piece)));
        }

        zip.End();
        zip.Put("b/é.txt", "whole"u8);
        zip.Put("empty", []);
        zip.Finish();

        using var archive = new ZipArchive(new MemoryStream(output.ToArray()));
        Assert.Equal(["a.txt", "b/é.txt", "empty"], archive.Entries.Select(entry => entry.FullName));
        Assert.Equal(["one, two, three", "whole", ""], archive.Entries.Select(Read));
        Assert.Equal(System.IO.Hashing.Crc32.HashToUInt32("one, two, three"u8), archive.Entries[0].Crc32);
    }

    [Fact]
    public void Append_MoreThanFourGibibytes_UsesZip64()
    {
        const int Pieces = 4_200;
        PackedBytes piece = PackedBytes.Of(new byte[1 << 20]);
        using var output = new MemoryStream();
        var zip = new StreamedZip(output);
        zip.Begin("large");
        for (int count = 0; count < Pieces; count++)
        {
            zip.Append(piece);
        }

        zip.End();
        zip.Put("small", "after it"u8);
        zip.Finish();

        using var archive = new ZipArchive(new MemoryStream(output.ToArray()));
        Assert.Equal((long)Pieces << 20, archive.GetEntry("large")!.Length);
        Assert.Equal("after it", Read(archive.GetEntry("small")!));
    }

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
