using System.Net;
using System.Net.Sockets;
using System.Text;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents.Hostile;

/// <summary>Packages that are whole, with parts that should not be there.</summary>
public sealed class PartsTests
{
    private const string Rels = "word/_rels/document.xml.rels";

    private static readonly byte[] Section = SampleDocuments.Write(SampleDocuments.Section());
    private static readonly byte[] Master = SampleDocuments.Master();

    public static TheoryData<string> PartsThatAreRead => [.. WordFile.Names(Section).Where(name => name is "[Content_Types].xml" or "_rels/.rels" or Rels or "word/document.xml" or "word/styles.xml" or "word/numbering.xml" or "docProps/custom.xml")];

    public static TheoryData<string> ExternalKinds => ["attachedTemplate", "image", "frame", "oleObject", "subDocument", "video", "externalLink"];

    [Theory]
    [MemberData(nameof(PartsThatAreRead))]
    public void Read_EntitiesInAnyPart_AreDamaged(string part)
    {
        const string Laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        string xml = WordFile.Part(Section, part);
        int root = xml.IndexOf("?>", StringComparison.Ordinal) is >= 0 and var end ? end + 2 : 0;
        byte[] upload = WordFile.With(WordFile.With(Section, "customXml/item.xml", (byte[]?)null), part, xml.Insert(root, Laughs));

        Assert.Equal(DocumentRejection.Damaged, Refused(upload));
    }

    [Fact]
    public void Read_MoreXmlThanADocumentHas_IsTooComplex()
    {
        Assert.Equal(DocumentRejection.TooComplex, Refused(Body($"<w:p {string.Join(' ', Enumerable.Range(0, 600).Select(number => $"w:a{number}=\"1\""))}/>")));
        Assert.Equal(DocumentRejection.TooComplex, Refused(Body(string.Concat(Enumerable.Range(0, 4_000).Select(number => $"<w:p{number}/>")))));
        Assert.Equal(DocumentRejection.TooComplex, Refused(Body($"<w:{new string('n', 10_000)}/>")));
        Assert.Equal(DocumentRejection.TooComplex, Refused(Body(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 100)) + "<w:p/>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 100)))));
        Assert.Equal(DocumentRejection.TooComplex, Refused(Body(string.Concat(Enumerable.Repeat("<w:p/>", DocumentLimits.MaxXmlNodes)))));
    }

    [Fact]
    public void Read_OneHugeTextAndOneHugeAttribute_AreRead()
    {
        string text = new('x', 1_000_000);
        byte[] upload = WordFile.Edit(Section, body => WordFile.Paragraph(body, "Type your answer here.").ReplaceWith(
            new System.Xml.Linq.XElement(WordFile.W + "p", new System.Xml.Linq.XAttribute("huge", text), new System.Xml.Linq.XElement(WordFile.W + "r", new System.Xml.Linq.XElement(WordFile.W + "t", text)))));

        Assert.Equal(text, RichTextText.Plain(SectionReader.Read(new MemoryStream(upload)).Items[0].Answer));
    }

    /// <summary>What grew with the square of the runs would allocate gigabytes here.</summary>
    [Theory]
    [InlineData("<w:r><w:t>x</w:t></w:r>")]
    [InlineData("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> </w:t></w:r>")]
    [InlineData("<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK</w:instrText><w:t>x</w:t></w:r>")]
    public void Read_OneParagraphOfManyRuns_CostsNoMoreThanItsLetters(string run)
    {
        byte[] upload = WordFile.With(Section, "word/document.xml", WordFile.Part(Section, "word/document.xml").Replace(
            "<w:sectPr", $"<w:p>{string.Concat(Enumerable.Repeat(run, 60_000))}</w:p><w:sectPr", StringComparison.Ordinal));

        long before = GC.GetAllocatedBytesForCurrentThread();
        SectionReader.Read(new MemoryStream(upload));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000_000);
    }

    [Theory]
    [InlineData("altChunk")]
    [InlineData("subDoc")]
    public void Read_TextThatStandsInAnotherFile_IsTooComplex(string element) => Assert.Equal(
        DocumentRejection.TooComplex,
        Refused(WordFile.Edit(Section, body => body.AddFirst(new System.Xml.Linq.XElement(WordFile.W + element)))));

    /// <summary>What lies outside the file is never asked for: a master or section file made from an organisation's template names it, and is no attack.</summary>
    [Theory]
    [MemberData(nameof(ExternalKinds))]
    public void Readers_ExternalRelationship_IsDroppedAndNeverFetched(string kind)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string link = $"<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x.dotm\" TargetMode=\"External\"/></Relationships>";

        ReturnedSection section = SectionReader.Read(new MemoryStream(Linked(Section, link)));
        byte[] taken = MasterReading.TakenIn(Linked(Master, link), Master);

        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.DoesNotContain(WordFile.Names(taken), name => name.EndsWith(".rels", StringComparison.Ordinal) && WordFile.Part(taken, name).Contains("127.0.0.1", StringComparison.Ordinal));
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml")]
    [InlineData("word/vbaProject.bin", "application/vnd.ms-office.vbaProject")]
    [InlineData("word/innocent.bin", "application/vnd.ms-office.vbaProject")]
    [InlineData("word/innocent.xml", "application/vnd.ms-word.vbaData+xml")]
    public void Read_PartThatActs_IsRefused(string part, string type)
    {
        string types = WordFile.Part(Section, "[Content_Types].xml").Replace("</Types>", $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>", StringComparison.Ordinal);

        Assert.Equal(DocumentRejection.ContainsMacros, Refused(WordFile.With(WordFile.With(Section, part, [1, 2, 3]), "[Content_Types].xml", types)));
    }

    [Fact]
    public void Readers_EmbeddedObject_IsLeftOutWithANoteAndNeverOpened()
    {
        byte[] section = SectionReaderInput(Section, "Type your answer here.");
        byte[] master = SectionReaderInput(Master, "Regional administrations");

        ReturnedSection read = SectionReader.Read(new MemoryStream(section));
        byte[] taken = MasterReading.TakenIn(master, Master);

        Assert.Contains("was left out here", RichTextText.Plain(read.Items[0].Answer), StringComparison.Ordinal);
        Assert.Contains(read.Pieces, piece => piece.Place == UnplacedPlace.In && piece.ItemKey == "01");
        Assert.DoesNotContain(WordFile.Names(taken), name => name.Contains("embeddings", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")]
    [InlineData("application/xml")]
    [InlineData("")]
    public void Read_WrongContentType_IsNoWordDocument(string type) => Assert.Equal(DocumentRejection.NotWordDocument, Refused(WordFile.With(
        Section, "[Content_Types].xml", WordFile.Part(Section, "[Content_Types].xml").Replace("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", type, StringComparison.Ordinal))));

    [Theory]
    [InlineData("{\\rtf1 Dear all}")]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><body>Dear all</body></html>")]
    public void Read_OtherFileRenamed_IsNoWordDocument(string text) => Assert.Equal(DocumentRejection.NotWordDocument, Refused(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Read_OpenDocumentText_IsNoWordDocument() => Assert.Equal(
        DocumentRejection.NotWordDocument,
        Refused(RawZip.Write([new RawEntry("mimetype", "application/vnd.oasis.opendocument.text"u8.ToArray()) { Stored = true }, new RawEntry("content.xml", "<x/>"u8.ToArray())])));

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("zh-Hans")]
    public void Readers_SavedAsStrict_ReadTheSame(string language)
    {
        byte[] master = SampleDocuments.Master(language);

        ReturnedSection section = SectionReader.Read(new MemoryStream(Strict(SampleDocuments.Write(SampleDocuments.Section(language)))));

        Assert.Equal(["01", "02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.Equal((false, new RegionEvidence(3, 1)), (item.Changed, item.Evidence)));
        Assert.Empty(section.Pieces);
        Assert.Empty(MasterReading.Edited(Strict(master), master));
        WordFile.AssertValid(MasterReading.TakenIn(Strict(master), master));
    }

    /// <summary>As Word writes "Strict Open XML Document": the same parts in other namespaces.</summary>
    private static byte[] Strict(byte[] document)
    {
        (string From, string To)[] names =
        [
            ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties", "http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "http://purl.oclc.org/ooxml/officeDocument/customProperties"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes"),
            ("http://schemas.openxmlformats.org/officeDocument/2006/customXml", "http://purl.oclc.org/ooxml/officeDocument/customXml"),
        ];
        return RawZip.Write([.. RawZip.Entries(document).Select(entry => entry with { Bytes = Encoding.UTF8.GetBytes(names.Aggregate(Encoding.UTF8.GetString(entry.Bytes), (text, name) => text.Replace(name.From, name.To, StringComparison.Ordinal))) })]);
    }

    private static byte[] SectionReaderInput(byte[] document, string before)
    {
        byte[] edited = WordFile.Edit(document, body => WordFile.Paragraph(body, before).AddAfterSelf(System.Xml.Linq.XElement.Parse(
            $"<w:p xmlns:w=\"{WordFile.W}\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:r><w:object><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" r:id=\"rIdX\"/></w:object></w:r></w:p>")));
        return WordFile.With(
            Linked(edited, "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject\" Target=\"embeddings/oleObject1.bin\"/></Relationships>"),
            "word/embeddings/oleObject1.bin", [0xD0, 0xCF, 0x11, 0xE0]);
    }

    private static byte[] Linked(byte[] document, string relationship) =>
        WordFile.With(document, Rels, WordFile.Part(document, Rels).Replace("</Relationships>", relationship, StringComparison.Ordinal));

    private static byte[] Body(string xml) => WordFile.With(Section, "word/document.xml", $"<w:document xmlns:w=\"{WordFile.W}\"><w:body>{xml}</w:body></w:document>");

    private static DocumentRejection Refused(byte[] upload) => Assert.Throws<DocumentRejectedException>(() => SectionReader.Read(new MemoryStream(upload))).Reason;
}
