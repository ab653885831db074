using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>What the task pane does with the document that is open in Word.</summary>
[Collection(SharedAzurite.Name)]
public sealed partial class AnswersFromWordTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Edit =
        "<w:p><w:r><w:t>A </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>plan</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Office</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Hours</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Submit_FromThePane_KeepsWhatAnUploadOfTheSameEditKeeps()
    {
        (Contribution uploaded, string uploadedMaster) = await MergedAsync((take, person, assessment, file) => _product.Get<TakeInSection>().RunAsync(person, assessment.Id, file, default));
        (Contribution container, string containerMaster) = await MergedAsync((take, person, assessment, file) => take.SubmitAsync(person, assessment.Id, "01", file, 0, DraftSeen.None, default));
        (Contribution flat, string flatMaster) = await MergedAsync((take, person, assessment, file) => take.SubmitAsync(person, assessment.Id, "01", Encoding.UTF8.GetBytes(FlatFile.Of(file)), 0, DraftSeen.None, default));

        Assert.Equal(Json(uploaded), Json(container));
        Assert.Equal(Json(uploaded), Json(flat));
        Assert.Equal(uploadedMaster, containerMaster);
        Assert.Equal(uploadedMaster, flatMaster);
        Assert.Contains("the law", RichTextText.Plain(flat.Body), StringComparison.Ordinal);
        Assert.Contains(flat.Body.Blocks, block => block is TableBlock);
    }

    [Fact]
    public async Task Submit_OneOfTwoEditedItems_LeavesTheOtherAndSaysSo()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01", "02");
        byte[] file = WordFile.Edit(await SectionAsync(person, assessment), body =>
        {
            foreach (XElement field in body.Descendants(WordFile.W + "p").Where(paragraph => paragraph.Value.Contains("Type your answer here.", StringComparison.Ordinal)).ToArray())
            {
                field.ReplaceWith(WordFile.NewParagraph("An answer of our own."));
            }
        });

        SubmissionReceipt receipt = await _product.Get<TakeInItem>().SubmitAsync(person, assessment.Id, "02", file, null, DraftSeen.None, default);
        SectionReading reading = await _product.Get<ReadSection>().RunAsync(person, assessment.Id, file, default);

        Assert.Equal(("02", 1), (receipt.Assignment.ItemKey, receipt.Version));
        Assert.Equal([("01", UnsentState.Edited, 0), ("02", UnsentState.Sent, 1)], reading.Answers.Select(answer => (answer.ItemKey, answer.State, answer.NewestVersion)));
        Assert.Equal(AssignmentState.Sent, (await _product.AssignmentAsync(assessment, person, "01")).State);
    }

    [Fact]
    public async Task Submit_SameTextTwice_IsOneVersion()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        byte[] file = await EditedAsync(person, assessment);

        await _product.Get<TakeInItem>().SubmitAsync(person, assessment.Id, "01", file, 0, DraftSeen.None, default);
        SubmissionReceipt again = await _product.Get<TakeInItem>().SubmitAsync(person, assessment.Id, "01", WordFile.With(file, "docProps/thumbnail.jpeg", [1, 2, 3]), 0, DraftSeen.None, default);

        Assert.True(again.AlreadySubmitted);
        Assert.Equal(1, again.Version);
    }

    [Fact]
    public async Task Submit_AnsweredElsewhereSince_IsRefusedAndNothingIsLost()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        byte[] file = await EditedAsync(person, assessment);
        await _product.SubmitAsync(person, assessment, "01", "From the card.");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _product.Get<TakeInItem>().SubmitAsync(person, assessment.Id, "01", file, 0, DraftSeen.None, default));
        SubmissionReceipt receipt = await _product.Get<TakeInItem>().SubmitAsync(person, assessment.Id, "01", file, 1, DraftSeen.None, default);

        Assert.Equal(Refusal.AnsweredSince, refused.Refusal);
        Assert.Equal(2, receipt.Version);
    }

    [Fact]
    public async Task Submit_ItemTakenOutOfTheDocument_SaysSo()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01", "02");
        byte[] file = WordFile.Edit(await SectionAsync(person, assessment), body => WordFile.Control(body, "oi:item:01").Remove());

        var rejected = await Assert.ThrowsAsync<DocumentRejectedException>(() => _product.Get<TakeInItem>().SubmitAsync(person, assessment.Id, "01", file, null, DraftSeen.None, default));
        SectionReading reading = await _product.Get<ReadSection>().RunAsync(person, assessment.Id, file, default);

        Assert.Equal(DocumentRejection.ItemMissing, rejected.Reason);
        Assert.Equal(UnsentState.Missing, reading.Answers.Single(answer => answer.ItemKey == "01").State);
    }

    [Fact]
    public async Task Save_FromThePane_IsTheDraftAndKeepsWhatElseItSays()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        await _product.Get<SaveDraft>().RunAsync(person, new(assessment.Id, "01", "Begun on the card.", "Train more people.", ["https://example.org/law"], Marking.Green, 3), default);

        Draft draft = await _product.Get<TakeInItem>().SaveAsync(person, assessment.Id, "01", await EditedFromAsync(person, assessment, "Begun on the card.", "Finished in Word."), 0, DraftSeen.None, default);

        Assert.Equal(("Finished in Word.", "Train more people.", Marking.Green, 3), (draft.Markdown, draft.FurtherAction, draft.Marking, draft.Level));
        Assert.Equal(AssignmentState.Drafting, (await _product.AssignmentAsync(assessment, person, "01")).State);
        Assert.Equal(draft.Markdown, (await _product.Work.DraftAsync(assessment.Id, (await _product.AssignmentAsync(assessment, person, "01")).Id, default))!.Value.Markdown);
    }

    [Fact]
    public async Task Reading_ChangesNothing()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        byte[] file = await EditedAsync(person, assessment);
        string before = await _product.DumpAsync();

        SectionReading reading = await _product.Get<ReadSection>().RunAsync(person, assessment.Id, file, default);

        Assert.Equal(before, await _product.DumpAsync());
        Assert.Equal(UnsentState.Edited, Assert.Single(reading.Answers).State);
    }

    [Fact]
    public async Task Reading_AnsweredElsewhereAndNotEdited_IsOlderUntilTheNewestIsPutIn()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        byte[] file = await SectionAsync(person, assessment);
        SubmissionReceipt receipt = await _product.SubmitAsync(person, assessment, "01", SampleDocuments.Rich);

        UnsentState before = Assert.Single((await _product.Get<ReadSection>().RunAsync(person, assessment.Id, file, default)).Answers).State;
        byte[] answer = FlatFile.ToContainer(Encoding.UTF8.GetString(await _product.Get<WriteAnswer>().RunAsync(person, assessment.Id, receipt.Assignment.Id, null, "en", default)));
        byte[] updated = PutIn(file, answer);
        UnsentState after = Assert.Single((await _product.Get<ReadSection>().RunAsync(person, assessment.Id, updated, default)).Answers).State;

        Assert.Equal((UnsentState.Older, UnsentState.Sent), (before, after));
    }

    [Fact]
    public async Task Author_OfAParagraph_IsWhoSaidItFirst()
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        await _product.SubmitAsync(person, assessment, "01", "The ministry keeps a **register** of incidents.");
        await _product.SubmitAsync(person, assessment, "01", "The ministry keeps a **register** of incidents.\n\nIt is reviewed each year.");

        ParagraphOrigin first = await _product.Get<FindAuthor>().RunAsync(person, assessment.Id, "01", "The ministry keeps a register  of incidents.", default);
        ParagraphOrigin second = await _product.Get<FindAuthor>().RunAsync(ProductStore.Coordinator, assessment.Id, "01", "It is reviewed each year.", default);
        ParagraphOrigin changed = await _product.Get<FindAuthor>().RunAsync(person, assessment.Id, "01", "The ministry keeps a register of all incidents.", default);
        ParagraphOrigin none = await _product.Get<FindAuthor>().RunAsync(person, assessment.Id, "01", "Somebody typed this in Word.", default);

        Assert.Equal(("Sample one", 1, true), (first.By!.Name, first.Written!.First.Version, first.Written.IsExact));
        Assert.Equal((2, true), (second.Written!.First.Version, second.Written.IsExact));
        Assert.Equal((1, false), (changed.Written!.First.Version, changed.Written.IsExact));
        Assert.Null(none.Written);
    }

    [Fact]
    public async Task Author_OfAnItemOneIsNotAskedFor_IsNotTold()
    {
        (Assessment assessment, _) = await AskedAsync("01");
        Caller other = await _product.AskAsync(assessment, "two", "02");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _product.Get<FindAuthor>().RunAsync(other, assessment.Id, "01", "Anything.", default));

        Assert.Equal(Refusal.NotYours, refused.Refusal);
    }

    private async Task<(Assessment Assessment, Caller Person)> AskedAsync(params string[] items)
    {
        Assessment assessment = await _product.StartAsync();
        return (assessment, await _product.AskAsync(assessment, "one", items));
    }

    /// <summary>The answer that is kept, and the master it is merged into, without what is different in every assessment.</summary>
    private async Task<(Contribution Kept, string Master)> MergedAsync(Func<TakeInItem, Caller, Assessment, byte[], Task> handIn)
    {
        (Assessment assessment, Caller person) = await AskedAsync("01");
        await handIn(_product.Get<TakeInItem>(), person, assessment, await EditedAsync(person, assessment));
        Assignment assignment = await _product.AssignmentAsync(assessment, person, "01");
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, assignment.Id, 1, default);
        MergeReport merge = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        byte[] master = (await _product.Get<DocumentsTable>().ReadAsync(assessment.Id, merge.Version!, default)).ToArray();
        string body = WordFile.Part(master, "word/document.xml") + WordFile.Part(master, "word/footnotes.xml");
        return ((await _product.Work.ContributionAsync(assessment.Id, assignment.Id, 1, default))!, body.Replace(assignment.StakeholderId, "person", StringComparison.Ordinal));
    }

    private static string Json(Contribution contribution) => StakeholderIds().Replace(JsonSerializer.Serialize(contribution with { StakeholderId = "", SubmittedBy = "" }), "");

    [GeneratedRegex("\"AssignmentId\":\"[^\"]*\"")]
    private static partial Regex StakeholderIds();

    private async Task<byte[]> SectionAsync(Caller person, Assessment assessment) => (await _product.Get<WriteSection>().RunAsync(person, assessment.Id, null, default)).Content;

    private async Task<byte[]> EditedAsync(Caller person, Assessment assessment) => WordMadeAnswerTests.AnsweredInWord(await SectionAsync(person, assessment), Edit);

    private async Task<byte[]> EditedFromAsync(Caller person, Assessment assessment, string from, string to) =>
        WordFile.Edit(await SectionAsync(person, assessment), body => WordFile.Paragraph(body, from).ReplaceWith(WordFile.NewParagraph(to)));

    /// <summary>As Word does it: the field between the label and the end of the answer is replaced; lists and notes come along.</summary>
    private static byte[] PutIn(byte[] section, byte[] answer)
    {
        byte[] updated = WordFile.Edit(section, body => WordFile.Paragraph(body, "Type your answer here.").ReplaceWith(WordFile.Body(answer).Elements().Where(block => block.Name != WordFile.W + "sectPr")));
        foreach (string part in new[] { "word/numbering.xml", "word/footnotes.xml" })
        {
            updated = WordFile.With(updated, part, WordFile.Part(answer, part));
        }

        string links = WordFile.Part(answer, "word/_rels/document.xml.rels");
        string main = WordFile.Part(updated, "word/_rels/document.xml.rels");
        string hyperlinks = string.Concat(XDocument.Parse(links).Root!.Elements().Where(link => link.Attribute("TargetMode")?.Value == "External").Select(link => link.ToString(SaveOptions.DisableFormatting)));
        return WordFile.With(updated, "word/_rels/document.xml.rels", main.Replace("</Relationships>", hyperlinks + "</Relationships>", StringComparison.Ordinal));
    }
}
