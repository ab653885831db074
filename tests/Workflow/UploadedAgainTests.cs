using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

[Collection(SharedAzurite.Name)]
public sealed class UploadedAgainTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task TakeInMaster_SameFileAgain_IsTakenInOnceWhateverHappenedSince()
    {
        Assessment assessment = await _product.StartAsync();
        DocumentVersion first = (await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default)).Version!;
        byte[] master = (await _product.Get<DocumentsTable>().ReadAsync(assessment.Id, first, default)).ToArray();
        byte[] one = Typed(master, "Typed by one.");

        MasterReceipt taken = await SendAsync(assessment, one);
        MasterReceipt other = await SendAsync(assessment, Typed(master, "Typed by another."));
        MasterReceipt again = await SendAsync(assessment, one);

        Assert.Equal([(2, true), (3, true), (3, false)], new[] { taken, other, again }.Select(receipt => (receipt.Version.Number, receipt.IsNew)));
        string text = WordFile.Text((await _product.Get<DocumentsTable>().ReadAsync(assessment.Id, again.Version, default)).ToArray());
        Assert.Equal(1, text.Split("Typed by one.").Length - 1);
        Assert.Equal(1, text.Split("Typed by another.").Length - 1);
    }

    private static byte[] Typed(byte[] master, string words) =>
        WordFile.Edit(master, body => body.Elements(WordFile.W + "sectPr").Single().AddBeforeSelf(WordFile.NewParagraph(words)));

    private async Task<MasterReceipt> SendAsync(Assessment assessment, byte[] file) =>
        await _product.Get<TakeInMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, new MemoryStream(file), null, default);
}
