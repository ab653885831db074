using Microsoft.Extensions.Logging;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>Everybody works at the same moment, over HTTP, against Azurite.</summary>
public sealed class AtOnceTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Everybody_AtOnce_LosesNothingAndEndsInOneMaster()
    {
        await using LocalProduct product = await LocalProduct.StartAsync(
            new LocalOptions { StorageConnectionString = azurite.NewAccount(), RunTimers = false, ConfigureLogging = logging => logging.ClearProviders() }, CancellationToken.None);
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        var story = new CrashStory(http, await CrashStory.StartAsync(http));

        await Task.WhenAll([.. story.SubmitAll(1), story.MergeAsync(), story.RemindAsync(), story.MergeAsync(), story.RemindAsync()]);
        await story.RequireIntactAsync(acknowledged: 1);

        Task<ReceiptView>[] revised = [.. story.SubmitAll(2)];
        await Task.WhenAll([.. revised, story.MergeAsync(), story.RemindAsync(), story.MergeAsync()]);
        await Task.WhenAll([.. revised.Select(receipt => story.AcceptAsync(receipt.Result)), story.MergeAsync(), story.RemindAsync(), story.MergeAsync()]);
        await story.RequireIntactAsync(acknowledged: 2);

        await story.MergeAsync();
        Assert.False((await story.MergeAsync()).Changed);
        IReadOnlyList<int> versions = await story.VersionsAsync();
        Assert.Equal(Enumerable.Range(1, versions.Count), versions);
        await story.RequireReadableAsync(versions);
        await story.RequireMergedAsync(2);
    }
}
