using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow.Delivery;

[Collection(SharedAzurite.Name)]
public sealed class DeliveryTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private ProductStore _product = null!;
    private Assessment _assessment = null!;

    public async Task InitializeAsync()
    {
        _product = await ProductStore.CreateAsync(azurite.NewAccount());
        _assessment = await _product.StartAsync();
    }

    public Task DisposeAsync() => _product.DisposeAsync().AsTask();

    [Fact]
    public async Task Deliver_AskedNineTimes_IsOneMessageWithNineItems()
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        foreach (string item in (string[])["02", "03", "04", "06", "07", "08", "09", "10"])
        {
            await _product.AskAsync(_assessment, "one", item);
        }

        await MeetAndDeliverAsync(person);

        Assert.Equal(["01", "02", "03", "04", "06", "07", "08", "09", "10"], Assert.Single(_product.Notifier.Sent).ItemKeys);
        Assert.Equal(9, (await MessagesAsync()).Count(message => message is { Status: OutboxStatus.Sent, Uncertain: false }));
        Assert.Equal(AssignmentState.Delivered, (await _product.AssignmentAsync(_assessment, person, "10")).State);
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Deliver_ProcessLostBetweenSendAndMark_RepeatsUnderTheSameIdAndSaysSo()
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        await _product.AskAsync(_assessment, "one", "02");
        _product.Notifier.Answer = _ => throw new IOException("The process ends here.");
        await MeetAndDeliverAsync(person);
        _product.Notifier.Answer = _ => new(DeliveryOutcome.Delivered, "a");
        await _product.AskAsync(_assessment, "one", "03");

        await DeliverAsync();
        Assert.Equal(["03"], _product.Notifier.Sent[^1].ItemKeys);
        _product.Clock.Advance(DeliveryOptions.Default.Lease);
        await DeliverAsync();

        (OutboxMessage first, OutboxMessage again) = (_product.Notifier.Sent[0], _product.Notifier.Sent[^1]);
        Assert.Equal((first.Id, "01,02"), (again.Id, string.Join(',', again.ItemKeys)));
        Assert.Equal([("01", true), ("02", true), ("03", false)], (await MessagesAsync()).Select(message => (message.ItemKeys[0], message.Uncertain)).Order());
    }

    [Fact]
    public async Task Deliver_AnnouncedButNeverWritten_SendsNothingAndIsForgottenLater()
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        OutboxMessage unwritten = OutboxMessage.For(_assessment, OutboxKind.Prompt, person.ObjectId, "nobody", ["02"], "02", _product.Clock.GetUtcNow());
        await _product.Get<OutboxTable>().AnnounceAsync([unwritten], None);

        await MeetAndDeliverAsync(person);

        Assert.Equal(["01"], Assert.Single(_product.Notifier.Sent).ItemKeys);
        Assert.Equal(unwritten.Id, Assert.Single(await DueAsync()).MessageId);
        _product.Clock.SetUtcNow(TimeProvider.System.GetUtcNow() + (2 * DeliverToPerson.Unwritten));
        await DeliverAsync();
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Deliver_NobodyMet_IsNotLookedAtAgainUntilThen()
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        await DeliverAsync();
        Assert.Empty(await DueAsync());
        Assert.Single(await _product.Get<OutboxTable>().OfPersonAsync(person.ObjectId, None));

        await MeetAndDeliverAsync(person);
        Assert.Single(_product.Notifier.Sent);
        Assert.Empty(await _product.Get<OutboxTable>().OfPersonAsync(person.ObjectId, None));
    }

    [Fact]
    public async Task Deliver_ConversationMoved_IsFoundAgainAndUsed()
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        _product.Notifier.Answer = _ => new(DeliveryOutcome.Unreachable, Why: DeliveryProblem.ConversationGone);
        _product.Notifier.FoundAgain = "{\"moved\":true}";
        await MeetAndDeliverAsync(person);
        _product.Notifier.Answer = _ => new(DeliveryOutcome.Delivered, "a");
        _product.Clock.Advance(TimeSpan.FromSeconds(5));

        await DeliverAsync();

        Assert.Equal(AssignmentState.Delivered, (await _product.AssignmentAsync(_assessment, person, "01")).State);
        Assert.Equal("{\"moved\":true}", (await _product.Get<ConversationsTable>().FindAsync(person.TenantId, person.ObjectId, None))!.Reference);
        Assert.DoesNotContain(await MessagesAsync(), message => message.Uncertain);
    }

    [Theory]
    [InlineData(true, DeliveryProblem.ConversationGone)]
    [InlineData(false, DeliveryProblem.Left)]
    public async Task Deliver_ConversationGoneForGood_SaysWhetherThePersonLeft(bool inDirectory, DeliveryProblem why)
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        if (!inDirectory)
        {
            _product.People.Remove("one@example.org");
        }

        _product.Notifier.Answer = message => message.Kind == OutboxKind.Prompt ? new(DeliveryOutcome.Unreachable, Why: DeliveryProblem.ConversationGone) : new(DeliveryOutcome.Delivered);
        await MeetAndDeliverAsync(person);

        Assert.Equal(why.ToString(), (await _product.AssignmentAsync(_assessment, person, "01")).Note);
    }

    [Fact]
    public async Task Deliver_OneThrottled_HoldsUpNobodyElse()
    {
        Caller[] people = [await _product.AskAsync(_assessment, "one", "01"), await _product.AskAsync(_assessment, "two", "01"), await _product.AskAsync(_assessment, "three", "01")];
        foreach (Caller person in people)
        {
            await _product.Get<MeetPerson>().RunAsync(person, "{}", None);
        }

        _product.Notifier.Answer = message => message.RecipientObjectId == people[0].ObjectId
            ? new(DeliveryOutcome.TryAgain, RetryAfter: TimeSpan.FromMinutes(5))
            : new(DeliveryOutcome.Delivered, "a");
        await DeliverAsync();
        await _product.AskAsync(_assessment, "one", "02");
        await DeliverAsync();

        Assert.Equal([1, 1, 1], people.Select(person => _product.Notifier.Sent.Count(message => message.RecipientObjectId == person.ObjectId)));
    }

    [Fact]
    public async Task Repair_AnnouncementsLost_AreThereAgain()
    {
        Caller person = await _product.AskAsync(_assessment, "one", "01");
        OutboxTable outbox = _product.Get<OutboxTable>();
        await outbox.RemoveAsync([.. await outbox.OfPersonAsync(person.ObjectId, None)], None);
        await MeetAndDeliverAsync(person);
        Assert.Empty(_product.Notifier.Sent);

        Assert.Equal(1, await _product.Get<RepairOutbox>().RunAsync(None));
        await DeliverAsync();

        Assert.Single(_product.Notifier.Sent);
    }

    [Fact]
    public async Task SendPrompts_MorePeopleThanATransactionTakes_AsksEachOnce()
    {
        for (int number = 0; number < 40; number++)
        {
            _product.People.Add($"p{number}@example.org", $"Person {number}");
        }

        string json = $"[{string.Join(',', Enumerable.Range(0, 40).Select(number => $$"""{"name":"Person {{number}}","organisation":"Office","category":"Industry","language":"en","timeZone":"Europe/Paris","email":"p{{number}}@example.org"}"""))}]";
        await _product.Get<ImportStakeholders>().RunAsync(ProductStore.Coordinator, _assessment.Id, ImportFormat.Json, json, None);
        foreach (int[] some in Enumerable.Range(0, 40).Chunk(16))
        {
            await _product.Get<AssignItems>().RunAsync(
                ProductStore.Coordinator, _assessment.Id, [.. some.SelectMany(number => Enumerable.Range(1, 3).Select(item => new AssignInput($"p{number}@example.org", $"0{item}", AssignmentRole.Lead)))], None);
        }

        PromptsQueued queued = await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, _assessment.Id, null, None);
        PromptsQueued again = await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, _assessment.Id, null, None);

        Assert.Equal((40, 120, 0, 0), (queued.People, queued.Items, again.People, again.Items));
        Assert.Equal(40, (await MessagesAsync()).Count);
        Assert.Equal(40, (await DueAsync()).Count);
    }

    private async Task MeetAndDeliverAsync(Caller person)
    {
        await _product.Get<MeetPerson>().RunAsync(person, "{}", None);
        await DeliverAsync();
    }

    private Task<Deliveries> DeliverAsync() => _product.Get<DeliverOutbox>().RunAsync(None);

    private async Task<IReadOnlyList<OutboxMessage>> MessagesAsync() =>
        [.. (await _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, _assessment.Id, None)).Where(message => message.Kind == OutboxKind.Prompt)];

    private async Task<IReadOnlyList<QueuedMessage>> DueAsync()
    {
        var due = new List<QueuedMessage>();
        await foreach (QueuedMessage queued in _product.Get<OutboxTable>().DueAsync(DateTimeOffset.MaxValue, None))
        {
            due.Add(queued);
        }

        return due;
    }
}
