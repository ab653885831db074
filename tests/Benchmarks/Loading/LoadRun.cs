using System.Diagnostics;
using OfficeIntegration.Local.Tools;

namespace OfficeIntegration.Benchmarks.Loading;

/// <summary>A Table service, a product, and everybody who works with it.</summary>
internal sealed class LoadRun(LoadPlan plan)
{
    public async Task<LoadOutcome> RunAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("load-");
        try
        {
            NodeRuntime node = await NodeRuntime.FindAsync(default);
            NpmTools tools = NpmTools.OfRepository();
            await tools.EnsureInstalledAsync(Console.Error.WriteLine, default);
            await using Azurite azurite = await Azurite.StartAsync(node, tools, folder.FullName, inMemory: true, default);
            await using ServedProduct product = await ServedProduct.StartAsync(azurite.ConnectionString);
            using var http = new HttpClient { BaseAddress = product.Address, Timeout = TimeSpan.FromMinutes(2) };
            return await RunAsync(http, product);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task<LoadOutcome> RunAsync(HttpClient http, ServedProduct product)
    {
        int each = plan.People / plan.Assessments;
        var scenes = new List<Scene>();
        for (int number = 0; number < plan.Assessments; number++)
        {
            scenes.Add(await Scene.SetAsync(http, number, number * each, each));
        }

        (Ledger ledger, Latencies times) = (new(), new());
        var reader = new Reader(http, scenes, times);
        CoordinatorLoop[] coordinators = [.. scenes.Select(scene => new CoordinatorLoop(http, scene, times))];
        using var over = new CancellationTokenSource(plan.Lasts);
        var time = Stopwatch.StartNew();
        await Task.WhenAll(
        [
            .. scenes.SelectMany(scene => scene.People.Select(person => new StakeholderLoop(http, scene, person.Number, person.Items, plan.Pause, ledger, times).RunAsync(over.Token))),
            .. coordinators.SelectMany(one => (Task[])[one.MergeAsync(over.Token), one.RemindAsync(over.Token)]),
            reader.RunAsync(over.Token),
        ]);
        (double seconds, int operations) = (time.Elapsed.TotalSeconds, times.All);
        foreach (CoordinatorLoop one in coordinators)
        {
            await one.FinishAsync();
        }

        Audit found = await Audit.OfAsync(http, scenes, ledger);
        return new(plan, ledger.Count, found.Lost, reader.Opened, reader.Unreadable + found.UnreadableHeads, found.BrokenChains, operations / seconds, seconds, product.PeakMb, product.Cpu.TotalSeconds, times);
    }
}
