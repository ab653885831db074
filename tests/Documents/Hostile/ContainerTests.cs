using System.Text;
using OfficeIntegration.Core.Documents;

namespace OfficeIntegration.Tests.Documents.Hostile;

/// <summary>Zip containers that were made to harm, and those that are only unusual.</summary>
public sealed class ContainerTests
{
    private static readonly byte[] Section = SampleDocuments.Write(SampleDocuments.Section());
    private static readonly List<RawEntry> Entries = RawZip.Entries(Section);

    public static TheoryData<string> NamesThatLeadElsewhere => ["../evil.xml", "..\\evil.xml", "word/../../evil.xml", "/etc/evil.xml", "\\\\host\\evil.xml", "C:\\evil.xml", "word/evil\0.xml", "word/./evil.xml", new string('x', 400)];

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    public void Read_UnusualButHonest_IsRead(bool stored, bool descriptor, bool zip64) =>
        AssertRead(RawZip.Write([.. Entries.Select(entry => entry with { Stored = stored, Descriptor = descriptor, Zip64 = zip64 })]));

    [Fact]
    public void Read_GarbageBehindTheEnd_IsRead() => AssertRead([.. Section, .. Encoding.ASCII.GetBytes("\r\n-- scanned by a mail gateway --\r\n")]);

    [Fact]
    public void Read_FolderEntriesAndBackslashes_AreRead() =>
        AssertRead(RawZip.Write([new RawEntry("word/", []) { Stored = true }, .. Entries.Select(entry => entry with { Name = entry.Name.Replace('/', '\\') })]));

    [Fact]
    public void Read_GarbageBeforeTheBeginning_IsNoWordDocument() => Assert.Equal(DocumentRejection.NotWordDocument, Refused([.. "MZ"u8, .. Section]));

    [Theory]
    [MemberData(nameof(NamesThatLeadElsewhere))]
    public void Read_NameThatLeadsElsewhere_IsDamaged(string name) => Assert.Equal(DocumentRejection.Damaged, Refused(RawZip.Write([.. Entries, new RawEntry(name, [1])])));

    [Fact]
    public void Read_NamesThatDifferInCaseOnly_AreDamaged() => Assert.Equal(DocumentRejection.Damaged, Refused(RawZip.Write([.. Entries, new RawEntry("WORD/Document.xml", [1])])));

    [Fact]
    public void Read_EntriesThatShareBytes_AreTooComplex()
    {
        var hidden = new RawEntry("word/hidden.xml", "<x/>"u8.ToArray()) { Stored = true };
        byte[] inside = RawZip.LocalOf(hidden);
        var carrier = new RawEntry("word/carrier.bin", inside) { Stored = true };
        int back = RawZip.LocalOf(carrier).Length;
        int header = back - inside.Length;

        Assert.Equal(DocumentRejection.TooComplex, Refused(RawZip.Write([.. Entries, carrier, hidden with { OffsetShift = header - back }])));
    }

    [Fact]
    public void Read_HeadersThatTellDifferentStories_AreDamaged()
    {
        Assert.Equal(DocumentRejection.Damaged, Refused(Changed(entry => entry with { LocalName = "word/documents.xml" })));
        Assert.Equal(DocumentRejection.Damaged, Refused(Changed(entry => entry with { LocalCrc = 1 })));
        Assert.Equal(DocumentRejection.Damaged, Refused(Changed(entry => entry with { OffsetShift = 1 })));
    }

    [Fact]
    public void Read_ChecksumThatDoesNotMatch_IsDamaged() => Assert.Equal(DocumentRejection.Damaged, Refused(Changed(entry => entry with { Crc = 1 })));

    [Fact]
    public void Read_LengthThatIsALie_IsRefusedBeforeAnythingIsMadeOfIt()
    {
        Assert.Equal(DocumentRejection.TooComplex, Refused(Changed(entry => entry with { Length = (uint)entry.Bytes.Length - 1 })));
        Assert.Equal(DocumentRejection.Damaged, Refused(Changed(entry => entry with { Length = (uint)entry.Bytes.Length + 1 })));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(DocumentRejection.TooComplex, Refused(Changed(entry => entry with { Length = 0x7FFF_FFFF })));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Read_EncryptedEntry_IsProtected() => Assert.Equal(DocumentRejection.Protected, Refused(Changed(entry => entry with { Flags = 1 })));

    [Fact]
    public void Read_CountThatIsALie_IsRefused()
    {
        Assert.Equal(DocumentRejection.Damaged, Refused(RawZip.Write(Entries, Entries.Count - 1)));
        Assert.Equal(DocumentRejection.Damaged, Refused(RawZip.Write(Entries, Entries.Count + 1)));
        Assert.Equal(DocumentRejection.TooComplex, Refused(RawZip.Write(Entries, 60_000)));
    }

    [Fact]
    public void Read_ManyPartsThatExpand_AreTooComplexBeforeOneIsInflated()
    {
        byte[] zeros = new byte[7_900_000];
        byte[] bomb = RawZip.Write([.. Entries, .. Enumerable.Range(0, 30).Select(number => new RawEntry($"word/media/{number}.png", zeros))]);

        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(DocumentRejection.TooComplex, Refused(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, bomb.Length + 4_000_000);
    }

    [Fact]
    public void Read_TruncatedStream_IsDamaged()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 2_000).Select(number => $"<x{number}/>")));
        byte[] cut = RawZip.Deflated(bytes)[..^200];
        var entry = new RawEntry("word/styles.xml", cut) { Stored = true, Length = (uint)bytes.Length, Crc = RawZip.Crc(bytes) };
        byte[] file = RawZip.Write([.. Entries.Where(other => other.Name != "word/styles.xml"), entry]);
        AsDeflated(file, "word/styles.xml");

        Assert.Equal(DocumentRejection.Damaged, Refused(file));
    }

    /// <summary>Every byte is covered by a checksum, a signature or a length; those that are not (dates, attributes) change nothing.</summary>
    [Fact]
    public void Read_OneByteDamagedAnywhere_IsRefusedOrReadsTheSame()
    {
        for (int at = 0; at < Section.Length; at += 23)
        {
            byte[] damaged = [.. Section];
            damaged[at] ^= 0x55;
            try
            {
                AssertRead(damaged);
            }
            catch (DocumentRejectedException rejected)
            {
                Assert.NotEqual(DocumentRejection.OtherAssessment, rejected.Reason);
            }
        }
    }

    /// <summary>Says deflated where it said stored, in both headers.</summary>
    private static void AsDeflated(byte[] file, string name)
    {
        byte[] letters = Encoding.UTF8.GetBytes(name);
        for (int at = 46; at < file.Length - letters.Length; at++)
        {
            if (file.AsSpan(at, letters.Length).SequenceEqual(letters))
            {
                file[file.AsSpan(at - 46).StartsWith("PK\u0001\u0002"u8) ? at - 46 + 10 : at - 30 + 8] = 8;
            }
        }
    }

    private static byte[] Changed(Func<RawEntry, RawEntry> change) =>
        RawZip.Write([.. Entries.Select(entry => entry.Name == "word/document.xml" ? change(entry) : entry)]);

    private static void AssertRead(byte[] upload)
    {
        ReturnedSection section = SectionReader.Read(new MemoryStream(upload));

        Assert.Equal(["01", "02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
    }

    private static DocumentRejection Refused(byte[] upload) => Assert.Throws<DocumentRejectedException>(() => SectionReader.Read(new MemoryStream(upload))).Reason;
}
