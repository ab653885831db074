using Azure.Core;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Functions.Items;
using OfficeIntegration.Local.Hosting;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>The product is stopped before and after every one of its writes to the store, and started again.</summary>
public sealed class CrashTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task Submit_StoppedAtAnyWrite_LosesNothingAcknowledgedAndConverges()
    {
        string assessment = await PrepareAsync(_ => Task.CompletedTask);
        StoreSnapshot start = await StoreSnapshot.TakeAsync(azurite.ConnectionString);
        int writes = await CountAsync(assessment, story => story.SubmitAsync(0, "A1", 1));
        int told = await OnProductAsync(assessment, story => story.MessagesAsync(OutboxKind.Submitted));

        foreach (StopAt stop in StopAt.Around(writes))
        {
            await start.RestoreAsync();
            await StopAsync(assessment, stop, story => story.SubmitAsync(0, "A1", 1));
            await OnProductAsync(assessment, async story =>
            {
                await story.RequireIntactAsync(acknowledged: 0);
                ReceiptView receipt = await story.SubmitAsync(0, "A1", 1);
                Assert.Equal(1, receipt.Version);
                Assert.Equal(stop == new StopAt(writes, After: true), receipt.AlreadySubmitted);
                Assert.Single(await story.ContributionsAsync(receipt.AssignmentId));
                Assert.Equal(told, await story.MessagesAsync(OutboxKind.Submitted));
                await story.RequireIntactAsync(acknowledged: 0);
                return true;
            });
        }

        output.WriteLine($"submit: {writes} writes, {2 * writes} positions");
        Assert.InRange(writes, 1, 20);
    }

    /// <param name="round">1 writes the first master, 2 merges into it.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Merge_StoppedAtAnyWrite_LeavesAReadableMasterAndConverges(int round)
    {
        string assessment = await PrepareAsync(async story =>
        {
            for (int done = 1; done <= round; done++)
            {
                if (done > 1)
                {
                    await story.MergeAsync();
                }

                await story.SubmitAndAcceptAllAsync(done);
            }
        });
        StoreSnapshot start = await StoreSnapshot.TakeAsync(azurite.ConnectionString);
        int writes = await CountAsync(assessment, story => story.MergeAsync());
        int[] versions = [.. Enumerable.Range(1, round)];

        foreach (StopAt stop in StopAt.Around(writes))
        {
            await start.RestoreAsync();
            await StopAsync(assessment, stop, story => story.MergeAsync());
            await OnProductAsync(assessment, async story =>
            {
                IReadOnlyList<int> left = await story.VersionsAsync();
                Assert.InRange(left.Count, round - 1, round);
                await story.RequireReadableAsync(left);
                await story.RequireIntactAsync(acknowledged: round);

                await story.MergeAsync();
                Assert.False((await story.MergeAsync()).Changed);
                Assert.Equal(versions, await story.VersionsAsync());
                await story.RequireReadableAsync(versions);
                await story.RequireMergedAsync(round);
                await story.RequireIntactAsync(acknowledged: round);
                return true;
            });
        }

        output.WriteLine($"merge {round}: {writes} writes, {2 * writes} positions");
        Assert.InRange(writes, 3, 40);
    }

    private async Task<string> PrepareAsync(Func<CrashStory, Task> prepare)
    {
        await using LocalProduct product = await StartAsync(new WriteStop());
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        string assessment = await CrashStory.StartAsync(http);
        await prepare(new(http, assessment));
        return assessment;
    }

    private async Task<int> CountAsync(string assessment, Func<CrashStory, Task> act)
    {
        var watch = new WriteStop();
        await OnProductAsync(
            assessment,
            async story =>
            {
                watch.Watch(null);
                await act(story);
                return true;
            },
            watch);
        return watch.Writes;
    }

    private async Task StopAsync(string assessment, StopAt stop, Func<CrashStory, Task> act)
    {
        var watch = new WriteStop();
        await OnProductAsync(
            assessment,
            async story =>
            {
                watch.Watch(stop);
                await Assert.ThrowsAsync<HttpRequestException>(() => act(story));
                return true;
            },
            watch);
        Assert.True(watch.Stopped, $"The product did not get as far as {stop}.");
        output.WriteLine($"stopped {stop}");
    }

    private async Task<T> OnProductAsync<T>(string assessment, Func<CrashStory, Task<T>> act, WriteStop? watch = null)
    {
        await using LocalProduct product = await StartAsync(watch ?? new WriteStop());
        using var http = new HttpClient { BaseAddress = product.BaseAddress };
        return await act(new(http, assessment));
    }

    private Task<LocalProduct> StartAsync(WriteStop watch)
    {
        var options = new TableClientOptions();
        options.AddPolicy(watch, HttpPipelinePosition.PerCall);
        return LocalProduct.StartAsync(
            new LocalOptions
            {
                StorageConnectionString = azurite.ConnectionString,
                RunTimers = false,
                ConfigureLogging = logging => logging.ClearProviders(),
                ConfigureServices = services => services.Replace(ServiceDescriptor.Singleton(new TableServiceClient(azurite.ConnectionString, options))),
            },
            CancellationToken.None);
    }
}
