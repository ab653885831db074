using System.Xml.Linq;
using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

[Collection(SharedAzurite.Name)]
public sealed class PicturesOfAnswersTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task SectionFile_WithPictureAndFootnote_GoesIntoTheMasterAndIntoTheNextFile()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");

        SectionReceipt receipt = await _product.Get<TakeInSection>().RunAsync(person, assessment.Id, await AnsweredAsync(person, assessment), default);
        Assignment assignment = Assert.Single(receipt.Submitted).Assignment;
        byte[] next = await SectionAsync(person, assessment);
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, assignment.Id, 1, default);
        MergeReport merge = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        MergeReport again = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);

        Assert.True(merge.Changed);
        Assert.False(again.Changed);
        Assert.All(SectionReaderTests.Read(next).Items, item => Assert.False(item.Changed));
        Assert.Equal(SamplePictures.Png, Assert.Single(SectionReaderTests.Read(next).Pictures).Bytes.ToArray());
        byte[] master = (await _product.Get<DocumentsTable>().ReadAsync(assessment.Id, merge.Version!, default)).ToArray();
        WordFile.AssertValid(master);
        Assert.Single(WordFile.Body(master).Descendants(WordFile.W + "drawing"));
        Assert.Contains("the law", XDocument.Parse(WordFile.Part(master, "word/footnotes.xml")).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SectionFile_MergedIntoAStandingMaster_BringsItsPicture()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);

        await _product.Get<TakeInSection>().RunAsync(person, assessment.Id, await AnsweredAsync(person, assessment), default);
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, (await _product.AssignmentAsync(assessment, person, "01")).Id, 1, default);
        MergeReport merge = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);

        byte[] master = (await _product.Get<DocumentsTable>().ReadAsync(assessment.Id, merge.Version!, default)).ToArray();
        WordFile.AssertValid(master);
        Assert.Single(WordFile.Body(master).Descendants(WordFile.W + "drawing"));
    }

    [Fact]
    public async Task Contribution_WithPictureAndFootnote_ReadsAsMarkdown()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<TakeInSection>().RunAsync(person, assessment.Id, await AnsweredAsync(person, assessment), default);

        Contribution kept = (await _product.Work.ContributionAsync(assessment.Id, (await _product.AssignmentAsync(assessment, person, "01")).Id, 1, default))!;

        Assert.Equal(SamplePictures.SamplePng.Sha256, Assert.Single(RichTextPictures.Of(kept.Body)).Sha256);
        Assert.StartsWith("A plan[^1] \\[Map of \"A\" \\& B\\]\n\n[^1]: See [**the law**](https://example.org/law).", RichTextMarkdown.Write(kept.Body), StringComparison.Ordinal);
    }

    private async Task<byte[]> SectionAsync(Caller person, Assessment assessment) => (await _product.Get<WriteSection>().RunAsync(person, assessment.Id, null, default)).Content;

    private async Task<byte[]> AnsweredAsync(Caller person, Assessment assessment) => WordMadeAnswerTests.AnsweredInWord(
        await SectionAsync(person, assessment),
        "<w:p><w:r><w:t>A plan</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r>" + WordMadeAnswerTests.Drawing("wp:inline", "r:embed=\"rId77\"") + "</w:r></w:p>",
        ("rId77", "image1.png", SamplePictures.Png));
}
