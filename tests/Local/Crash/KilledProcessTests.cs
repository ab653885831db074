using System.Diagnostics;
using OfficeIntegration.Local.Tools;
using OfficeIntegration.Tests.Support;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Local.Crash;

/// <summary>The product in a process of its own, killed by the system while it writes.</summary>
public sealed class KilledProcessTests(AzuriteFixture azurite, ITestOutputHelper output) : IClassFixture<AzuriteFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    [Fact]
    public async Task Process_KilledWhileItSubmitsAndMerges_LosesNothingAcknowledgedAndConverges()
    {
        await using StoreProxy proxy = await StoreProxy.StartAsync(azurite.ConnectionString);
        string assessment = await OnProcessAsync(proxy, (http, _) => CrashStory.StartAsync(http));

        await KillAsync(proxy, assessment, new(1, After: true), story => story.SubmitAsync(0, "A1", 1));
        await OnProcessAsync(proxy, async (http, _) =>
        {
            var story = new CrashStory(http, assessment);
            Assert.True((await story.SubmitAsync(0, "A1", 1)).AlreadySubmitted);
            await story.SubmitAndAcceptAllAsync(1);
            return true;
        });

        foreach (StopAt stop in (StopAt[])[new(1, After: true), new(2, After: true), new(1, After: true)])
        {
            await KillAsync(proxy, assessment, stop, story => story.MergeAsync());
        }

        await OnProcessAsync(proxy, async (http, _) =>
        {
            var story = new CrashStory(http, assessment);
            await story.RequireReadableAsync(await story.VersionsAsync());
            await story.RequireIntactAsync(acknowledged: 1);
            await story.MergeAsync();
            Assert.Equal([1], await story.VersionsAsync());
            await story.RequireMergedAsync(1);
            return true;
        });
    }

    private async Task KillAsync(StoreProxy proxy, string assessment, StopAt stop, Func<CrashStory, Task> act)
    {
        var time = Stopwatch.StartNew();
        await OnProcessAsync(proxy, async (http, process) =>
        {
            proxy.Watch(stop, process.Kill);
            await Assert.ThrowsAsync<HttpRequestException>(() => act(new(http, assessment)));
            await process.EndAsync(Patience);
            return true;
        });
        output.WriteLine($"killed {stop}, {time.Elapsed.TotalSeconds:0.0} s");
    }

    private static async Task<T> OnProcessAsync<T>(StoreProxy proxy, Func<HttpClient, LocalProcess, Task<T>> act)
    {
        int port = Ports.Free();
        DirectoryInfo data = Directory.CreateTempSubdirectory("killed-");
        await using LocalProcess process = await LocalProcess.StartAsync(
            "--port", $"{port}", "--no-playground", "--storage", proxy.ConnectionString, "--template", "quick-check", "--data", data.FullName);
        await process.UntilItSaysAsync("Ctrl+C", Patience);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        T result = await act(http, process);
        process.Kill();
        data.Delete(recursive: true);
        return result;
    }
}
