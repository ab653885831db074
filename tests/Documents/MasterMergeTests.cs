using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents;

public sealed class MasterMergeTests
{
    [Fact]
    public void Apply_NothingNew_GivesTheSameDocument()
    {
        MasterChain chain = MasterChain.WithSamples();

        MergedMaster merged = chain.Merge(SampleDocuments.Answers);

        Assert.False(merged.Changed);
        Assert.Equal(1, chain.Count);
        Assert.Equal(5, merged.Merged.Count);
    }

    [Fact]
    public void Apply_NoMasterYet_WritesTheFirst()
    {
        var chain = new MasterChain();

        Assert.True(chain.Merge().Changed);

        Assert.Contains("Sign-off", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_NewAndNewerAnswers_StandInTheDocumentAndItIsValid()
    {
        MasterChain chain = MasterChain.WithSamples();

        MergedMaster merged = chain.Merge(Answer("wang", "02", 2, "更新的答复。"), Answer("layla", "05.a", 1, "New here."));

        string text = WordFile.Text(chain.Bytes);
        WordFile.AssertValid(chain.Bytes);
        Assert.Contains("更新的答复。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("国家关键信息基础设施", text, StringComparison.Ordinal);
        Assert.Contains("New here.", text, StringComparison.Ordinal);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Apply_ChangesSomething_RefreshesCoverProgressStatusAndMarking()
    {
        MasterChain chain = MasterChain.With([SampleDocuments.Answers[4]]);
        Assert.Contains("TLP:CLEAR", WordFile.Part(chain.Bytes, "word/header2.xml"), StringComparison.Ordinal);

        chain.Merge(SampleDocuments.Answers);

        byte[] merged = chain.Bytes;
        Assert.Contains("TLP:AMBER+STRICT", WordFile.Part(merged, "word/header2.xml"), StringComparison.Ordinal);
        Assert.Contains("Version\t2", Lines(merged, "oi:part:edition"), StringComparison.Ordinal);
        Assert.Equal(Lines(SampleDocuments.Master(), "oi:part:progress"), Lines(merged, "oi:part:progress"));
        Assert.DoesNotContain("awaited from Layla Hassan", Lines(merged, "oi:item:01"), StringComparison.Ordinal);
        Assert.Contains("awaited from أحمد السيد", Lines(merged, "oi:item:01"), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_OneByOneInAnyOrder_ReadsTheSame()
    {
        string expected = WordFile.Text(SampleDocuments.Master());
        foreach (int seed in Enumerable.Range(1, 5))
        {
            Contribution[] order = [.. SampleDocuments.Answers];
            new Random(seed).Shuffle(order);
            var chain = new MasterChain();
            chain.Merge();
            foreach (Contribution answer in order)
            {
                chain.Merge(answer);
            }

            Assert.True(WithoutEdition(expected) == WithoutEdition(WordFile.Text(chain.Bytes)), $"seed {seed}");
            WordFile.AssertValid(chain.Bytes);
        }
    }

    [Fact]
    public void Apply_OneAnswerMore_SharesEverythingElse()
    {
        MasterChain chain = MasterChain.WithSamples();
        long whole = Added(chain.Newest);

        chain.Merge(Answer("layla", "05.a", 1, "Another answer."));

        Assert.InRange(Added(chain.Newest), 1, whole / 2);
    }

    [Fact]
    public void Apply_OnlyEditedInWord_KeepsTheEdit()
    {
        MasterChain chain = Edited("Regional administrations take part.", "Regional administrations take part. Really.");

        MergedMaster merged = chain.Merge(Answer("layla", "05.a", 1, "Another answer."));

        Assert.Contains("Regional administrations take part. Really.", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Apply_TextTypedAnywhere_Stays()
    {
        MasterChain chain = MasterChain.WithSamples();
        chain.TakeIn(WordFile.Edit(chain.Bytes, body =>
        {
            WordFile.Paragraph(body, "Use is voluntary").AddAfterSelf(WordFile.NewParagraph("Typed on the cover."));
            WordFile.Paragraph(body, "Regional administrations").AddAfterSelf(WordFile.NewParagraph("Typed in an answer."));
            WordFile.Paragraph(body, "Answered in its parts").Ancestors(WordFile.W + "sdt").First().AddAfterSelf(WordFile.NewParagraph("Typed under an item."));
            WordFile.Control(body, "oi:answer:02:ahmad").AddAfterSelf(WordFile.NewParagraph("Typed between answers."));
            body.Elements(WordFile.W + "sectPr").Single().AddBeforeSelf(WordFile.NewParagraph("Typed at the end."));
        }));

        chain.Merge(Answer("layla", "01", 7, "Changed."));

        string text = WordFile.Text(chain.Bytes);
        Assert.All(
            new[] { "Typed on the cover.", "Typed in an answer.", "Typed under an item.", "Typed between answers.", "Typed at the end.", "Changed." },
            typed => Assert.Contains(typed, text, StringComparison.Ordinal));
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void Apply_DifferentWordsChanged_TakesBoth()
    {
        MasterChain chain = Edited("Regional administrations take part.", "Regional and local administrations take part.");

        MergedMaster merged = chain.Merge(Answer("layla", "05.b", 2, "Regional administrations take part, and lead."));

        Assert.Empty(merged.Conflicts);
        Assert.Contains("Regional and local administrations take part, and lead.", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void Apply_SameWordsChanged_KeepsBothAndReportsTheConflictOnce()
    {
        MasterChain chain = Edited("Regional administrations take part.", "Regional administrations refuse.");

        MergedMaster merged = chain.Merge(Answer("layla", "05.b", 2, "Regional administrations lead."));
        MergedMaster again = chain.Merge(Answer("layla", "05.b", 2, "Regional administrations lead."));

        byte[] document = chain.Bytes;
        WordFile.AssertValid(document);
        MergeConflict conflict = Assert.Single(merged.Conflicts);
        Assert.Equal(("05.b", "layla~05.b", 2), (conflict.ItemKey, conflict.AssignmentId, conflict.IncomingVersion));
        Assert.Contains("refuse", conflict.Mine, StringComparison.Ordinal);
        Assert.Contains("lead", conflict.Theirs, StringComparison.Ordinal);
        Assert.Contains("Regional administrations refuse", WordFile.Text(document), StringComparison.Ordinal);
        XElement inserted = Assert.Single(WordFile.Body(document).Descendants(WordFile.W + "ins"));
        Assert.Equal(("Layla Hassan", "lead"), (inserted.Attribute(WordFile.W + "author")!.Value, inserted.Value.Trim()));
        string comment = WordFile.Part(document, "word/comments.xml");
        Assert.Contains("Layla Hassan", comment, StringComparison.Ordinal);
        Assert.Contains("Omar Editor", comment, StringComparison.Ordinal);
        Assert.False(again.Changed);
    }

    [Fact]
    public void Apply_ConflictStillOpenAndAuthorChangesAgain_OffersTheNewTextAndKeepsTheEdit()
    {
        MasterChain chain = Edited("Regional administrations take part.", "Regional administrations refuse.");
        chain.Merge(Answer("layla", "05.b", 2, "Second text."));

        chain.Merge(Answer("layla", "05.b", 3, "Third text."));

        string text = WordFile.Text(chain.Bytes);
        Assert.Contains("refuse", text, StringComparison.Ordinal);
        Assert.Contains("Third", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Second", text, StringComparison.Ordinal);
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void Apply_AnswerDeletedInWord_ComesBackAsAnOffer()
    {
        MasterChain chain = MasterChain.WithSamples();
        chain.TakeIn(WordFile.Edit(chain.Bytes, body => WordFile.Control(body, "oi:answer:05.b:layla").Remove()));
        Assert.DoesNotContain("Regional administrations", WordFile.Text(chain.Bytes), StringComparison.Ordinal);

        MergedMaster merged = chain.Merge(Answer("layla", "05.b", 2, "Back again."));

        Assert.Contains("Back again.", WordFile.Text(chain.Bytes), StringComparison.Ordinal);
        Assert.Single(merged.Conflicts);
        WordFile.AssertValid(chain.Bytes);
    }

    [Fact]
    public void Apply_OtherAssessment_IsRefused()
    {
        MasterChain chain = MasterChain.WithSamples();
        MasterRequest other = chain.Request([]);

        Assert.Equal(
            DocumentRejection.OtherAssessment,
            Assert.Throws<DocumentRejectedException>(() => MasterMerge.Apply(chain.Newest, other with { Assessment = other.Assessment with { Id = new string('f', 32) } }, new NumberSource())).Reason);
    }

    /// <summary>The sample master after somebody changed words in Word and sent it back.</summary>
    private static MasterChain Edited(string from, string to)
    {
        MasterChain chain = MasterChain.WithSamples();
        byte[] edited = WordFile.Edit(chain.Bytes, body => WordFile.Paragraph(body, from).Descendants(WordFile.W + "t").First(text => text.Value == from).Value = to);
        string core = WordFile.Part(edited, "docProps/core.xml").Replace("<dcterms:created", "<cp:lastModifiedBy>Omar Editor</cp:lastModifiedBy><dcterms:created", StringComparison.Ordinal);
        chain.TakeIn(WordFile.With(edited, "docProps/core.xml", core));
        return chain;
    }

    private static long Added(SegmentedMaster master) => master.AddedRows().Texts.Concat(master.AddedRows().Tables).Sum(row => (long)row.Length);

    private static string WithoutEdition(string text) => string.Join('\n', text.Split('\n').Where(line => !line.StartsWith("Version", StringComparison.Ordinal) && !line.StartsWith("Date", StringComparison.Ordinal)));

    private static string Lines(byte[] document, string tag) => string.Join('\n', WordFile.Control(WordFile.Body(document), tag).Descendants(WordFile.W + "p")
        .Select(paragraph => string.Concat(paragraph.Descendants().Select(element => element.Name.LocalName switch { "t" => element.Value, "tab" => "\t", _ => "" }))));

    private static Contribution Answer(string person, string item, int version, string markdown) => SampleDocuments.Answer(person, item, version, markdown);
}
