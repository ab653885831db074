using OfficeIntegration.Core.Documents.Content;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Store;

[Collection(SharedAzurite.Name)]
public sealed class PicturesTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    private PicturesTable Pictures => _product.Get<PicturesTable>();

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(600_000)]
    [InlineData(600_001)]
    [InlineData(3_000_000)]
    public async Task Keep_AnySize_IsFoundByteForByteAndOnlyWhereItWasKept(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var picture = new PictureFile(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), PictureKind.Jpeg, 30, 20, bytes);

        await Pictures.KeepAsync("a", picture, default);
        string once = await _product.DumpAsync();
        await Pictures.KeepAsync("a", picture, default);

        Assert.Equal(once, await _product.DumpAsync());
        PictureFile found = (await Pictures.FindAsync("a", picture.Sha256, default))!;
        Assert.Equal(bytes, found.Bytes.ToArray());
        Assert.Equal((PictureKind.Jpeg, 30, 20), (found.Kind, found.Width, found.Height));
        Assert.Null(await Pictures.FindAsync("b", picture.Sha256, default));
    }

    [Fact]
    public async Task ShownIn_Answers_GivesEachPictureThatIsThereOnce()
    {
        await Pictures.KeepAsync("a", SamplePictures.SamplePng, default);

        IReadOnlyDictionary<string, PictureFile> shown = await Pictures.ShownInAsync("a", [RichAnswers.Of("en"), RichAnswers.Of("ar")], default);

        Assert.Equal([SamplePictures.SamplePng.Sha256], shown.Keys);
    }
}
