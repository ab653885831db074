using OfficeIntegration.Core.Documents;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Documents;
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
    [InlineData(1)]
    [InlineData(300_000)]
    [InlineData(2_000_000)]
    public async Task Publish_AnyLength_ReadsBackByteForByte(int words)
    {
        SegmentedMaster document = MasterChain.With([Answer("01", words)]).Newest;

        DocumentVersion version = await PublishAsync(null, document);

        Assert.Equal(document.ToArray(), (await Documents.ReadAsync("a", version, default)).ToArray());
        Assert.Equal(document.Length, version.Length);
        Assert.Equal(1, (await Documents.HeadAsync("a", default))!.Value);
    }

    [Fact]
    public async Task Publish_FromAnOldHead_IsAConflictAndChangesNothing()
    {
        MasterChain chain = MasterChain.WithSamples();
        await PublishAsync(null, chain.Newest);
        Row<int> old = (await Documents.HeadAsync("a", default))!;
        chain.Merge(Answer("05.a", 3));
        await PublishAsync(old, chain.Newest);

        await Assert.ThrowsAsync<StoreConflictException>(() => PublishAsync(old, chain.Newest));
        await Assert.ThrowsAsync<StoreConflictException>(() => PublishAsync(null, chain.Newest));

        Assert.Equal(2, (await Documents.HeadAsync("a", default))!.Value);
        Assert.Equal([1, 2], (await Documents.VersionsAsync("a", default)).Select(version => version.Number));
    }

    [Fact]
    public async Task Publish_TenAtOnce_OneWinsAndItsBytesAreTheVersion()
    {
        SegmentedMaster[] documents = [.. Enumerable.Range(1, 10).Select(number => MasterChain.With([Answer("01", number)]).Newest)];
        Task<DocumentVersion>[] tries = [.. documents.Select(document => PublishAsync(null, document))];
        await Task.WhenAll(tries.Select(one => one.ContinueWith(_ => { }, TaskScheduler.Default)));

        int winner = Array.FindIndex(tries, one => one.IsCompletedSuccessfully);
        DocumentVersion stored = (await Documents.VersionAsync("a", 1, default))!;
        Assert.Equal(1, tries.Count(one => one.IsCompletedSuccessfully));
        Assert.Equal(documents[winner].Sha256, stored.Sha256);
        Assert.Equal(documents[winner].ToArray(), (await Documents.ReadAsync("a", stored, default)).ToArray());
    }

    [Fact]
    public async Task Publish_NumbersTakenInTheMeantime_IsAConflict()
    {
        MasterChain chain = MasterChain.WithSamples();
        Row<NumberSource> stale = await Documents.NumbersAsync("a", default);
        await PublishAsync(null, chain.Newest);
        chain.Merge(Answer("05.a", 3));

        await Assert.ThrowsAsync<StoreConflictException>(async () =>
            await Documents.PublishAsync("a", await Documents.HeadAsync("a", default), stale, chain.Newest, Description, default));
    }

    [Fact]
    public async Task Publish_OneAnswerMore_AddsLittleAndSharesTheRest()
    {
        MasterChain chain = MasterChain.With([.. SampleDocuments.Answers, Answer("02", 200_000)]);
        DocumentVersion first = await PublishAsync(null, chain.Newest);
        chain.Merge(Answer("05.a", 30));

        DocumentVersion second = await PublishAsync(await Documents.HeadAsync("a", default), chain.Newest);

        Assert.True(first.Texts.Count > 1);
        Assert.Single(second.Texts);
        Assert.Empty(first.Texts.Intersect(second.Texts));
        Assert.Equal(chain.Bytes, (await Documents.ReadAsync("a", second, default)).ToArray());
        Assert.Equal(chain.Version(1), (await Documents.ReadAsync("a", first, default)).ToArray());
    }

    [Fact]
    public async Task Open_ForOneItem_IsEnoughForAMergeIntoIt()
    {
        MasterChain chain = MasterChain.With([.. SampleDocuments.Answers, Answer("02", 200_000)]);
        DocumentVersion version = await PublishAsync(null, chain.Newest);

        StoredMaster stored = await Documents.OpenAsync("a", version, default);
        await stored.LoadItemsAsync(new HashSet<string> { "05.a" }, default);
        MergedMaster merged = MasterMerge.Apply(stored.Master, chain.Request([Answer("05.a", 30)]), new NumberSource(1_000_000, 1_000));

        Assert.True(merged.Changed);
        Assert.Throws<InvalidOperationException>(merged.Document.ToArray);
    }

    [Fact]
    public async Task Prepared_KeptAndForgotten_ReadsBackAsItWas()
    {
        PreparedAnswer answer = MasterChain.WithSamples().Request([SampleDocuments.Answers[0]]).Accepted[0];
        await Documents.KeepPreparedAsync("a", "layla~01", answer, await Documents.NumbersAsync("a", default), default);

        PreparedAnswer? read = await Documents.PreparedAsync("a", "layla~01", 1, default);
        await Documents.ForgetPreparedAsync("a", [("layla~01", 1), ("nobody~01", 1)], default);
        await Documents.ForgetPreparedAsync("a", [("layla~01", 1)], default);

        Assert.Equal(answer.ToBytes(), read!.ToBytes());
        Assert.Null(await Documents.PreparedAsync("a", "layla~01", 1, default));
    }

    private DocumentVersion Description => DocumentVersion.Made("me", _product.Clock.GetUtcNow(), VersionOrigin.Merged);

    private async Task<DocumentVersion> PublishAsync(Row<int>? head, SegmentedMaster document) =>
        await Documents.PublishAsync("a", head, await Documents.NumbersAsync("a", default), document, Description, default);

    /// <summary>Words that do not repeat, so that they take room however well they are packed.</summary>
    private static Contribution Answer(string item, int words)
    {
        var random = new Random(words);
        return SampleDocuments.Answer("layla", item, 1, string.Join(' ', Enumerable.Range(0, words).Select(_ => random.Next(100_000, 999_999).ToString(System.Globalization.CultureInfo.InvariantCulture))));
    }
}
