using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Auditing;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow.Auditing;

[Collection(SharedAzurite.Name)]
public sealed class MainJobAuditTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task MainJob_FromPromptToDecision_LeavesExactlyTheseEntries()
    {
        (Assessment assessment, Caller person) = await StoryAsync();

        AuditRecord record = await _product.Get<ReadRecords>().AuditAsync(ProductStore.Coordinator, assessment.Id, default);

        Assert.True(record.Report.IsIntact, string.Join(", ", record.Report.Problems));
        Dictionary<string, string> names = record.People.ToDictionary(one => one.Pseudonym, one => one.Name ?? one.ObjectId);
        Assert.Equal([person.Name, ProductStore.Coordinator.Name], names.Values.Order(StringComparer.Ordinal).Reverse());
        HashSet<string> messages = [.. (await _product.Work.OutboxAsync(assessment.Id, default)).Select(row => row.Value.Id)];
        Golden.Matches(string.Join('\n', record.Entries.Select(entry =>
            $"{entry.Sequence:00} {names.GetValueOrDefault(entry.Actor, entry.Actor)}: {entry.Action} {Subject(entry.Subject)} ({string.Join(", ", entry.Detail.Keys.Order(StringComparer.Ordinal))})")));

        string Subject(string subject) => messages.Contains(subject)
            ? "message"
            : subject.Replace(assessment.Id, "assessment", StringComparison.Ordinal).Replace(Ids.Stakeholder(assessment.Id, "one@example.org"), "one", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chain_HoldsNoNameAddressOrObjectId()
    {
        (Assessment assessment, Caller person) = await StoryAsync();

        string file = await FileAsync(assessment);

        Assert.All(
            (string[])[person.ObjectId, person.Name!, "one@example.org", ProductStore.Coordinator.ObjectId, "Sample Coordinator", "answer", "Sample Office"],
            word => Assert.DoesNotContain(word, file.Replace("answered a question", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Masters_VouchForTheExportedChain_AlsoAfterLibreOffice()
    {
        (Assessment assessment, _) = await StoryAsync();
        byte[] master = await (await _product.Get<ReadMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default)).ToArrayAsync(default);
        byte[] saved = LibreOffice.Saved(master);

        FoundAnchor[] anchors = [.. new[] { master, saved }.Select(file => DocumentIdentityReader.ReadAnchor(new MemoryStream(file), "master.docx")!)];
        AuditReport report = AuditFile.Verify(new StringReader(await FileAsync(assessment)), anchors);

        Assert.Equal(anchors[0], anchors[1]);
        Assert.True(report.IsIntact, string.Join(", ", report.Problems));
        Assert.Equal(anchors[0].Anchor.Sequence, report.AnchoredUpTo);
        DocumentVersion newest = (await _product.Get<ReadMaster>().VersionsAsync(ProductStore.Coordinator, assessment.Id, default))[^1];
        Assert.Equal(newest.Anchor, anchors[0].Anchor);
    }

    [Fact]
    public async Task Upload_ThatCannotBeTaken_LeavesAnEntryOnlyOfWhoeverHasAPart()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        byte[] nothing = [1, 2, 3];

        await Assert.ThrowsAsync<DocumentRejectedException>(() => _product.Get<TakeInSection>().RunAsync(person, assessment.Id, nothing, default));
        await Assert.ThrowsAsync<DocumentRejectedException>(() => _product.Get<TakeInSection>().RunAsync(person with { ObjectId = "somebody else" }, assessment.Id, nothing, default));

        AuditEntry refused = Assert.Single(await _product.Work.AuditAsync(assessment.Id, default), entry => entry.Action == AuditActions.UploadRefused);
        Assert.Equal("NotWordDocument", refused.Detail["reason"]);
    }

    private static byte[] Shortened(byte[] master) => WordFile.Edit(master, body =>
        WordFile.Paragraph(body, "a long plan").Descendants(WordFile.W + "t").Single(text => text.Value.Contains("a long plan", StringComparison.Ordinal)).Value = "The office writes a short plan.");

    private async Task<string> FileAsync(Assessment assessment)
    {
        using var file = new MemoryStream();
        await (await _product.Get<ExportAudit>().RunAsync(ProductStore.Coordinator, assessment.Id, default))(file, default);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }

    private async Task<(Assessment Assessment, Caller Person)> StoryAsync()
    {
        CancellationToken none = CancellationToken.None;
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<MeetPerson>().RunAsync(person, "{}", none);
        await _product.Get<DeliverOutbox>().RunAsync(none);
        await _product.Get<RecordRead>().RunAsync(person, "1", none);
        await _product.Get<OpenItem>().RunAsync(person, assessment.Id, "01", null, none);
        await _product.Get<SaveDraft>().RunAsync(person, new(assessment.Id, "01", "The office writes a plan.", "", [], Marking.Green, null, null), none);
        SubmissionReceipt first = await _product.SubmitAsync(person, assessment, "01", "The office writes a plan.");
        await _product.Get<ReturnContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, first.Assignment.Id, null, "More, please.", none);
        await _product.SubmitAsync(person, assessment, "01", "The office writes a long plan.");
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, first.Assignment.Id, null, none);
        await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, none);
        byte[] master = await (await _product.Get<ReadMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, null, none)).ToArrayAsync(none);
        await _product.Get<TakeInMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, new MemoryStream(Shortened(master)), null, none);
        await _product.SubmitAsync(person, assessment, "01", "The office writes a public plan.");
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, first.Assignment.Id, null, none);
        MergeReport merged = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, none);
        await _product.Get<DecideConflict>().RunAsync(ProductStore.Coordinator, assessment.Id, Assert.Single(merged.Conflicts).Id, ConflictChoice.Mine, null, none);
        return (assessment, person);
    }
}
