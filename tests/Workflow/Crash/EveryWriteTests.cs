using System.Diagnostics;
using OfficeIntegration.Core.Documents.TakingIn;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Local.Crash;
using OfficeIntegration.Tests.Support;
using OfficeIntegration.Tests.Support.Tables;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>
/// Every use-case is stopped before and after every one of its writes. What is left is whole, and doing the same again
/// leads to where it would have led without the stop.
/// </summary>
public sealed class EveryWriteTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Cases => [.. CrashCases.All.Select(one => one.Name)];

    [Fact]
    public void UseCases_AllThatWrite_HaveACase()
    {
        Type[] all = [.. typeof(SubmitContribution).Assembly.GetTypes().Where(type => type.Namespace == typeof(SubmitContribution).Namespace && type is { IsPublic: true, IsAbstract: false } && Acts(type))];
        Type[] named = [.. CrashCases.Readers, .. CrashCases.Elsewhere, .. CrashCases.Outside, .. CrashCases.All.Select(one => one.UseCase).Distinct()];

        Assert.Empty(all.Except(named));
        Assert.Empty(named.Except(all));
        Assert.Equal(named.Length, named.Distinct().Count());
        output.WriteLine($"{CrashCases.All.Count} cases of {named.Length - CrashCases.Readers.Count - CrashCases.Outside.Count} use-cases that write; {CrashCases.Readers.Count} only read");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task UseCase_StoppedAtAnyWrite_LeavesAWholeStoreAndConverges(string name)
    {
        CrashCase one = CrashCases.All.Single(each => each.Name == name);
        var time = Stopwatch.StartNew();
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using var world = new CrashWorld(tables);
        await world.BeginAsync();
        await one.Prepare(world);
        IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> start = tables.Snapshot();
        string[] acknowledged = await WholeStore.ContributionsAsync(world);
        (int writes, string end) = await WithoutStopAsync(one, world);

        foreach (StopAt stop in StopAt.Around(writes))
        {
            tables.Restore(start);
            world.TurnBack();
            await world.RestartAsync();
            world.Watch.Watch(stop);
            await Record.ExceptionAsync(() => one.Act(world));
            Assert.True(world.Watch.Stopped, $"It did not get as far as {stop}.");

            await world.RestartAsync(Later);
            await WholeStore.RequireAsync(world, acknowledged);
            Exception? refused = await Record.ExceptionAsync(() => one.Act(world));
            Assert.True(refused is null or RefusedException, $"{stop}: {refused}");
            await WholeStore.RequireAsync(world, acknowledged);
            Assert.Equal(end, await StoreState.OfAsync(world.Store, world.AssessmentId));
        }

        output.WriteLine($"{name}: {writes} writes, {2 * writes} positions, {time.Elapsed.TotalSeconds:N1} s");
        Assert.InRange(writes, 1, 300);
    }

    private static bool Acts(Type type) =>
        type.GetConstructors().Any(constructor => constructor.GetParameters().Length > 0)
        && !type.GetMethods().Any(method => method.Name == "<Clone>$")
        && type.GetMethods().Any(method => method.DeclaringType == type && typeof(Task).IsAssignableFrom(method.ReturnType));

    private static async Task<(int Writes, string End)> WithoutStopAsync(CrashCase one, CrashWorld world)
    {
        await world.RestartAsync();
        world.Watch.Watch(null);
        await one.Act(world);
        int writes = world.Watch.Writes;
        return (writes, await StoreState.OfAsync(world.Store, world.AssessmentId));
    }
}
