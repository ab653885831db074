using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Documents;

/// <summary>What answers may hold, all at once, on every way a document goes.</summary>
public sealed class RichAnswerTests
{
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static TheoryData<string> Scripts => [Languages.English, Languages.Chinese, Languages.Arabic];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Documents_WithEverything_AreValidAndReadBackTheSame(string language)
    {
        byte[] section = SampleDocuments.Write(RichAnswers.Section(language));

        WordFile.AssertValid(section);
        WordFile.AssertValid(RichAnswers.Master(language).Bytes);
        ReturnedSection read = SectionReaderTests.Read(section);
        Assert.All(read.Items, item => Assert.False(item.Changed));
        Assert.Empty(read.Unplaced);
        Assert.True(RichTextDigest.Same(RichAnswers.Of(language), read.Items[1].Answer));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void SectionFile_WithEverythingSavedTwiceInLibreOffice_IsUnchanged(string language)
    {
        byte[] saved = LibreOffice.Saved(LibreOffice.Saved(SampleDocuments.Write(RichAnswers.Section(language))));

        ReturnedSection read = SectionReaderTests.Read(saved);

        RichText answer = read.Items[1].Answer;
        Assert.Equal(RichTextMarkdown.Write(RichAnswers.Of(language)), RichTextMarkdown.Write(answer));
        Assert.Equal(Spans(RichAnswers.Of(language)), Spans(answer));
        Assert.All(read.Items, item => Assert.False(item.Changed));
        Assert.Empty(read.Unplaced);
        Assert.Equal(SamplePictures.All.Keys.Order(), read.Pictures.Select(picture => picture.Sha256).Order());
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Master_WithEverythingSavedInLibreOffice_IsTakenInWithoutChange(string language)
    {
        MasterChain chain = RichAnswers.Master(language);

        TakenInMaster taken = chain.TakeIn(LibreOffice.Saved(chain.Bytes));

        Assert.Empty(taken.EditedItems);
        Assert.Empty(taken.Unplaced);
    }

    [Fact]
    public void Master_EditedInWord_KeepsFootnotesPicturesAndMergedCells()
    {
        MasterChain chain = RichAnswers.Master(Languages.English);
        foreach (string word in (string[])["Incident response", "CERT-XX", "Energy"])
        {
            chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, word).Descendants(WordFile.W + "t").Last().Value += " (edited)"));
        }

        byte[] edited = chain.Bytes;
        Assert.Equal(4, chain.Count);
        WordFile.AssertValid(edited);
        XElement body = WordFile.Body(edited);
        Assert.Equal(["Act No. 175 of 2018, article 3; see https://example.org/law.", "Source: Ministry of Communications"], Notes(edited).Select(note => note.Value.Trim()));
        Assert.All(Notes(edited), note => Assert.Single(note.Descendants(WordFile.W + "footnoteRef")));
        Assert.Equal(3, body.Descendants(WordFile.W + "drawing").Count());
        Assert.Equal(2, WordFile.Names(edited).Count(name => name.Contains("media/", StringComparison.Ordinal)));
        Assert.Equal(2, body.Descendants(WordFile.W + "vMerge").Count(merge => merge.Attribute(WordFile.W + "val")?.Value == "restart"));
    }

    [Fact]
    public void Merge_OtherAnswerChanges_EverythingStaysAndNothingIsLeftOver()
    {
        MasterChain chain = RichAnswers.Master(Languages.English);
        Contribution changed = SampleDocuments.Answer("layla", "05.b", 2, "New words[^1].\n\n[^1]: A new note.");

        chain.Merge(changed);
        byte[] kept = chain.Bytes;
        chain.Merge(SampleDocuments.Answer("layla", "01", 2, "Plain."));
        byte[] replaced = chain.Bytes;

        WordFile.AssertValid(kept);
        Assert.Equal(3, Notes(kept).Count());
        Assert.Equal(3, WordFile.Body(kept).Descendants(WordFile.W + "drawing").Count());
        WordFile.AssertValid(replaced);
        Assert.Equal(["A new note."], Notes(replaced).Select(note => note.Value.Trim()));
        Assert.DoesNotContain(WordFile.Names(replaced), name => name.Contains("media/", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_PictureThatIsGone_LeavesItsDescription()
    {
        byte[] section = SampleDocuments.Write(RichAnswers.Section(Languages.English) with { Pictures = null });

        WordFile.AssertValid(section);
        Assert.Contains("[A picture was left out here: Map of the centres]", WordFile.Text(section), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OnePictureShownTwice_IsOnePart()
    {
        byte[] section = SampleDocuments.Write(RichAnswers.Section(Languages.English));

        Assert.Equal(2, WordFile.Names(section).Count(name => name.Contains("media/", StringComparison.Ordinal)));
        Assert.Equal(2, WordFile.Body(section).Descendants().Attributes(R + "embed").Select(id => id.Value).Distinct().Count());
    }

    /// <summary>Damage inside parts that plain answers do not have.</summary>
    [Fact]
    public void Readers_DamagedNotesAndDrawings_GiveOneExceptionOnly()
    {
        byte[] master = RichAnswers.Master(Languages.English).Bytes;
        byte[] section = SampleDocuments.Write(RichAnswers.Section(Languages.English));
        string[] parts = ["word/document.xml", "word/footnotes.xml", "word/_rels/footnotes.xml.rels", "word/_rels/document.xml.rels", "word/numbering.xml"];
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            string part = parts[random.Next(parts.Length)];
            try
            {
                Survives(() => MasterReading.TakeIn(Damaged(master, part, random), master));
                Survives(() => SectionReader.Read(new MemoryStream(Damaged(section, part, random))));
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed}, {part}: {e}");
            }
        }
    }

    private static void Survives(Action read)
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

    private static byte[] Damaged(byte[] document, string part, Random random)
    {
        string xml = WordFile.Part(document, part);
        string[] values = [.. System.Text.RegularExpressions.Regex.Matches(xml, "\"[^\"]*\"").Select(match => match.Value).Where(value => !value.Contains("http", StringComparison.Ordinal))];
        for (int count = 0; count < 6; count++)
        {
            string to = random.Next(3) switch { 0 => "\"\"", 1 => "\"-99999999999\"", _ => values[random.Next(values.Length)] };
            xml = xml.Replace(values[random.Next(values.Length)], to, StringComparison.Ordinal);
        }

        return WordFile.With(document, part, xml);
    }

    private static string[] Spans(RichText text) =>
        [.. text.Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => $"{cell.ColumnSpan}x{cell.RowSpan}")];

    private static IEnumerable<XElement> Notes(byte[] document) =>
        XDocument.Parse(WordFile.Part(document, "word/footnotes.xml")).Root!.Elements().Where(note => note.Attribute(WordFile.W + "type") is null);
}
