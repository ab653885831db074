using System.Text;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

public sealed class FlatPackageTests
{
    private const string Footnoted = "<w:p><w:r><w:t>A plan</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>";

    private static readonly byte[] Section = SampleDocuments.Write(SampleDocuments.Section());
    private static readonly string Flat = FlatFile.Of(Section);

    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Read_SectionAsOneXmlFile_IsTheSection(string language)
    {
        byte[] section = SampleDocuments.Write(SampleDocuments.Section(language));

        ReturnedSection read = Read(FlatFile.Of(section));

        Assert.Equal(SectionReaderTests.Read(section).Identity, read.Identity);
        Assert.Equal(Digests(section), Digests(read));
        Assert.All(read.Items, item => Assert.False(item.Changed));
        Assert.Empty(read.Unplaced);
    }

    [Fact]
    public void Read_FootnotesTablesAndPictures_AreThoseOfTheContainer()
    {
        string drawing = WordMadeAnswerTests.Drawing("wp:inline", "r:embed=\"rId77\"");
        byte[] answered = WordMadeAnswerTests.AnsweredInWord(
            Section, $"{Footnoted}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r>{drawing}</w:r></w:p>", ("rId77", "image1.png", SamplePictures.Png));

        // The vendor's library leaves out what has no content type.
        string types = WordFile.Part(answered, "[Content_Types].xml");
        answered = WordFile.With(answered, "[Content_Types].xml", types.Insert(types.IndexOf("<Default", StringComparison.Ordinal), "<Default Extension=\"png\" ContentType=\"image/png\"/>"));

        ReturnedSection read = Read(FlatFile.Of(answered));

        Assert.Equal(Digests(answered), Digests(read));
        Assert.Contains(read.Items[0].Answer.Blocks, block => block is TableBlock);
        Assert.Contains("the law", RichTextText.Plain(read.Items[0].Answer), StringComparison.Ordinal);
        Assert.Equal(SamplePictures.Png, Assert.Single(read.Pictures).Bytes.ToArray());
    }

    [Fact]
    public void Read_MasterAsOneXmlFile_SaysWhatItIs() =>
        Assert.Equal(DocumentKind.Master, DocumentIdentityReader.Read(Stream(FlatFile.Of(SampleDocuments.Master()))).Kind);

    [Fact]
    public void Read_WithByteOrderMarkAndInstruction_IsTheSection() =>
        Assert.Equal(Digests(Section), Digests(Read("\uFEFF<?xml version=\"1.0\" standalone=\"yes\"?><?mso-application progid=\"Word.Document\"?>" + WithoutDeclaration(Flat))));

    [Fact]
    public void Read_NamesDeclaredAroundTheParts_AreKept()
    {
        const string Declared = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        string moved = WithoutDeclaration(Flat);
        int root = moved.IndexOf("<w:document", StringComparison.Ordinal);
        int own = moved.IndexOf(Declared, root, StringComparison.Ordinal);
        moved = moved.Remove(own, Declared.Length);
        moved = moved.Insert(moved.IndexOf(' ', StringComparison.Ordinal), " " + Declared);

        Assert.Equal(Digests(Section), Digests(Read(moved)));
    }

    [Theory]
    [InlineData("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", DocumentRejection.NotWordDocument)]
    [InlineData("<x xmlns=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>", DocumentRejection.NotWordDocument)]
    [InlineData("<p:package xmlns:p=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>", DocumentRejection.NotWordDocument)]
    [InlineData("<p:package xmlns:p=\"http://schemas.microsoft.com/office/2006/xmlPackage\"><p:part/></p:package>", DocumentRejection.Damaged)]
    [InlineData("<p:package xmlns:p=\"http://schemas.microsoft.com/office/2006/xmlPackage\">", DocumentRejection.Damaged)]
    [InlineData("<!DOCTYPE p:package [<!ENTITY a \"a\">]><p:package xmlns:p=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>", DocumentRejection.Damaged)]
    public void Read_OtherXml_IsRefused(string xml, DocumentRejection why) => Assert.Equal(why, Refused(xml));

    [Theory]
    [InlineData("/word/vbaProject.bin", DocumentRejection.ContainsMacros)]
    [InlineData("/word/activeX/activeX1.bin", DocumentRejection.ContainsMacros)]
    [InlineData("/../evil.bin", DocumentRejection.Damaged)]
    [InlineData("C:/evil.bin", DocumentRejection.Damaged)]
    [InlineData("/word/document.xml", DocumentRejection.Damaged)]
    public void Read_PartThatDoesNotBelong_IsRefused(string name, DocumentRejection why) => Assert.Equal(why, Refused(With(Binary(name, "AAAA"))));

    [Fact]
    public void Read_PartThatIsNoBase64_IsDamaged() => Assert.Equal(DocumentRejection.Damaged, Refused(With(Binary("/word/media/a.png", "?"))));

    [Fact]
    public void Read_MorePartsThanAContainerMayHave_IsTooComplex() =>
        Assert.Equal(DocumentRejection.TooComplex, Refused(With(string.Concat(Enumerable.Range(0, DocumentLimits.MaxEntries + 1).Select(number => Binary($"/word/media/{number}.png", "AAAA"))))));

    [Fact]
    public void Read_DeepXml_IsTooComplex() => Assert.Equal(
        DocumentRejection.TooComplex,
        Refused(With($"<pkg:part pkg:name=\"/word/x.xml\" pkg:contentType=\"application/xml\"><pkg:xmlData>{string.Concat(Enumerable.Repeat("<a>", 1_000))}{string.Concat(Enumerable.Repeat("</a>", 1_000))}</pkg:xmlData></pkg:part>")));

    [Fact]
    public void Write_AnswerAlone_IsAValidDocumentThatSaysTheAnswer()
    {
        RichText answer = MarkdownAnswer.Parse(SampleDocuments.Rich);

        byte[] document = FlatFile.ToContainer(Encoding.UTF8.GetString(AnswerDocument.Write(answer, "en", DateTimeOffset.UnixEpoch, new Dictionary<string, PictureFile>())));

        WordFile.AssertValid(document);
        Assert.Contains("A quoted line.", WordFile.Text(document), StringComparison.Ordinal);
        Assert.DoesNotContain(WordFile.Names(document), name => name.StartsWith("customXml", StringComparison.Ordinal) || name == "docProps/custom.xml");
    }

    private static string Binary(string name, string base64) =>
        $"<pkg:part pkg:name=\"{name}\" pkg:contentType=\"application/octet-stream\"><pkg:binaryData>{base64}</pkg:binaryData></pkg:part>";

    private static string With(string parts) => Flat.Insert(Flat.LastIndexOf("</pkg:package>", StringComparison.Ordinal), parts);

    private static string WithoutDeclaration(string xml) => xml[xml.IndexOf("<pkg:package", StringComparison.Ordinal)..];

    private static string[] Digests(byte[] section) => Digests(SectionReaderTests.Read(section));

    private static string[] Digests(ReturnedSection section) => [.. section.Items.Select(item => $"{item.ItemKey} {RichTextDigest.Of(item.Answer)}")];

    private static DocumentRejection Refused(string flat) => Assert.Throws<DocumentRejectedException>(() => Read(flat)).Reason;

    private static ReturnedSection Read(string flat) => SectionReader.Read(Stream(flat));

    private static MemoryStream Stream(string flat) => new(Encoding.UTF8.GetBytes(flat));
}
