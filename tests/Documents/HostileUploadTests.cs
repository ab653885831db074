using System.IO.Compression;
using System.Text;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents;

public sealed class HostileUploadTests
{
    private static readonly byte[] Section = SampleDocuments.Write(SampleDocuments.Section());
    private static readonly byte[] Master = SampleDocuments.Master();

    [Fact]
    public void Read_NotAZip_IsNoWordDocument() => Assert.Equal(DocumentRejection.NotWordDocument, Refused(Encoding.UTF8.GetBytes("Dear all, please find")));

    [Fact]
    public void Read_Nothing_IsNoWordDocument() => Assert.Equal(DocumentRejection.NotWordDocument, Refused([]));

    [Fact]
    public void Read_OldWordFile_IsNoWordDocument() => Assert.Equal(DocumentRejection.NotWordDocument, Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));

    [Fact]
    public void Read_EncryptedFile_IsProtected() =>
        Assert.Equal(DocumentRejection.Protected, Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void Read_EndlessStream_IsTooLargeBeforeItIsKept()
    {
        using var endless = new EndlessStream();

        Assert.Equal(DocumentRejection.TooLarge, Assert.Throws<DocumentRejectedException>(() => SectionReader.Read(endless)).Reason);
        Assert.InRange(endless.Given, DocumentLimits.MaxUploadBytes, DocumentLimits.MaxUploadBytes + 200_000);
    }

    [Fact]
    public void Read_Bomb_IsTooComplex() => Assert.Equal(DocumentRejection.TooComplex, Refused(WordFile.With(Section, "word/media/image1.png", new byte[60_000_000])));

    [Fact]
    public void Read_TooManyEntries_IsTooComplex()
    {
        using var stream = new MemoryStream();
        stream.Write(Section);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (int number = 0; number <= DocumentLimits.MaxEntries; number++)
            {
                archive.CreateEntry($"word/media/{number}.png");
            }
        }

        Assert.Equal(DocumentRejection.TooComplex, Refused(stream.ToArray()));
    }

    [Fact]
    public void Read_DeepXml_IsTooComplex()
    {
        string deep = string.Concat(Enumerable.Repeat("<w:ins>", 100_000)) + string.Concat(Enumerable.Repeat("</w:ins>", 100_000));

        Assert.Equal(DocumentRejection.TooComplex, Refused(WordFile.With(Section, "word/document.xml", $"<w:document xmlns:w=\"{WordFile.W}\"><w:body>{deep}</w:body></w:document>")));
    }

    [Fact]
    public void Read_Dtd_IsDamaged() => Assert.Equal(
        DocumentRejection.Damaged,
        Refused(WordFile.With(Section, "word/document.xml", $"<!DOCTYPE x [<!ENTITY a \"aaaa\">]><w:document xmlns:w=\"{WordFile.W}\"><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>")));

    [Fact]
    public void Read_Macros_AreRefused()
    {
        Assert.Equal(DocumentRejection.ContainsMacros, Refused(WordFile.With(Section, "word/vbaProject.bin", [1, 2, 3])));
        Assert.Equal(DocumentRejection.ContainsMacros, Refused(Retyped("application/vnd.ms-word.document.macroEnabled.main+xml")));
    }

    [Fact]
    public void Read_OtherOfficeFile_IsNoWordDocument() =>
        Assert.Equal(DocumentRejection.NotWordDocument, Refused(Retyped("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")));

    [Fact]
    public void Read_EmbeddedForeignFile_IsTooComplex() => Assert.Equal(
        DocumentRejection.TooComplex,
        Refused(WordFile.Edit(Section, body => body.AddFirst(new System.Xml.Linq.XElement(WordFile.W + "altChunk")))));

    [Fact]
    public void Read_SomebodyElsesDocument_IsNotOurs() =>
        Assert.Equal(DocumentRejection.NotOurs, Refused(WordFile.With(WordFile.With(Section, "customXml/item.xml", "<x/>"), "docProps/custom.xml", "<x/>")));

    [Fact]
    public void Read_PartMissing_IsRefused() =>
        Assert.All(new[] { "word/document.xml", "[Content_Types].xml", "_rels/.rels" }, part => Refused(WordFile.With(Section, part, (byte[]?)null)));

    [Fact]
    public void Read_CutShort_IsRefusedOrReadWhole() =>
        Assert.All(Enumerable.Range(1, 20).Select(part => Section.Length * part / 21), length => Refused(Section[..length]));

    [Fact]
    public void Readers_DamagedAnywhere_GiveOneExceptionOnly()
    {
        for (int seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            byte[] section = Damaged(Section, random);
            byte[] master = Damaged(Master, random);
            try
            {
                SurvivesOrRefuses(() => SectionReader.Read(new MemoryStream(section)));
                SurvivesOrRefuses(() => MasterChain.WithSamples().TakeIn(master));
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}: {e}");
            }
        }
    }

    /// <summary>Damage inside the parts, which the container's checksums do not see.</summary>
    [Fact]
    public void Readers_DamagedParts_GiveOneExceptionOnly()
    {
        string[] parts = [.. WordFile.Names(Master).Where(name => name.EndsWith(".xml", StringComparison.Ordinal) || name.EndsWith(".rels", StringComparison.Ordinal))];
        for (int seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            string part = parts[random.Next(parts.Length)];
            byte[] master = WordFile.With(Master, part, Mutated(WordFile.Part(Master, part), random));
            try
            {
                SurvivesOrRefuses(() => MasterChain.WithSamples().TakeIn(master));
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, {part}: {e}");
            }
        }
    }

    private static void SurvivesOrRefuses(Action read)
    {
        try
        {
            read();
        }
        catch (DocumentRejectedException)
        {
            // The one exception that may come out.
        }
    }

    private static byte[] Damaged(byte[] document, Random random)
    {
        byte[] damaged = [.. document];
        for (int count = random.Next(1, 12); count > 0; count--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(5) == 0 ? damaged[..random.Next(1, damaged.Length)] : damaged;
    }

    /// <summary>Swaps attribute values and tag names, so that the XML often stays well-formed.</summary>
    private static string Mutated(string xml, Random random)
    {
        string[] values = [.. System.Text.RegularExpressions.Regex.Matches(xml, "\"[^\"]*\"").Select(match => match.Value)];
        for (int count = 0; count < 5 && values.Length > 0; count++)
        {
            string from = values[random.Next(values.Length)];
            string to = random.Next(3) switch { 0 => "\"\"", 1 => "\"-99999999999\"", _ => values[random.Next(values.Length)] };
            xml = from.Contains("http", StringComparison.Ordinal) ? xml : xml.Replace(from, to, StringComparison.Ordinal);
        }

        return xml;
    }

    private static byte[] Retyped(string type) => WordFile.With(Section, "[Content_Types].xml", WordFile.Part(Section, "[Content_Types].xml").Replace(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type, StringComparison.Ordinal));

    private static DocumentRejection Refused(byte[] upload) => Assert.Throws<DocumentRejectedException>(() => SectionReader.Read(new MemoryStream(upload))).Reason;

    private sealed class EndlessStream : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
