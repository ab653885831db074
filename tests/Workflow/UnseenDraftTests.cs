using System.Text;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>A draft that somebody had not seen when they saved or sent theirs: it is never lost.</summary>
[Collection(SharedAzurite.Name)]
public sealed class UnseenDraftTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;
    private Assessment _assessment = null!;
    private Caller _person = null!;

    public async Task InitializeAsync()
    {
        _product = await ProductStore.CreateAsync(azurite.NewAccount());
        _assessment = await _product.StartAsync();
        _person = await _product.AskAsync(_assessment, "one", "01");
    }

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Save_WhoSaysNothingOfADraft_DoesNotReplaceOne()
    {
        await SavedAsync("From the web.");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => Save.RunAsync(_person, Typed("From elsewhere.", null), default));

        Assert.Equal((Refusal.DraftChanged, "From the web."), (refused.Refusal, await DraftAsync()));
    }

    [Fact]
    public async Task KeepingBoth_UnseenDraft_StandsBelowAndIsNamed()
    {
        Draft web = await SavedAsync("From the web.");

        KeptDraft kept = await Save.KeepingBothAsync(_person, Typed("From the card.", null), default);
        KeptDraft again = await Save.KeepingBothAsync(_person, Typed("From the card, again.", new(kept.Draft.SavedAt)), default);

        Assert.Equal(("From the card.\n\nFrom the web.", web), (kept.Draft.Markdown, kept.Joined! with { Evidence = web.Evidence }));
        Assert.Equal(("From the card, again.", null), (again.Draft.Markdown, again.Joined));
    }

    [Fact]
    public async Task Submit_UnseenDraft_StaysAndTheReceiptSaysSo()
    {
        await SavedAsync("From the web.");

        SubmissionReceipt receipt = await SubmitAsync("From the card.", DraftSeen.None);
        SubmissionReceipt again = await SubmitAsync("From the card.", DraftSeen.None);

        Assert.Equal(("From the web.", "From the web.", true), (receipt.Beside?.Markdown, again.Beside?.Markdown, again.AlreadySubmitted));
        Assert.Equal(AssignmentState.Submitted, receipt.Assignment.State);
        Assert.Equal("From the web.", await DraftAsync());
    }

    [Theory]
    [InlineData("The same.", false)]
    [InlineData("Another one.", true)]
    public async Task Submit_DraftThatIsSeenOrSaysTheSame_GoesAway(string text, bool isSeen)
    {
        Draft web = await SavedAsync("The same.");

        SubmissionReceipt receipt = await SubmitAsync(text, isSeen ? new(web.SavedAt) : DraftSeen.None);

        Assert.Null(receipt.Beside);
        Assert.Null(await DraftAsync());
    }

    [Fact]
    public async Task Submit_SameWordsWithoutTheFurtherActionOfTheDraft_KeepsTheDraft()
    {
        await Save.RunAsync(_person, Typed("The same.", null) with { FurtherAction = "Train more people." }, default);

        SubmissionReceipt receipt = await SubmitAsync("The same.", DraftSeen.None);

        Assert.Equal("Train more people.", receipt.Beside?.FurtherAction);
    }

    [Fact]
    public async Task SaveFromWord_DraftTypedElsewhereSinceTheFileWasMade_IsRefusedUntilItIsSeen()
    {
        byte[] file = await EditedAsync("Typed in Word.");
        Draft web = await SavedAsync("Typed in Teams.");

        UnsentAnswer read = Assert.Single((await _product.Get<ReadSection>().RunAsync(_person, _assessment.Id, file, default)).Answers);
        var refused = await Assert.ThrowsAsync<RefusedException>(() => SaveFileAsync(file, DraftSeen.None));
        string after = (await DraftAsync())!;
        Draft saved = await SaveFileAsync(file, new(web.SavedAt));

        Assert.Equal(("Typed in Teams.", false), (read.Draft?.Markdown, read.IsDraftHere));
        Assert.Equal((Refusal.DraftChanged, "Typed in Teams."), (refused.Refusal, after));
        Assert.Equal("Typed in Word.", saved.Markdown);
    }

    [Fact]
    public async Task FromWord_DraftTheFileWasMadeWith_CountsAsSeen()
    {
        await Save.RunAsync(_person, Typed("Half a thought", null) with { FurtherAction = "Train more people." }, default);
        byte[] file = WordFile.With(await SectionAsync(), "word/document.xml", WordFile.Part(await SectionAsync(), "word/document.xml").Replace("Half a thought", "A whole thought", StringComparison.Ordinal));

        UnsentAnswer read = Assert.Single((await _product.Get<ReadSection>().RunAsync(_person, _assessment.Id, file, default)).Answers);
        SectionReceipt receipt = await _product.Get<TakeInSection>().RunAsync(_person, _assessment.Id, file, default);

        Assert.True(read.IsDraftHere);
        Assert.Null(Assert.Single(receipt.Submitted).Beside);
        Assert.Null(await DraftAsync());
        Contribution kept = (await _product.Work.ContributionAsync(_assessment.Id, receipt.Submitted[0].Assignment.Id, 1, default))!;
        Assert.Equal("Train more people.", kept.FurtherAction);
    }

    [Fact]
    public async Task HandInFromWord_DraftTypedElsewhereSince_StaysAndTheReceiptSaysSo()
    {
        byte[] file = await EditedAsync("Typed in Word.");
        await SavedAsync("Typed in Teams.");

        SectionReceipt receipt = await _product.Get<TakeInSection>().RunAsync(_person, _assessment.Id, file, default);

        Assert.Equal("Typed in Teams.", Assert.Single(receipt.Submitted).Beside?.Markdown);
        Assert.Equal("Typed in Teams.", await DraftAsync());
    }

    [Fact]
    public async Task Reading_OfSomebodyElsesFile_ShowsNoDraft()
    {
        byte[] file = await EditedAsync("Typed in Word.");
        await SavedAsync("Nobody else sees this.");

        SectionReading reading = await _product.Get<ReadSection>().RunAsync(ProductStore.Coordinator, _assessment.Id, file, default);

        Assert.Equal((UnsentState.Edited, null), (Assert.Single(reading.Answers).State, reading.Answers[0].Draft));
    }

    [Fact]
    public async Task WriteDraft_ForTheOpenDocument_SaysTheDraft()
    {
        await SavedAsync("From the **web**.");

        byte[] flat = await _product.Get<WriteDraft>().RunAsync(_person, _assessment.Id, "01", "en", default);

        Assert.Contains("From the web.", WordFile.Text(FlatFile.ToContainer(Encoding.UTF8.GetString(flat))), StringComparison.Ordinal);
    }

    private SaveDraft Save => _product.Get<SaveDraft>();

    private DraftInput Typed(string text, DraftSeen? over) => new(_assessment.Id, "01", text, "", [], Marking.Amber, null, Over: over);

    private async Task<Draft> SavedAsync(string text)
    {
        Draft draft = await Save.RunAsync(_person, Typed(text, null), default);
        _product.Clock.Advance(TimeSpan.FromMinutes(1));
        return draft;
    }

    private Task<SubmissionReceipt> SubmitAsync(string text, DraftSeen over) => _product.Get<SubmitContribution>().RunAsync(
        _person, new(_assessment.Id, "01", text, "", [], Marking.Amber, null, ContributionSource.Card, $"press~{Guid.NewGuid()}") { Over = over }, default);

    private Task<Draft> SaveFileAsync(byte[] file, DraftSeen over) => _product.Get<TakeInItem>().SaveAsync(_person, _assessment.Id, "01", file, 0, over, default);

    private async Task<byte[]> SectionAsync() => (await _product.Get<WriteSection>().RunAsync(_person, _assessment.Id, null, default)).Content;

    private async Task<byte[]> EditedAsync(string text) => WordFile.Edit(
        await SectionAsync(),
        body => body.Descendants(WordFile.W + "p").First(paragraph => paragraph.Value.Contains("Type your answer here.", StringComparison.Ordinal)).ReplaceWith(WordFile.NewParagraph(text)));

    private async Task<string?> DraftAsync() => (await _product.Work.DraftAsync(_assessment.Id, (await _product.AssignmentAsync(_assessment, _person, "01")).Id, default))?.Value.Markdown;
}
