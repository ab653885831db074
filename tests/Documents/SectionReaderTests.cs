using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;

namespace OfficeIntegration.Tests.Documents;

public sealed class SectionReaderTests
{
    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public void Read_AsItWasWritten_IsUnchangedAndEmptyWhereNothingStood(string language)
    {
        byte[] document = SampleDocuments.Write(SampleDocuments.Section(language));
        WordFile.AssertValid(document);

        ReturnedSection section = Read(document);

        Assert.Equal(new DocumentIdentity(DocumentKind.Section, SampleDocuments.AssessmentId, 1, language, "layla"), section.Identity);
        Assert.Equal(["01", "02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.All(section.Items, item => Assert.False(item.Changed));
        Assert.Equal([0, 2, 0], section.Items.Select(item => item.BaseVersion));
        Assert.True(RichTextText.IsEmpty(section.Items[0].Answer));
        Assert.True(RichTextDigest.Same(MarkdownAnswer.Parse(SampleDocuments.Rich), section.Items[1].Answer));
        Assert.Empty(section.Unplaced);
    }

    [Fact]
    public void Read_TypedOverThePlaceholder_IsTheAnswer()
    {
        ReturnedSection section = Edited(body => WordFile.Paragraph(body, "Type your answer here.").Descendants(WordFile.W + "t").First().Value = "We have a plan.");

        Assert.Equal("We have a plan.", RichTextText.Plain(section.Items[0].Answer));
        Assert.True(section.Items[0].Changed);
        Assert.False(section.Items[1].Changed);
    }

    [Fact]
    public void Read_TypedBehindThePlaceholder_LosesOnlyThePlaceholder()
    {
        ReturnedSection section = Edited(body => WordFile.Paragraph(body, "Type your answer here.").Add(new XElement(WordFile.W + "r", new XElement(WordFile.W + "t", " We have a plan."))));

        Assert.Equal("We have a plan.", RichTextText.Plain(section.Items[0].Answer));
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public void Read_CarriersLost_StillFindsEveryAnswer(bool controls, bool bookmarks, bool styles)
    {
        byte[] document = SampleDocuments.Write(SampleDocuments.Section());

        ReturnedSection section = Read(WordFile.Edit(document, body =>
        {
            WordFile.Paragraph(body, "A quoted line.").AddAfterSelf(WordFile.NewParagraph("One more line."));
            Lose(body, controls, bookmarks, styles);
        }));

        Assert.Equal(["01", "02", "05.b"], section.Items.Select(item => item.ItemKey));
        Assert.Equal([false, true, false], section.Items.Select(item => item.Changed));
        Assert.Contains("One more line.", RichTextText.Plain(section.Items[1].Answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TrackedChanges_InsertionsAreTextDeletionsAreNot()
    {
        ReturnedSection section = Edited(body =>
        {
            XElement paragraph = WordFile.Paragraph(body, "A quoted line.");
            XElement run = paragraph.Elements(WordFile.W + "r").First();
            run.ReplaceWith(
                new XElement(WordFile.W + "del", Revision(1), new XElement(WordFile.W + "r", new XElement(WordFile.W + "delText", "A quoted line."))),
                new XElement(WordFile.W + "ins", Revision(2), new XElement(WordFile.W + "r", new XElement(WordFile.W + "t", "A better line."))));
        });

        Assert.Contains("A better line.", RichTextText.Plain(section.Items[1].Answer), StringComparison.Ordinal);
        Assert.DoesNotContain("A quoted line.", RichTextText.Plain(section.Items[1].Answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextWhereNoneBelongs_IsReportedAndNotDropped()
    {
        ReturnedSection section = Edited(body =>
        {
            body.AddFirst(WordFile.NewParagraph("A note on the cover."));
            WordFile.Paragraph(body, "(01).").Descendants(WordFile.W + "t").Last().Value += " Scribbled here.";
        });

        Assert.Contains("Before item 01: A note on the cover.", section.Unplaced);
        Assert.Contains(section.Unplaced, text => text.Contains("Scribbled here.", StringComparison.Ordinal));
        Assert.All(section.Items, item => Assert.False(item.Changed));
    }

    [Fact]
    public void Read_Picture_LeavesANoteInItsPlaceAndIsReported()
    {
        ReturnedSection section = Edited(body => WordFile.Paragraph(body, "Type your answer here.").ReplaceWith(
            new XElement(WordFile.W + "p", new XElement(WordFile.W + "r", new XElement(WordFile.W + "pict")))));

        Assert.Equal("[A picture was left out here.]", RichTextText.Plain(section.Items[0].Answer));
        Assert.Contains("In item 01: [A picture was left out here.]", section.Unplaced);
    }

    [Theory]
    [InlineData("HYPERLINK \"https://example.org/x\"", "https://example.org/x")]
    [InlineData("HYPERLINK \"javascript:alert(1)\"", null)]
    [InlineData("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", null)]
    [InlineData("INCLUDETEXT \"https://example.org/x.docx\"", null)]
    public void Read_Field_IsItsTextAndALinkOnlyWhenSafe(string code, string? link)
    {
        ReturnedSection section = Edited(body => WordFile.Paragraph(body, "Type your answer here.").ReplaceWith(Field(code, "shown")));

        ParagraphBlock paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(section.Items[0].Answer.Blocks));
        Assert.Equal([new Inline("shown", Link: link)], paragraph.Inlines);
    }

    [Fact]
    public void Read_UnclosedField_DoesNotSwallowWhatFollows()
    {
        ReturnedSection section = Edited(body => WordFile.Paragraph(body, "Telecommunications").AddBeforeSelf(new XElement(WordFile.W + "p", FieldMark("begin"))));

        Assert.Contains("Telecommunications", RichTextText.Plain(section.Items[1].Answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Master_IsNotASectionFile() =>
        Assert.Equal(DocumentRejection.NotOurs, Assert.Throws<DocumentRejectedException>(() => Read(SampleDocuments.Master())).Reason);

    internal static ReturnedSection Read(byte[] document) => SectionReader.Read(new MemoryStream(document));

    private static ReturnedSection Edited(Action<XElement> edit) => Read(WordFile.Edit(SampleDocuments.Write(SampleDocuments.Section()), edit));

    private static void Lose(XElement body, bool controls, bool bookmarks, bool styles)
    {
        if (controls)
        {
            WordFile.Unwrap(body);
        }

        if (bookmarks)
        {
            body.Descendants().Where(element => element.Name.LocalName.StartsWith("bookmark", StringComparison.Ordinal)).ToList().ForEach(element => element.Remove());
        }

        if (styles)
        {
            body.Descendants(WordFile.W + "pStyle").Where(style => style.Attribute(WordFile.W + "val")!.Value is var id && (id.StartsWith("OIitem", StringComparison.Ordinal) || id.StartsWith("OIanswer", StringComparison.Ordinal))).Remove();
        }
    }

    private static object[] Revision(int id) => [new XAttribute(WordFile.W + "id", id + 90_000), new XAttribute(WordFile.W + "author", "Ed")];

    private static XElement Field(string code, string result) => new(
        WordFile.W + "p",
        FieldMark("begin"),
        new XElement(WordFile.W + "r", new XElement(WordFile.W + "instrText", code)),
        FieldMark("separate"),
        new XElement(WordFile.W + "r", new XElement(WordFile.W + "t", result)),
        FieldMark("end"));

    private static XElement FieldMark(string kind) => new(WordFile.W + "r", new XElement(WordFile.W + "fldChar", new XAttribute(WordFile.W + "fldCharType", kind)));
}
