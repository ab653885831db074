using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Local.Crash;
using OfficeIntegration.Tests.Support.Tables;
using Xunit.Abstractions;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>
/// Making nobody of somebody is stopped before and after every write. Repeated, it completes the rest; its version of
/// the master is made anew then, so that the end is looked at and not compared.
/// </summary>
public sealed class AnonymiseStoppedTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Anonymise_StoppedAtAnyWrite_LeavesAWholeStoreAndIsCompletedByTheNext()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using var world = new CrashWorld(tables);
        await world.BeginAsync();
        await MergedWithADraftAsync(world);
        IReadOnlyDictionary<string, IReadOnlyList<StoredRow>> start = tables.Snapshot();
        string[] acknowledged = await WholeStore.ContributionsAsync(world);
        int writes = await WritesAsync(world);

        foreach (StopAt stop in StopAt.Around(writes))
        {
            tables.Restore(start);
            world.TurnBack();
            await world.RestartAsync();
            world.Watch.Watch(stop);
            await Record.ExceptionAsync(() => AnonymiseAsync(world));
            Assert.True(world.Watch.Stopped, $"It did not get as far as {stop}.");

            await world.RestartAsync(TimeSpan.FromMinutes(3));
            await WholeStore.RequireAsync(world, acknowledged);
            await AnonymiseAsync(world);
            await WholeStore.RequireAsync(world, acknowledged);
            await RequireNobodyAsync(world);
        }

        output.WriteLine($"{writes} writes, {2 * writes} positions");
        Assert.InRange(writes, 5, 100);
    }

    private static async Task MergedWithADraftAsync(CrashWorld world)
    {
        await world.AnsweredAsync("Services run.");
        await world.MergeAsync();
        await world.Store.Get<SaveDraft>().RunAsync(world.One, new(world.AssessmentId, "A2", "Half a sentence", "", [], Marking.Amber, null, null), default);
        world.Id = (await world.PersonAsync(world.One)).Id;
    }

    private static async Task<int> WritesAsync(CrashWorld world)
    {
        await world.RestartAsync();
        world.Watch.Watch(null);
        await AnonymiseAsync(world);
        return world.Watch.Writes;
    }

    private static Task AnonymiseAsync(CrashWorld world) =>
        world.Store.Get<AnonymisePerson>().RunAsync(world.Coordinator, world.AssessmentId, world.Id, "Sample one", keepOrganisation: false, default);

    private static async Task RequireNobodyAsync(CrashWorld world)
    {
        WorkTable work = world.Store.Work;
        Stakeholder former = (await work.StakeholderAsync(world.AssessmentId, world.Id, default))!.Value;
        Assert.Equal((true, "", null), (former.IsFormer, former.Email, former.ObjectId));
        Assert.Null(await work.StakeholderOfAsync(world.AssessmentId, world.One.ObjectId, default));
        Assert.Null(await work.DraftAsync(world.AssessmentId, Assignment.IdOf(world.Id, "A2"), default));
        Assert.DoesNotContain(await work.PseudonymsAsync(world.AssessmentId, default), one => one.ObjectId == world.One.ObjectId);
        Assert.DoesNotContain(await work.OutboxAsync(world.AssessmentId, default), row => row.Value.RecipientObjectId == world.One.ObjectId);
        Assert.DoesNotContain(await work.ContributionsAsync(world.AssessmentId, default), one => one.SubmittedBy == world.One.ObjectId);
        string master = WordFile.Text(await world.MasterAsync());
        Assert.Contains("Services run.", master, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample one", master, StringComparison.Ordinal);
    }
}
