using OfficeIntegration.Core.Store;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Store;

[Collection(SharedAzurite.Name)]
public sealed class DocumentsTableTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    private DocumentsTable Documents => _product.Get<DocumentsTable>();

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(60_000)]
    [InlineData(600_000)]
    [InlineData(600_001)]
    [InlineData(3_000_000)]
    public async Task Publish_AnyLength_ReadsBackByteForByte(int length)
    {
        byte[] document = Bytes(length);

        DocumentVersion version = await PublishAsync(null, document);

        Assert.Equal(document, await Documents.ReadAsync("a", version, default));
        Assert.Equal(1, (await Documents.HeadAsync("a", default))!.Value);
    }

    [Fact]
    public async Task Publish_FromAnOldHead_IsAConflictAndChangesNothing()
    {
        await PublishAsync(null, Bytes(10));
        Row<int> old = (await Documents.HeadAsync("a", default))!;
        await PublishAsync(old, Bytes(20));

        await Assert.ThrowsAsync<StoreConflictException>(() => PublishAsync(old, Bytes(30)));
        await Assert.ThrowsAsync<StoreConflictException>(() => PublishAsync(null, Bytes(30)));

        Assert.Equal(2, (await Documents.HeadAsync("a", default))!.Value);
        Assert.Equal([1, 2], (await Documents.VersionsAsync("a", default)).Select(version => version.Number));
    }

    [Fact]
    public async Task Publish_TenAtOnce_OneWinsAndItsBytesAreTheVersion()
    {
        Task<DocumentVersion>[] tries = [.. Enumerable.Range(1, 10).Select(number => PublishAsync(null, Bytes(1_000 + number)))];
        await Task.WhenAll(tries.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));

        DocumentVersion winner = (await Assert.Single(tries, one => one.IsCompletedSuccessfully));
        DocumentVersion stored = (await Documents.VersionAsync("a", 1, default))!;
        Assert.Equal(winner.Sha256, stored.Sha256);
        Assert.Equal(winner.Length, (await Documents.ReadAsync("a", stored, default)).Length);
    }

    [Fact]
    public async Task Publish_EqualPieces_AreStoredOnce()
    {
        byte[] document = Bytes(1_300_000);
        DocumentVersion first = await PublishAsync(null, document);
        document[^1] ^= 1;

        DocumentVersion second = await PublishAsync(await Documents.HeadAsync("a", default), document);

        Assert.Equal(first.Segments.Take(2), second.Segments.Take(2));
        Assert.NotEqual(first.Segments[2], second.Segments[2]);
    }

    private Task<DocumentVersion> PublishAsync(Row<int>? head, byte[] document) =>
        Documents.PublishAsync("a", head, document, number => new(number, _product.Clock.GetUtcNow(), VersionOrigin.Merged, "me", 0, "", [], [], []), default);

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
