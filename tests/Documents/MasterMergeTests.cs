using System.Xml.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Workflow;

namespace OfficeIntegration.Tests.Documents;

public sealed class MasterMergeTests
{
    [Fact]
    public void Apply_NothingNew_GivesTheSameBytes()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());

        MergedMaster merged = MasterMerge.Apply(current, SampleDocuments.Master(version: 2));

        Assert.False(merged.Changed);
        Assert.Equal(current, merged.Document.ToArray());
        Assert.Equal(5, merged.Merged.Count);
    }

    [Fact]
    public void Apply_NoMasterYet_WritesTheFirst()
    {
        MergedMaster merged = MasterMerge.Apply(default, SampleDocuments.Master());

        Assert.True(merged.Changed);
        Assert.Equal(SampleDocuments.Write(SampleDocuments.Master()), merged.Document.ToArray());
    }

    [Fact]
    public void Apply_NewAndNewerAnswers_StandInTheDocumentAndItIsValid()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());
        Contribution[] next = [.. SampleDocuments.Answers.Where(answer => answer.StakeholderId != "wang"), Answer("wang", "02", 2, "更新的答复。"), Answer("layla", "05.a", 1, "New here.")];

        MergedMaster merged = MasterMerge.Apply(current, SampleDocuments.Master(version: 2, accepted: next));

        string text = WordFile.Text(merged.Document.ToArray());
        WordFile.AssertValid(merged.Document.ToArray());
        Assert.Contains("更新的答复。", text, StringComparison.Ordinal);
        Assert.DoesNotContain("国家关键信息基础设施", text, StringComparison.Ordinal);
        Assert.Contains("New here.", text, StringComparison.Ordinal);
        Assert.Empty(merged.Conflicts);
        Assert.Equal(next.Length, merged.Merged.Count);
    }

    [Fact]
    public void Apply_ChangesSomething_RefreshesCoverProgressStatusAndMarking()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master(accepted: [SampleDocuments.Answers[4]]));
        Assert.Contains("TLP:CLEAR", WordFile.Part(current, "word/header2.xml"), StringComparison.Ordinal);

        byte[] merged = MasterMerge.Apply(current, SampleDocuments.Master(version: 2)).Document.ToArray();

        Assert.Contains("TLP:AMBER+STRICT", WordFile.Part(merged, "word/header2.xml"), StringComparison.Ordinal);
        Assert.Contains("Version\t2", Lines(merged, "oi:part:edition"), StringComparison.Ordinal);
        Assert.Equal(Lines(SampleDocuments.Write(SampleDocuments.Master()), "oi:part:progress"), Lines(merged, "oi:part:progress"));
        Assert.DoesNotContain("awaited from Layla Hassan", Lines(merged, "oi:item:01"), StringComparison.Ordinal);
        Assert.Contains("awaited from أحمد السيد", Lines(merged, "oi:item:01"), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_OneByOneInAnyOrder_ReadsTheSame()
    {
        byte[] empty = SampleDocuments.Write(SampleDocuments.Master(accepted: []));
        string expected = WordFile.Text(SampleDocuments.Write(SampleDocuments.Master(version: 9)));
        foreach (int seed in Enumerable.Range(1, 5))
        {
            Contribution[] order = [.. SampleDocuments.Answers];
            new Random(seed).Shuffle(order);
            byte[] master = empty;
            for (int count = 1; count <= order.Length; count++)
            {
                master = MasterMerge.Apply(master, SampleDocuments.Master(version: 9, accepted: order[..count])).Document.ToArray();
            }

            Assert.True(expected == WordFile.Text(master), $"seed {seed}");
            WordFile.AssertValid(master);
        }
    }

    [Fact]
    public void Apply_OnlyEditedInWord_KeepsTheEdit()
    {
        byte[] edited = Taken(Typed("Regional administrations take part.", "Regional administrations take part. Really."));

        MergedMaster merged = MasterMerge.Apply(edited, SampleDocuments.Master(version: 3, accepted: [.. SampleDocuments.Answers, Answer("layla", "05.a", 1, "Another answer.")]));

        Assert.Contains("Regional administrations take part. Really.", WordFile.Text(merged.Document.ToArray()), StringComparison.Ordinal);
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void Apply_TextTypedAnywhere_Stays()
    {
        byte[] edited = Taken(WordFile.Edit(SampleDocuments.Write(SampleDocuments.Master()), body =>
        {
            WordFile.Paragraph(body, "Use is voluntary").AddAfterSelf(WordFile.NewParagraph("Typed on the cover."));
            WordFile.Paragraph(body, "Not applicable.").Ancestors(WordFile.W + "sdt").Last().AddAfterSelf(WordFile.NewParagraph("Typed between the items."));
            WordFile.Paragraph(body, "Regional administrations").AddAfterSelf(WordFile.NewParagraph("Typed in an answer."));
            WordFile.Paragraph(body, "Answered in its parts").Ancestors(WordFile.W + "sdt").First().AddAfterSelf(WordFile.NewParagraph("Typed under an item."));
        }));

        string text = WordFile.Text(MasterMerge.Apply(edited, SampleDocuments.Master(version: 3, accepted: [.. SampleDocuments.Answers.Skip(1), Answer("layla", "01", 7, "Changed.")])).Document.ToArray());

        Assert.All(new[] { "Typed on the cover.", "Typed between the items.", "Typed in an answer.", "Typed under an item.", "Changed." }, typed => Assert.Contains(typed, text, StringComparison.Ordinal));
    }

    [Fact]
    public void Apply_BothChanged_KeepsBothAndReportsTheConflictOnce()
    {
        byte[] edited = Taken(Typed("Regional administrations take part.", "Regional administrations refuse."));
        MasterRequest request = SampleDocuments.Master(version: 3, accepted: [.. SampleDocuments.Answers.Take(4), Answer("layla", "05.b", 2, "Regional administrations lead.")]);

        MergedMaster merged = MasterMerge.Apply(edited, request);
        MergedMaster again = MasterMerge.Apply(merged.Document, request with { Version = 4 });

        byte[] document = merged.Document.ToArray();
        WordFile.AssertValid(document);
        Assert.Equal([new MergeConflict("05.b", "layla~05.b", 2)], merged.Conflicts);
        Assert.Contains("Regional administrations refuse.", WordFile.Text(document), StringComparison.Ordinal);
        XElement inserted = Assert.Single(WordFile.Body(document).Descendants(WordFile.W + "ins"), insertion => insertion.Value == "Regional administrations lead.");
        Assert.Equal("Layla Hassan", inserted.Attribute(WordFile.W + "author")!.Value);
        string comment = WordFile.Part(document, "word/comments.xml");
        Assert.Contains("Layla Hassan", comment, StringComparison.Ordinal);
        Assert.Contains("Omar Editor", comment, StringComparison.Ordinal);
        Assert.False(again.Changed);
        Assert.Empty(again.Conflicts);
    }

    [Fact]
    public void Apply_ConflictStillOpenAndAuthorChangesAgain_ReplacesTheOfferAndKeepsTheEdit()
    {
        byte[] edited = Taken(Typed("Regional administrations take part.", "Regional administrations refuse."));
        byte[] conflict = MasterMerge.Apply(edited, SampleDocuments.Master(version: 3, accepted: [Answer("layla", "05.b", 2, "Second text.")])).Document.ToArray();

        MergedMaster merged = MasterMerge.Apply(conflict, SampleDocuments.Master(version: 4, accepted: [Answer("layla", "05.b", 3, "Third text.")]));

        string text = WordFile.Text(merged.Document.ToArray());
        Assert.Contains("Regional administrations refuse.", text, StringComparison.Ordinal);
        Assert.Contains("Third text.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Second text.", text, StringComparison.Ordinal);
        Assert.Single(merged.Conflicts);
        WordFile.AssertValid(merged.Document.ToArray());
    }

    [Fact]
    public void Apply_OfferTakenAsItIs_IsAnAnswerLikeAnyOther()
    {
        byte[] edited = Taken(Typed("Regional administrations take part.", "Regional administrations refuse."));
        byte[] conflict = MasterMerge.Apply(edited, SampleDocuments.Master(version: 3, accepted: [Answer("layla", "05.b", 2, "Second text.")])).Document.ToArray();
        byte[] resolved = EditedMaster.TakeIn(new MemoryStream(WordFile.Edit(conflict, Accept)), conflict, SampleDocuments.AssessmentId, 4).Document.ToArray();

        MergedMaster merged = MasterMerge.Apply(resolved, SampleDocuments.Master(version: 5, accepted: [Answer("layla", "05.b", 3, "Third text.")]));

        Assert.Empty(merged.Conflicts);
        Assert.Contains("Third text.", WordFile.Text(merged.Document.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain("Second text.", WordFile.Text(merged.Document.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ItemDeletedInWord_ComesBackWithTheNewerAnswer()
    {
        byte[] edited = Taken(WordFile.Edit(SampleDocuments.Write(SampleDocuments.Master()), body => WordFile.Control(body, "oi:item:05.b").Remove()));

        MergedMaster merged = MasterMerge.Apply(edited, SampleDocuments.Master(version: 3, accepted: [Answer("layla", "05.b", 2, "Back again.")]));

        Assert.Contains("Back again.", WordFile.Text(merged.Document.ToArray()), StringComparison.Ordinal);
        Assert.Single(merged.Conflicts);
        WordFile.AssertValid(merged.Document.ToArray());
    }

    [Fact]
    public void Apply_OtherAssessment_IsRefused()
    {
        byte[] current = SampleDocuments.Write(SampleDocuments.Master());
        MasterRequest other = SampleDocuments.Master(version: 2);

        Assert.Equal(
            DocumentRejection.OtherAssessment,
            Assert.Throws<DocumentRejectedException>(() => MasterMerge.Apply(current, other with { Assessment = other.Assessment with { Id = new string('f', 32) } })).Reason);
    }

    private static void Accept(XElement body)
    {
        WordFile.Paragraph(body, "Regional administrations refuse.").Remove();
        foreach (XElement insertion in body.Descendants(WordFile.W + "ins").ToArray())
        {
            if (insertion.Parent!.Name == WordFile.W + "rPr")
            {
                insertion.Remove();
            }
            else
            {
                insertion.ReplaceWith(insertion.Elements());
            }
        }

        body.Descendants().Where(element => element.Name.LocalName.StartsWith("comment", StringComparison.Ordinal)).ToList().ForEach(element => element.Remove());
    }

    private static byte[] Typed(string from, string to) => WordFile.Edit(
        SampleDocuments.Write(SampleDocuments.Master()),
        body => WordFile.Paragraph(body, from).Descendants(WordFile.W + "t").First(text => text.Value == from).Value = to);

    private static byte[] Taken(byte[] edited)
    {
        string core = WordFile.Part(edited, "docProps/core.xml").Replace("<dcterms:created", "<cp:lastModifiedBy>Omar Editor</cp:lastModifiedBy><dcterms:created", StringComparison.Ordinal);
        return EditedMaster.TakeIn(new MemoryStream(WordFile.With(edited, "docProps/core.xml", core)), SampleDocuments.Write(SampleDocuments.Master()), SampleDocuments.AssessmentId, 2).Document.ToArray();
    }

    private static string Lines(byte[] document, string tag) => string.Join('\n', WordFile.Control(WordFile.Body(document), tag).Descendants(WordFile.W + "p")
        .Select(paragraph => string.Concat(paragraph.Descendants().Select(element => element.Name.LocalName switch { "t" => element.Value, "tab" => "\t", _ => "" }))));

    private static Contribution Answer(string person, string item, int version, string markdown) => SampleDocuments.Answer(person, item, version, markdown);
}
