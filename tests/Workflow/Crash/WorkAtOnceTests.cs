using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Store.Doctor;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Documents;
using OfficeIntegration.Tests.Support.Tables;

namespace OfficeIntegration.Tests.Workflow.Crash;

/// <summary>Two or more people, or one person twice, at the same moment: what is told to each of them is what happened.</summary>
public sealed class WorkAtOnceTests
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public Task SaveDraft_TenPlacesFromTheSameDraft_OneIsKeptAndNineAreTold() => WithAsync(async world =>
    {
        var save = world.Store.Get<SaveDraft>();
        Draft first = await save.RunAsync(world.One, Typed(world, "Begun", new(null)), None);
        world.Store.Clock.Advance(TimeSpan.FromSeconds(5));

        Refusal?[] refusals = await AtOnceAsync(Enumerable.Range(0, 10).Select(place => save.RunAsync(world.One, Typed(world, $"Place {place}", new(first.SavedAt)), None)));

        Assert.Equal([.. Enumerable.Repeat<Refusal?>(Refusal.DraftChanged, 9).Prepend(null)], refusals.Order());
        string kept = (await world.Store.Work.DraftAsync(world.AssessmentId, (await world.AssignmentAsync(world.One, "A1")).Id, None))!.Value.Markdown;
        Assert.Equal($"Place {Array.IndexOf(refusals, null)}", kept);
    });

    [Fact]
    public Task SaveDraft_TwoPlacesThatBothSawNone_TheSecondIsTold() => WithAsync(async world =>
    {
        var save = world.Store.Get<SaveDraft>();

        Refusal?[] refusals = await AtOnceAsync([save.RunAsync(world.One, Typed(world, "Here", new(null)), None), save.RunAsync(world.One, Typed(world, "There", new(null)), None)]);

        Assert.Equal([null, Refusal.DraftChanged], refusals.Order());
    });

    [Fact]
    public Task SaveDraft_TheSameTextAgain_IsNoConflict() => WithAsync(async world =>
    {
        var save = world.Store.Get<SaveDraft>();
        await save.RunAsync(world.One, Typed(world, "Begun", new(null)), None);
        world.Store.Clock.Advance(TimeSpan.FromSeconds(5));

        // The answer to the first try was lost.
        Assert.Equal("Begun", (await save.RunAsync(world.One, Typed(world, "Begun", new(null)), None)).Markdown);
    });

    [Fact]
    public Task PassOnDeclineAndSubmit_OfOnePersonAtOnce_AreDoneInSomeOrderOrRefused() => WithAsync(async world =>
    {
        var outcome = await AtOnceAsync(
        [
            world.Store.Get<DelegateItem>().RunAsync(world.One, new(world.AssessmentId, "A1", "three@example.org", null, "Knows better."), None),
            world.Store.Get<DeclineItem>().RunAsync(world.One, world.AssessmentId, "A1", "Not ours.", None),
            world.SubmitAsync(world.One, "A1", "Whole."),
        ]);

        await RequireToldAsync(world, outcome, "delegated", "declined", "submitted");
    });

    [Fact]
    public Task AcceptAndReturn_OfOneAnswerAtOnce_AreDoneInSomeOrderOrRefused() => WithAsync(async world =>
    {
        await world.SubmitAsync(world.One, "A1", "Whole.");
        string id = (await world.AssignmentAsync(world.One, "A1")).Id;

        var outcome = await AtOnceAsync(
        [
            world.AcceptAsync(world.One, "A1"),
            world.Store.Get<ReturnContribution>().RunAsync(world.Coordinator, world.AssessmentId, id, 1, "Say more.", None),
        ]);

        await RequireToldAsync(world, outcome, "accepted", "returned");
    });

    [Fact]
    public Task HandOver_ToTwoPeopleAtOnce_BothCoordinate() => WithAsync(async world =>
    {
        world.Store.People.Add("four@example.org", "Sample four");
        HandOver handOver = world.Store.Get<HandOver>();

        Refusal?[] refusals = await AtOnceAsync(((string[])["three@example.org", "four@example.org"]).Select(to => handOver.RunAsync(world.Coordinator, world.AssessmentId, new(to, Stays: true), None)));

        Assert.Equal([null, null], refusals);
        Assert.Equal(["Sample Coordinator", "Sample four", "Sample three"], (await world.AssessmentAsync()).Coordinators.Select(one => one.Name).Order(StringComparer.Ordinal));
    });

    [Fact]
    public Task UploadAndMerge_OfDifferentEditsAtOnce_BothStandInTheNewestMaster() => WithAsync(async world =>
    {
        await world.AnsweredAsync("Services run.");
        await world.SubmitAsync(world.Two, "B1", "Offices, too.");
        await world.AcceptAsync(world.Two, "B1");
        await world.MergeAsync();
        byte[] one = await world.EditedAsync("Services run.", "Services stop.");
        byte[] two = await world.EditedAsync("Offices, too.", "Offices as well.");
        await world.SubmitAsync(world.Two, "A1", "A third text.");
        await world.AcceptAsync(world.Two, "A1");

        Refusal?[] refusals = await AtOnceAsync([world.TakeInAsync(one), world.TakeInAsync(two), world.MergeAsync()]);

        Assert.Equal([null, null, null], refusals);
        string text = WordFile.Body(await world.MasterAsync()).Value;
        Assert.All((string[])["Services stop.", "Offices as well.", "A third text."], words => Assert.Contains(words, text, StringComparison.Ordinal));
    });

    [Fact]
    public Task Remind_ByTwoPlacesAtOnce_IsOneMessageToEachPerson() => WithAsync(async world =>
    {
        await world.Store.Get<DeliverOutbox>().RunAsync(None);
        RemindNow remind = world.Store.Get<RemindNow>();

        await AtOnceAsync(Enumerable.Range(0, 5).Select(_ => remind.RunAsync(world.Coordinator, world.AssessmentId, new ReminderScope(), None)));

        OutboxMessage[] reminders = [.. (await world.Store.Work.OutboxAsync(world.AssessmentId, None)).Select(row => row.Value).Where(message => message.Kind == OutboxKind.Reminder)];
        Assert.Equal(2, reminders.Length);
        Assert.Equal(2, reminders.Select(message => message.RecipientObjectId).Distinct().Count());
    });

    private static DraftInput Typed(CrashWorld world, string text, DraftSeen over) => new(world.AssessmentId, "A1", text, "", [], Marking.Amber, null, Over: over);

    /// <returns>Why each was refused, in their order; null for what was done.</returns>
    private static async Task<Refusal?[]> AtOnceAsync(IEnumerable<Task> all) => await Task.WhenAll(all.Select(async one =>
    {
        try
        {
            await one;
            return (Refusal?)null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }));

    /// <summary>The record names exactly what was said to be done, and at least one thing was.</summary>
    private static async Task RequireToldAsync(CrashWorld world, Refusal?[] outcome, params string[] actions)
    {
        string[] recorded = [.. (await world.Store.Work.AuditAsync(world.AssessmentId, None)).Select(entry => entry.Action).Where(actions.Contains)];
        Assert.NotEmpty(recorded);
        Assert.Equal(actions.Where((_, index) => outcome[index] is null).Order(StringComparer.Ordinal), recorded.Order(StringComparer.Ordinal));
    }

    private static async Task WithAsync(Func<CrashWorld, Task> act)
    {
        await using LoopbackTables tables = await LoopbackTables.StartAsync();
        await using var world = new CrashWorld(tables);
        await world.BeginAsync();
        await act(world);
        Assert.Null(AuditChain.FirstBreak(await world.Store.Work.AuditAsync(world.AssessmentId, None)));
        Assert.Empty(await world.Store.Get<StoreDoctor>().RunAsync(world.AssessmentId, mend: false, None));
    }
}
