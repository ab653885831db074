using Azure.Data.Tables;
using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>What stopped writes leave behind, and what becomes of it. Rows are as old as the test by the service's clock; the product's clock says how long ago that was.</summary>
public sealed class SweepTests
{
    [Fact]
    public async Task Sweep_LeftoversOfStoppedWrites_AreRemovedOnceTheyAreOldAndNothingElseIs()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using var world = new CrashWorld(tables);
        await world.BeginAsync();
        await CrashCases.EditedAndForgottenAsync(world);
        await OrphanAsync(world);
        string before = await RowsAsync(world, "documents");

        world.Store.Clock.SetUtcNow(TimeProvider.System.GetUtcNow() + StoreSweep.MinAge - TimeSpan.FromHours(1));
        SweptRows young = await world.Store.Get<SweepStore>().RunAsync(default);
        Assert.Equal((0, before), (young.All, await RowsAsync(world, "documents")));

        byte[] master = await world.MasterAsync();
        world.Store.Clock.Advance(TimeSpan.FromHours(2));
        SweptRows old = await world.Store.Get<SweepStore>().RunAsync(default);

        Assert.Equal((1, 1, 2), (old.Pieces, old.Pictures, old.Announcements));
        Assert.Equal(master, await world.MasterAsync());
        Assert.Equal(0, (await world.Store.Get<SweepStore>().RunAsync(default)).All);
        Assert.DoesNotContain("lost-message", await RowsAsync(world, "outbox"), StringComparison.Ordinal);
        Assert.Contains(await world.Store.Work.AuditAsync(world.AssessmentId, default), entry => entry.Action == "edited");
    }

    [Fact]
    public async Task Sweep_InboxOfALongPastCycle_IsForgotten()
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using var world = new CrashWorld(tables);
        await world.BeginAsync();
        await world.SubmitAsync(world.One, "A1", "Services run.");

        world.Store.Clock.SetUtcNow(TimeProvider.System.GetUtcNow() + StoreSweep.InboxAge - TimeSpan.FromDays(1));
        Assert.Equal(0, (await world.Store.Get<SweepStore>().RunAsync(default)).Inbox);
        world.Store.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, (await world.Store.Get<SweepStore>().RunAsync(default)).Inbox);
    }

    /// <summary>A row of pieces, a picture and an announcement whose writers went no further.</summary>
    private static async Task OrphanAsync(CrashWorld world)
    {
        TableServiceClient service = world.Store.Get<TableServiceClient>();
        await service.GetTableClient("documents").AddEntityAsync(Packed.With(new TableEntity(world.AssessmentId, Keys.Segment(new string('a', 64))), [1, 2, 3]));
        await world.Store.Get<PicturesTable>().KeepAsync(world.AssessmentId, SamplePictures.SamplePng, default);
        var message = Core.Workflow.OutboxMessage.For(await world.AssessmentAsync(), Core.Workflow.OutboxKind.Reminder, world.One.ObjectId, "", ["A1"], "lost", world.Store.Clock.GetUtcNow());
        await world.Store.Get<OutboxTable>().AnnounceAsync([message with { Id = "lost-message" }], default);
    }

    private static async Task<string> RowsAsync(CrashWorld world, string table)
    {
        var rows = new List<string>();
        await foreach (TableEntity row in world.Store.Get<TableServiceClient>().GetTableClient(table).QueryAsync<TableEntity>())
        {
            rows.Add(row.RowKey);
        }

        return string.Join('\n', rows);
    }
}
