using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support.Content;

namespace OfficeIntegration.Tests.Documents.Compiling;

public sealed class MasterCompilationTests
{
    private static readonly XNamespace W = WordFile.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    [Fact]
    public void Write_MastersInFiveLanguages_IsValidAndHasEachOnesItemsInOrder()
    {
        Compiled made = Compiled.Of(Compiled.FiveLanguages.Select(language => SampleDocuments.Master(language)));

        WordFile.AssertValid(made.Document);
        Assert.Equal(["State 1", "State 2", "State 3", "State 4", "State 5"], made.Headings("Heading1"));
        Assert.Equal([.. Enumerable.Repeat(new[] { "Needs and strategies", "Stakeholder roles", "Policy processes" }, 5).SelectMany(titles => titles)], made.Headings("Heading2"));
        Assert.Equal(["Item 1", "Item 2", "Item 5", "Item 5 (a)", "Item 5 (b)", "Item 7", "Item 8"], made.Headings("OIItem"));
        Assert.All(made.Result.Included, master => Assert.Equal(7, master.Items));
        Assert.Empty(made.Result.LeftOut);
        Assert.Equal(Marking.AmberStrict, made.Result.Marking);
        Assert.Contains("TLP:AMBER+STRICT", WordFile.Part(made.Document, "word/header2.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Languages.Arabic)]
    [InlineData(Languages.Chinese)]
    [InlineData(Languages.Spanish)]
    public void Write_InAnyLanguage_IsValid(string language)
    {
        Compiled made = Compiled.In(language, [Compiled.Master("A", SampleDocuments.Master()), Compiled.Master("B", SampleDocuments.Master(language))]);

        WordFile.AssertValid(made.Document);
        Assert.Equal(2, made.Result.Included.Count);
    }

    [Fact]
    public void Write_EveryAnswer_StandsInItsChapterWithoutFramesCoverProgressAndSignatures()
    {
        byte[] master = SampleDocuments.Master();

        Compiled made = Compiled.Of(master, master);

        Assert.Equal(2, made.Text.Split("Regional administrations take part.").Length - 1);
        Assert.Equal(2, made.Text.Split("国家关键信息基础设施保护工作由多个部门共同负责").Length - 1);
        Assert.Equal(2 * (Compiled.Of(master).Text.Split("Layla Hassan, Ministry of Communications").Length - 1), made.Text.Split("Layla Hassan, Ministry of Communications").Length - 1);
        Assert.All(new[] { "Sign-off", "Progress", "Answers due", "Use is voluntary" }, words => Assert.DoesNotContain(words, made.Text, StringComparison.Ordinal));
        Assert.Empty(made.Body.Descendants(W + "sdt"));
        Assert.DoesNotContain(made.Values("bookmarkStart", "name"), name => name.StartsWith("_oi_", StringComparison.Ordinal));
        Assert.DoesNotContain(WordFile.Names(made.Document), name => name.StartsWith("customXml", StringComparison.Ordinal) || name == "docProps/custom.xml");
    }

    [Fact]
    public void Write_ListsNotesLinksAndPictures_WorkInEveryChapter()
    {
        byte[] master = WithEverything();

        Compiled made = Compiled.Of(master, master, master);

        WordFile.AssertValid(made.Document);
        string[] notes = [.. made.Values("footnoteReference", "id")];
        Assert.Equal(["1", "2", "3"], notes);
        XElement[] footnotes = [.. XDocument.Parse(WordFile.Part(made.Document, "word/footnotes.xml")).Root!.Elements(W + "footnote").Where(note => note.Attribute(W + "type") is null)];
        Assert.Equal(notes, footnotes.Select(note => note.Attribute(W + "id")!.Value));
        Assert.All(footnotes, note => Assert.Contains("Adopted by decree", note.Value, StringComparison.Ordinal));
        Assert.Equal(3, NumberedLists(made).Count);
        Assert.Equal(3, made.Body.Descendants(W + "drawing").Count());
        Assert.Single(WordFile.Names(made.Document), name => name.StartsWith("word/media/", StringComparison.Ordinal));
        Assert.All(made.Result.Included, included => Assert.Equal(0, included.PicturesLeftOut));
        AssertRelated(made);
    }

    [Fact]
    public void Write_OpenOffer_ShowsTheTextAsItStandsAndCountsTheOffer()
    {
        MasterChain chain = MasterChain.WithSamples();
        chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, "Regional administrations").Descendants(W + "t").First().Value = "Regional administrations refuse."));
        chain.Merge(SampleDocuments.Answer("layla", "05.b", 2, "Regional administrations lead."));
        byte[] merged = chain.Bytes;

        Compiled made = Compiled.Of(merged);

        WordFile.AssertValid(made.Document);
        Assert.Contains("Regional administrations refuse.", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Regional administrations lead.", made.Text, StringComparison.Ordinal);
        Assert.Equal(1, made.Result.Included[0].OpenChanges);
        Assert.Contains("Changes that are still open in the Word document of this state are not shown: 1.", made.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_TrackedChangesAndComments_AreNotShownButCounted()
    {
        byte[] edited = WordFile.Edit(SampleDocuments.Master(), body =>
        {
            XElement paragraph = WordFile.Paragraph(body, "Regional administrations");
            XElement run = paragraph.Element(W + "r")!;
            run.AddBeforeSelf(XElement.Parse($"<w:ins xmlns:w=\"{W}\" w:id=\"9001\" w:author=\"Ann\"><w:r><w:t>Inserted. </w:t></w:r></w:ins>"));
            run.AddBeforeSelf(XElement.Parse($"<w:del xmlns:w=\"{W}\" w:id=\"9002\" w:author=\"Ann\"><w:r><w:delText xml:space=\"preserve\">Deleted. </w:delText></w:r></w:del>"));
            run.AddAfterSelf(XElement.Parse($"<w:r xmlns:w=\"{W}\"><w:commentReference w:id=\"1\"/></w:r>"));
        });

        Compiled made = Compiled.Of(edited);

        Assert.Contains("Deleted. Regional administrations take part.", made.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Inserted.", made.Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), (made.Result.Included[0].OpenChanges, made.Result.Included[0].Comments));
    }

    [Fact]
    public void Write_PeoplesBookmarksAndPlacesInTheDocument_KeepTheirTargets()
    {
        byte[] edited = WordFile.Edit(SampleDocuments.Master(), body =>
        {
            XElement paragraph = WordFile.Paragraph(body, "Regional administrations");
            paragraph.Add(XElement.Parse($"<w:bookmarkStart xmlns:w=\"{W}\" w:id=\"7001\" w:name=\"here\"/>"), XElement.Parse($"<w:bookmarkEnd xmlns:w=\"{W}\" w:id=\"7001\"/>"));
            paragraph.AddAfterSelf(XElement.Parse($"<w:p xmlns:w=\"{W}\"><w:hyperlink w:anchor=\"here\"><w:r><w:t>see there</w:t></w:r></w:hyperlink></w:p>"));
        });

        Compiled made = Compiled.Of(edited, edited);

        WordFile.AssertValid(made.Document);
        Assert.Equal(["s0_here", "s1_here"], made.Values("bookmarkStart", "name").Where(name => name.EndsWith("here", StringComparison.Ordinal)));
        Assert.Equal(["s0_here", "s1_here"], made.Body.Descendants(W + "hyperlink").Where(link => link.Value == "see there").Select(link => link.Attribute(W + "anchor")!.Value));
    }

    [Fact]
    public void Write_TypedBetweenItems_IsKept()
    {
        byte[] edited = WordFile.Edit(SampleDocuments.Master(), body => WordFile.Paragraph(body, "Not applicable.").Ancestors(W + "sdt").Last().AddAfterSelf(WordFile.NewParagraph("Typed between the items.")));

        Assert.Contains("Typed between the items.", Compiled.Of(edited).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        byte[][] masters = [.. Compiled.FiveLanguages.Select(language => SampleDocuments.Master(language))];

        Assert.Equal(Compiled.Of(masters).Document, Compiled.Of(masters).Document);
    }

    [Fact]
    public void Write_NoMaster_IsAValidDocument() => WordFile.AssertValid(Compiled.Of().Document);

    [Fact]
    public void Words_OfPlausibleAnswers_AreAllCounted()
    {
        long without = WordsOf();
        Contribution answer = SampleDocuments.Answer("layla", "01", 1, "word");
        long few = WordsOf(answer);
        long many = WordsOf(answer with { Body = PlausibleAnswerOf(400) });

        Assert.True(without > 0);
        Assert.Equal(399, many - few);
    }

    private static long WordsOf(params IReadOnlyList<Contribution> answers)
    {
        var chain = new MasterChain { Frame = SampleDocuments.Frame() with { Assignments = [] } };
        chain.Merge(answers);
        return Compiled.Of(chain.Bytes).Result.Words;
    }

    private static RichText PlausibleAnswerOf(int words) => PlausibleAnswer.Of(7, words);

    private static byte[] WithEverything()
    {
        var body = MarkdownAnswer.Parse("We have a plan[^plan], see [it](https://example.org/plan?a=1&b=2).\n\n1. first\n2. second\n   1. deeper\n\n- a point\n\n[^plan]: Adopted by decree, see https://example.org/decree.");
        var picture = new ParagraphBlock([new Inline("", Picture: SamplePictures.Shown(SamplePictures.SamplePng, "A map"))]);
        Contribution answer = SampleDocuments.Answer("layla", "01", 1, "") with { Body = new RichText([.. body.Blocks, picture]) };
        var chain = new MasterChain { Pictures = SamplePictures.All };
        chain.Merge(answer);
        return chain.Bytes;
    }

    private static HashSet<string> NumberedLists(Compiled made) => [.. made.Values("numId", "val").Where(number => number != "1")];

    /// <summary>Every id of a relationship that is used is there, once, and every list has its number.</summary>
    private static void AssertRelated(Compiled made)
    {
        string[] related = [.. XDocument.Parse(WordFile.Part(made.Document, "word/_rels/document.xml.rels")).Root!.Elements().Select(relationship => relationship.Attribute("Id")!.Value)];
        Assert.Equal(related.Length, related.Distinct().Count());
        Assert.Empty(made.Body.Descendants().Attributes().Where(attribute => attribute.Name.Namespace == R).Select(attribute => attribute.Value).Except(related));
        Assert.Empty(made.Values("numId", "val").Except(XDocument.Parse(WordFile.Part(made.Document, "word/numbering.xml")).Root!.Elements(W + "num").Select(number => number.Attribute(W + "numId")!.Value)));
    }
}
