using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

/// <summary>What the simulation foretells is what the timers then do, on a real store.</summary>
[Collection(SharedAzurite.Name)]
public sealed class SimulationTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);

    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Simulate_ThenRun_SendsExactlyThat()
    {
        Assessment assessment = await StartAsync(new([7, 2, 0], 3, 5, 8, 18, EscalateAfterDays: 6, Holidays: [new(2026, 3, 23)]));
        await ImportAsync(assessment, ("cairo", "Africa/Cairo", "ar", true), ("paris", "Europe/Paris", "fr", true), ("tokyo", "Asia/Tokyo", "en", true), ("nobody", "Europe/Paris", "en", false));
        await AssignAsync(assessment, ("cairo", "01", 28), ("cairo", "02", 28), ("cairo", "03", 35), ("paris", "04", 30), ("tokyo", "05.a", 2), ("nobody", "06", 28));
        Simulation foretold = await SimulateAsync(assessment);

        await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);
        IReadOnlyList<OutboxMessage> sent = await RunAsync(foretold.LastAt!.Value.AddDays(40));

        IEnumerable<PlannedMessage> told = Planned(assessment, _product.Notifier.Parcels);
        Assert.Equal(foretold.Messages.Select(Name), told.Select(Name));
        Assert.All(foretold.Messages.Zip(told), pair => Assert.InRange(pair.Second.At - pair.First.At, TimeSpan.Zero, Tick));
        Assert.Equal(foretold.Prompts + foretold.Reminders + foretold.Escalations, sent.Count);
        Assert.Equal(sent.Count, sent.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task Simulate_SaysWhoIsAskedWhatInWhichLanguage()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        await ImportAsync(assessment, ("cairo", "Africa/Cairo", "ar", true), ("nobody", "Europe/Paris", "fr", false));
        await AssignAsync(assessment, ("cairo", "01", 28), ("cairo", "02", 28), ("nobody", "06", 28));

        Simulation simulation = await SimulateAsync(assessment);

        Assert.Equal([("Sample cairo", "ar", true, true), ("Sample nobody", "fr", false, false)], simulation.People.Select(person => (person.Stakeholder.Name, person.Language, person.IsInDirectory, person.HasApp)));
        Assert.Equal(["01", "02"], simulation.People[0].ItemKeys);
        Assert.Equal((1, 6, 2), (simulation.Prompts, simulation.Reminders, simulation.Escalations));
        Assert.DoesNotContain("01", simulation.Unassigned);
        Assert.Contains("03", simulation.Unassigned);
        Assert.Equal("", (await MessagesAsync(assessment)).Aggregate("", (all, message) => all + message.Id));
    }

    [Fact]
    public async Task Simulate_WhenManyAreLateTogether_CoordinatorsHearOfThemInOneMessage()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        string[] names = ["one", "two", "three"];
        await ImportAsync(assessment, [.. names.Select(name => (name, "Europe/Paris", "fr", true))]);
        await AssignAsync(assessment, [.. names.Select(name => (name, "01", 28))]);
        Simulation foretold = await SimulateAsync(assessment);

        await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);
        IReadOnlyList<OutboxMessage> sent = await RunAsync(foretold.LastAt!.Value.AddDays(1));

        Assert.Equal(2, foretold.Escalations);
        Assert.Equal(foretold.Escalations, sent.Count(message => message.Kind == OutboxKind.Escalation));
        Assert.All(_product.Notifier.Parcels.Where(parcel => parcel.Message.Kind == OutboxKind.Escalation), parcel => Assert.Equal(3, parcel.Rows.Count));
    }

    [Fact]
    public async Task Simulate_HalfWay_CountsOnlyWhatIsLeft()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        await ImportAsync(assessment, ("cairo", "Africa/Cairo", "ar", true));
        await AssignAsync(assessment, ("cairo", "01", 28), ("cairo", "02", 28));
        await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);
        await RunAsync(_product.Clock.GetUtcNow().AddDays(22));
        Caller cairo = new(assessment.TenantId, _product.People.Add("cairo@example.org", "Sample cairo"));
        await _product.SubmitAsync(cairo, assessment, "01", "Done.");

        Simulation simulation = await SimulateAsync(assessment);

        Assert.Equal(["02"], Assert.Single(simulation.People).ItemKeys);
        Assert.Equal((0, 5, 2), (simulation.Prompts, simulation.Reminders, simulation.Escalations));
    }

    [Fact]
    public async Task Outage_OverManyDays_BringsOneMessageAndInWorkingHours()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        await ImportAsync(assessment, ("cairo", "Africa/Cairo", "ar", true));
        await AssignAsync(assessment, [.. _product.Get<Core.Templates.TemplateCatalogue>().Find("un-64-211")!.Items.Select(item => ("cairo", item.Key, 28))]);
        await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);
        await _product.Get<DeliverOutbox>().RunAsync(default);
        _product.Clock.SetUtcNow(assessment.DueAt.AddDays(-7).AddHours(4));
        await _product.Get<SendReminders>().RunAsync(default);

        // Down before it left; up again on a Thursday night, then the Friday and Saturday of Cairo.
        _product.Clock.SetUtcNow(new DateTimeOffset(2026, 4, 9, 23, 0, 0, TimeSpan.Zero));
        int before = _product.Notifier.Sent.Count;
        await RunAsync(new DateTimeOffset(2026, 4, 12, 5, 59, 0, TimeSpan.Zero));
        Assert.Equal(before, _product.Notifier.Sent.Count(message => message.Kind != OutboxKind.Escalation));

        await RunAsync(new DateTimeOffset(2026, 4, 12, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(22, Assert.Single(_product.Notifier.Sent.Skip(before), message => message.Kind == OutboxKind.Reminder).ItemKeys.Count);
    }

    [Fact]
    public async Task Remind_ForWhomTheQuestionIsStillOnItsWay_WritesNothing()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        await _product.AskAsync(assessment, "one", "01");

        RemindersQueued queued = await _product.Get<RemindNow>().RunAsync(ProductStore.Coordinator, assessment.Id, new(), default);
        await RunAsync(assessment.DueAt.AddDays(1));

        Assert.Equal(0, queued.People);
        Assert.Single(await MessagesAsync(assessment));
    }

    [Fact]
    public async Task Remind_InTheEvening_ArrivesNextMorningAndAnotherJoinsIt()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        Caller person = await _product.AskAsync(assessment, "one", "01", "02");
        await _product.Get<MeetPerson>().RunAsync(person, "{}", default);
        await _product.Get<DeliverOutbox>().RunAsync(default);
        _product.Clock.SetUtcNow(new DateTimeOffset(2026, 3, 3, 19, 0, 0, TimeSpan.Zero));

        NudgePreview preview = await _product.Get<RemindNow>().PreviewAsync(ProductStore.Coordinator, assessment.Id, new(ItemKey: "01"), default);
        RemindersQueued queued = await _product.Get<RemindNow>().RunAsync(ProductStore.Coordinator, assessment.Id, new(ItemKey: "01"), default);
        await _product.Get<RemindNow>().RunAsync(ProductStore.Coordinator, assessment.Id, new(), default);
        await RunAsync(new DateTimeOffset(2026, 3, 4, 5, 59, 0, TimeSpan.Zero));
        Assert.Single(_product.Notifier.Sent);
        await RunAsync(new DateTimeOffset(2026, 3, 4, 7, 0, 0, TimeSpan.Zero));

        var morning = new DateTimeOffset(2026, 3, 4, 6, 0, 0, TimeSpan.Zero);
        Assert.Equal((morning, 1), (Assert.Single(preview.Nudges).ArrivesAt, preview.Later));
        Assert.Equal(new RemindersQueued(1, 1, 1), queued);
        Assert.Equal(["01", "02"], _product.Notifier.Sent[1].ItemKeys);
        Assert.Equal(2, _product.Notifier.Sent.Count);
    }

    [Fact]
    public async Task Remind_OnlyUnreached_TakesNobodyElse()
    {
        Assessment assessment = await StartAsync(ReminderPolicy.Default);
        Caller reached = await _product.AskAsync(assessment, "one", "01");
        Caller blocked = await _product.AskAsync(assessment, "two", "02");
        await _product.Get<MeetPerson>().RunAsync(reached, "{}", default);
        await _product.Get<MeetPerson>().RunAsync(blocked, "{}", default);
        _product.Notifier.Answer = message => message.RecipientObjectId == blocked.ObjectId
            ? new(DeliveryOutcome.Unreachable, Why: DeliveryProblem.Blocked)
            : new(DeliveryOutcome.Delivered, "a");
        await _product.Get<DeliverOutbox>().RunAsync(default);

        NudgePreview preview = await _product.Get<RemindNow>().PreviewAsync(ProductStore.Coordinator, assessment.Id, new(OnlyUnreached: true), default);

        Assert.Equal("Sample two", Assert.Single(preview.Nudges).Stakeholder.Name);
    }

    private Task<Simulation> SimulateAsync(Assessment assessment) => _product.Get<Simulate>().RunAsync(ProductStore.Coordinator, assessment.Id, default);

    private Task<IReadOnlyList<OutboxMessage>> MessagesAsync(Assessment assessment) => _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, assessment.Id, default);

    private Task<Assessment> StartAsync(ReminderPolicy policy) => _product.Get<StartAssessment>().RunAsync(
        ProductStore.Coordinator,
        new("un-64-211", "Sample", "Sample State", "2026", "en", _product.Clock.GetUtcNow().AddDays(28), null, [new("22222222-0000-0000-0000-000000000002", "Second", "second@example.org")], policy),
        default);

    private async Task ImportAsync(Assessment assessment, params (string Name, string Zone, string Language, bool Known)[] people)
    {
        foreach ((string name, string _, string _, bool known) in people)
        {
            if (known)
            {
                await _product.Get<MeetPerson>().RunAsync(new(assessment.TenantId, _product.People.Add($"{name}@example.org", $"Sample {name}")), "{}", default);
            }
        }

        await _product.Get<MeetPerson>().RunAsync(ProductStore.Coordinator, "{}", default);
        await _product.Get<MeetPerson>().RunAsync(new(assessment.TenantId, "22222222-0000-0000-0000-000000000002"), "{}", default);
        string csv = "name,organisation,category,language,timeZone,email\n" + string.Concat(people.Select(one => $"Sample {one.Name},Office,Ministry,{one.Language},{one.Zone},{one.Name}@example.org\n"));
        Assert.Empty((await _product.Get<ImportStakeholders>().RunAsync(ProductStore.Coordinator, assessment.Id, ImportFormat.Csv, csv, default)).Errors);
    }

    private Task<IReadOnlyList<Assignment>> AssignAsync(Assessment assessment, params (string Name, string Item, int Days)[] wanted) => _product.Get<AssignItems>().RunAsync(
        ProductStore.Coordinator,
        assessment.Id,
        [.. wanted.Select(one => new AssignInput($"{one.Name}@example.org", one.Item, AssignmentRole.Lead, _product.Clock.GetUtcNow().AddDays(one.Days)))],
        default);

    /// <summary>Both timers, as often as they would; hours in which nothing can be due are passed over.</summary>
    private async Task<IReadOnlyList<OutboxMessage>> RunAsync(DateTimeOffset until)
    {
        await _product.Get<DeliverOutbox>().RunAsync(default);
        while (_product.Clock.GetUtcNow() + Tick <= until)
        {
            _product.Clock.Advance(Tick);
            bool somebodyBegins = _product.Clock.GetUtcNow() is { Minute: < 10, Hour: 21 or 22 or 23 or 5 or 6 or 7 };
            if (somebodyBegins)
            {
                await _product.Get<SendReminders>().RunAsync(default);
                await _product.Get<DeliverOutbox>().RunAsync(default);
            }
        }

        return _product.Notifier.Sent;
    }

    /// <summary>What went out, each thing for itself; a message to each of the coordinators counts as the one that was planned.</summary>
    private static IEnumerable<PlannedMessage> Planned(Assessment assessment, IEnumerable<Parcel> sent) => sent
        .Where(parcel => parcel.Message.Kind != OutboxKind.Escalation || parcel.Message.RecipientObjectId == assessment.Coordinators[0].ObjectId)
        .SelectMany(parcel => parcel.Rows.Select(row => new PlannedMessage(parcel.Message.LastAttemptAt!.Value, row.Value.Kind, row.Value.StakeholderId, row.Value.ItemKeys)))
        .OrderBy(message => message.At).ThenBy(message => message.StakeholderId, StringComparer.Ordinal).ThenBy(message => message.Kind);

    private static string Name(PlannedMessage message) => $"{message.At:d MMM} {message.Kind} {message.StakeholderId} {string.Join(' ', message.ItemKeys)}";
}
