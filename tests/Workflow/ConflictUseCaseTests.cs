using OfficeIntegration.Core.Documents.Merging.ThreeWay;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

[Collection(SharedAzurite.Name)]
public sealed class ConflictUseCaseTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task List_OpenConflict_SaysWhoseWhatAndSinceWhen()
    {
        (Assessment assessment, Caller person, string id) = await InConflictAsync();

        ListedConflict conflict = Assert.Single((await ListAsync(assessment)).Conflicts);

        Assert.Equal((id, "01", "Sample one"), (conflict.Id, conflict.ItemKey, conflict.Stakeholder?.Name));
        Assert.Equal(("stop", "Sample Editor"), (conflict.Mine, conflict.MineBy));
        Assert.Equal(("grow", "Sample one"), (conflict.Theirs, conflict.TheirsBy));
        Assert.Equal((2, 3), (conflict.IncomingVersion, conflict.MasterVersion));
        Assert.Equal(_product.Clock.GetUtcNow(), conflict.Since);
        Assert.NotEmpty(conflict.Text);
        Assert.Equal(person.ObjectId, conflict.Stakeholder!.ObjectId);
    }

    [Theory]
    [InlineData(ConflictChoice.Mine, null, "Services stop.")]
    [InlineData(ConflictChoice.Theirs, null, "Services grow.")]
    [InlineData(ConflictChoice.Both, null, "Services stop grow.")]
    [InlineData(ConflictChoice.Edited, "*stay*", "Services stay.")]
    public async Task Decide_EachChoice_PublishesItAndClosesTheConflict(ConflictChoice choice, string? text, string expected)
    {
        (Assessment assessment, _, string id) = await InConflictAsync();

        DecisionReceipt receipt = await DecideAsync(assessment, id, choice, text);

        Assert.Equal((4, VersionOrigin.Decided, true, 0), (receipt.Version.Number, receipt.Version.Origin, receipt.IsNew, receipt.Left));
        byte[] document = await MasterAsync(assessment);
        WordFile.AssertValid(document);
        Assert.Contains(expected, WordFile.Text(document), StringComparison.Ordinal);
        await AssertNothingOpenAsync(assessment);
        AuditEntry audit = Assert.Single(await AuditAsync(assessment), entry => entry.Action == "decided");
        Assert.Equal((await CoordinatorAsync(assessment), $"{choice}", id, "4"), (audit.Actor, audit.Detail["choice"], audit.Detail["conflict"], audit.Detail["master"]));
    }

    [Theory]
    [InlineData(ConflictChoice.Mine, null)]
    [InlineData(ConflictChoice.Theirs, null)]
    [InlineData(ConflictChoice.Edited, "stay")]
    public async Task Decide_ThenMergeAgain_BringsNothingBack(ConflictChoice choice, string? text)
    {
        (Assessment assessment, Caller person, string id) = await InConflictAsync();
        await DecideAsync(assessment, id, choice, text);

        MergeReport again = await MergeAsync(assessment);
        await AcceptAsync(assessment, person, "01", "Offices and services grow.", 3);
        MergeReport next = await MergeAsync(assessment);

        Assert.False(again.Changed);
        Assert.Empty(again.Conflicts);
        Assert.Empty(next.Conflicts);
        await AssertNothingOpenAsync(assessment);
    }

    [Fact]
    public async Task Decide_SameTwice_ChangesNothing()
    {
        (Assessment assessment, _, string id) = await InConflictAsync();
        DecisionReceipt first = await DecideAsync(assessment, id, ConflictChoice.Edited, "stay");
        string before = await _product.DumpAsync();

        DecisionReceipt second = await DecideAsync(assessment, id, ConflictChoice.Edited, "stay");

        Assert.Equal((first.Version.Number, false), (second.Version.Number, second.IsNew));
        Assert.Equal(before, await _product.DumpAsync());
    }

    [Theory]
    [InlineData(ConflictChoice.Theirs, null)]
    [InlineData(ConflictChoice.Edited, "go")]
    public async Task Decide_OtherwiseThanBefore_IsRefused(ConflictChoice choice, string? text)
    {
        (Assessment assessment, _, string id) = await InConflictAsync();
        await DecideAsync(assessment, id, ConflictChoice.Edited, "stay");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(assessment, id, choice, text));

        Assert.Equal(Refusal.ConflictDecided, refused.Refusal);
    }

    [Fact]
    public async Task Decide_TwoAtOnce_OneWinsAndTheOtherIsTold()
    {
        (Assessment assessment, _, string id) = await InConflictAsync();
        ConflictChoice[] choices = [ConflictChoice.Mine, ConflictChoice.Theirs, ConflictChoice.Mine, ConflictChoice.Both];

        string[] outcomes = await Task.WhenAll(choices.Select(async choice =>
        {
            try
            {
                return (await DecideAsync(assessment, id, choice)).IsNew ? "new" : "again";
            }
            catch (RefusedException refused)
            {
                return refused.Refusal.ToString();
            }
        }));

        Assert.Single(outcomes, "new");
        Assert.All(outcomes, outcome => Assert.Contains(outcome, (string[])["new", "again", nameof(Refusal.ConflictDecided)]));
        Assert.Equal(4, (await VersionsAsync(assessment)).Count);
        Assert.Single(await AuditAsync(assessment), entry => entry.Action == "decided");
        await AssertNothingOpenAsync(assessment);
    }

    [Fact]
    public async Task Decide_SettledInWordMeanwhile_SaysSo()
    {
        (Assessment assessment, _, string id) = await InConflictAsync();
        await SendBackAsync(assessment, document => WordFile.Edit(document, body => body.Descendants(WordFile.W + "ins").Single().Remove()));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(assessment, id, ConflictChoice.Mine));

        Assert.Equal(Refusal.ConflictSettled, refused.Refusal);
        await AssertNothingOpenAsync(assessment);
        AuditEntry audit = Assert.Single(await AuditAsync(assessment), entry => entry.Action == "settled");
        Assert.Equal((id, "4"), (audit.Detail["conflict"], audit.Detail["master"]));
    }

    [Fact]
    public async Task Merge_NewerAnswerTakesThePlaceOfTheOffer_ClosesItAndOpensTheOther()
    {
        (Assessment assessment, Caller person, string id) = await InConflictAsync();
        await AcceptAsync(assessment, person, "01", "Services shrink.", 3);

        MergeReport next = await MergeAsync(assessment);

        string only = Assert.Single(next.Conflicts).Id;
        Assert.NotEqual(id, only);
        Assert.Equal(only, Assert.Single((await ListAsync(assessment)).Conflicts).Id);
        Assert.Equal([only], (await _product.Work.ConflictsAsync(assessment.Id, default)).Select(row => row.Value.Id));
        Assert.Equal(id, Assert.Single(await AuditAsync(assessment), entry => entry.Action == "settled").Detail["conflict"]);
    }

    [Fact]
    public async Task List_RowLostOrLeftOver_IsPutRight()
    {
        (Assessment assessment, _, string id) = await InConflictAsync();
        Row<OpenConflict> row = Assert.Single(await _product.Work.ConflictsAsync(assessment.Id, default));
        await _product.Work.CommitAsync(new WorkChange(assessment.Id).Remove(row).Add(row.Value with { Id = "gone_long_ago_1" }), default);

        ConflictList list = await ListAsync(assessment);

        Assert.Equal(("Sample Editor", 3), (Assert.Single(list.Conflicts).MineBy, list.Conflicts[0].MasterVersion));
        Assert.Equal([row.Value], (await _product.Work.ConflictsAsync(assessment.Id, default)).Select(known => known.Value));
        Assert.Equal(id, row.Value.Id);
    }

    [Fact]
    public async Task Decide_StoppedBeforeItWasRecorded_IsRecordedByTheNextOne()
    {
        (Assessment assessment, _, string id) = await InConflictAsync();
        Row<OpenConflict> row = Assert.Single(await _product.Work.ConflictsAsync(assessment.Id, default));
        await DecideAsync(assessment, id, ConflictChoice.Theirs);
        await _product.Work.CommitAsync(new WorkChange(assessment.Id).Add(row.Value), default);

        DecisionReceipt again = await DecideAsync(assessment, id, ConflictChoice.Theirs);

        Assert.False(again.IsNew);
        await AssertNothingOpenAsync(assessment);
        string coordinator = await CoordinatorAsync(assessment);
        Assert.All((await AuditAsync(assessment)).Where(entry => entry.Action == "decided"), entry => Assert.Equal(coordinator, entry.Actor));
    }

    [Fact]
    public async Task ListAndDecide_ByAStakeholderOrAStranger_AreRefused()
    {
        (Assessment assessment, Caller person, string id) = await InConflictAsync();
        string before = await _product.DumpAsync();
        foreach ((Caller caller, Refusal expected) in new[] { (person, Refusal.CoordinatorsOnly), (person with { ObjectId = "nobody" }, Refusal.UnknownAssessment), (ProductStore.Coordinator with { TenantId = "other" }, Refusal.UnknownAssessment) })
        {
            Assert.Equal(expected, (await Assert.ThrowsAsync<RefusedException>(() => _product.Get<ListConflicts>().RunAsync(caller, assessment.Id, null, default))).Refusal);
            Assert.Equal(expected, (await Assert.ThrowsAsync<RefusedException>(() => _product.Get<DecideConflict>().RunAsync(caller, assessment.Id, id, ConflictChoice.Mine, null, default))).Refusal);
        }

        Assert.Equal(before, await _product.DumpAsync());
    }

    [Theory]
    [InlineData(null, Refusal.AnswerEmpty)]
    [InlineData(" \n ", Refusal.AnswerEmpty)]
    [InlineData("a\u0000b", Refusal.TextNotAllowed)]
    public async Task Decide_EditedWithoutText_IsRefused(string? text, Refusal expected)
    {
        (Assessment assessment, _, string id) = await InConflictAsync();

        Assert.Equal(expected, (await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(assessment, id, ConflictChoice.Edited, text))).Refusal);
    }

    [Fact]
    public async Task Decide_UnknownOrNoDocument_IsRefused()
    {
        Assessment empty = await _product.StartAsync();
        (Assessment assessment, _, _) = await InConflictAsync();

        Assert.Empty((await ListAsync(empty)).Conflicts);
        Assert.Equal(Refusal.NoDocumentYet, (await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(empty, "x", ConflictChoice.Mine))).Refusal);
        Assert.Equal(Refusal.UnknownConflict, (await Assert.ThrowsAsync<RefusedException>(() => DecideAsync(assessment, "x/#?", ConflictChoice.Mine))).Refusal);
    }

    private Task<ConflictList> ListAsync(Assessment assessment) => _product.Get<ListConflicts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);

    private Task<DecisionReceipt> DecideAsync(Assessment assessment, string id, ConflictChoice choice, string? text = null) =>
        _product.Get<DecideConflict>().RunAsync(ProductStore.Coordinator, assessment.Id, id, choice, text, default);

    private Task<MergeReport> MergeAsync(Assessment assessment) => _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);

    /// <summary>What the audit chain calls the coordinator.</summary>
    private async Task<string> CoordinatorAsync(Assessment assessment) =>
        (await _product.Work.PseudonymsAsync(assessment.Id, default)).Single(person => person.ObjectId == ProductStore.Coordinator.ObjectId).Name;

    private Task<IReadOnlyList<AuditEntry>> AuditAsync(Assessment assessment) => _product.Work.AuditAsync(assessment.Id, default);

    private Task<IReadOnlyList<DocumentVersion>> VersionsAsync(Assessment assessment) => _product.Get<DocumentsTable>().VersionsAsync(assessment.Id, default);

    private async Task<byte[]> MasterAsync(Assessment assessment) => await (await _product.Get<ReadMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default)).ToArrayAsync(default);

    private async Task AssertNothingOpenAsync(Assessment assessment)
    {
        Assert.Empty(await _product.Work.ConflictsAsync(assessment.Id, default));
        Assert.Empty((await ListAsync(assessment)).Conflicts);
        Assert.Empty((await _product.Get<GetStatus>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default)).Conflicts);
    }

    /// <summary>Version 1 has the answer, 2 an edit made in Word, 3 the answer's second version beside the edit.</summary>
    private async Task<(Assessment Assessment, Caller Person, string ConflictId)> InConflictAsync()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await AcceptAsync(assessment, person, "01", "Services run.", 1);
        await MergeAsync(assessment);
        await SendBackAsync(assessment, document => WordFile.With(
            WordFile.Edit(document, body => WordFile.Paragraph(body, "Services run.").Descendants(WordFile.W + "t").Single(text => text.Value == "Services run.").Value = "Services stop."),
            "docProps/core.xml",
            WordFile.Part(document, "docProps/core.xml").Replace("<dcterms:created", "<cp:lastModifiedBy>Sample Editor</cp:lastModifiedBy><dcterms:created", StringComparison.Ordinal)));
        await AcceptAsync(assessment, person, "01", "Services grow.", 2);
        return (assessment, person, Assert.Single((await MergeAsync(assessment)).Conflicts).Id);
    }

    private async Task AcceptAsync(Assessment assessment, Caller person, string item, string markdown, int version)
    {
        SubmissionReceipt receipt = await _product.SubmitAsync(person, assessment, item, markdown);
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, receipt.Assignment.Id, version, default);
    }

    private async Task SendBackAsync(Assessment assessment, Func<byte[], byte[]> edit) =>
        await _product.Get<TakeInMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, new MemoryStream(edit(await MasterAsync(assessment))), null, default);
}
