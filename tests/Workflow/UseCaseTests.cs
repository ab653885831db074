using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Workflow;

[Collection(SharedAzurite.Name)]
public sealed class UseCaseTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private ProductStore _product = null!;

    public async Task InitializeAsync() => _product = await ProductStore.CreateAsync(azurite.NewAccount());

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Start_SameRequestTwice_GivesTheSameAssessment()
    {
        StartAssessmentInput input = new("un-64-211", "Title", "Sample State", "2026", "fr", _product.Clock.GetUtcNow().AddDays(10), null, null, RequestId: "r1");

        Assessment first = await _product.Get<StartAssessment>().RunAsync(ProductStore.Coordinator, input, default);
        Assessment second = await _product.Get<StartAssessment>().RunAsync(ProductStore.Coordinator, input, default);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(await _product.Get<ListAssessments>().RunAsync(ProductStore.Coordinator, default));
    }

    [Theory]
    [InlineData("no-such-template", "t", "en", 10, Refusal.UnknownTemplate)]
    [InlineData("un-64-211", " ", "en", 10, Refusal.FieldMissing)]
    [InlineData("un-64-211", "a\u0000b", "en", 10, Refusal.TextNotAllowed)]
    [InlineData("un-64-211", "t", "de", 10, Refusal.FieldInvalid)]
    [InlineData("un-64-211", "t", "en", -1, Refusal.FieldInvalid)]
    public async Task Start_BadField_IsRefusedAndWritesNothing(string template, string title, string language, int days, Refusal expected)
    {
        string before = await _product.DumpAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _product.Get<StartAssessment>().RunAsync(
            ProductStore.Coordinator, new(template, title, "State", "2026", language, _product.Clock.GetUtcNow().AddDays(days), null, null), default));

        Assert.Equal(expected, refused.Refusal);
        Assert.Equal(before, await _product.DumpAsync());
    }

    [Fact]
    public async Task Start_NotUsedWithoutReason_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _product.StartAsync("un-64-211", new ItemUse("03", ItemUseKind.NotUsed)));

        Assert.Equal(Refusal.FieldMissing, refused.Refusal);
    }

    [Fact]
    public async Task Assign_ItemThatIsNotUsed_IsRefused()
    {
        Assessment assessment = await _product.StartAsync("un-64-211", new ItemUse("03", ItemUseKind.NotUsed, "covered elsewhere", "the lead agency"));

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _product.AskAsync(assessment, "one", "03"));

        Assert.Equal(Refusal.ItemNotInScope, refused.Refusal);
    }

    [Fact]
    public async Task SendPrompts_PersonWithThreeItems_GetsOneMessageAndNotASecond()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01", "02", "05.b");
        PromptsQueued again = await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);

        OutboxMessage message = Assert.Single(await _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, assessment.Id, default));
        Assert.Equal(["01", "02", "05.b"], message.ItemKeys);
        Assert.Equal(person.ObjectId, message.RecipientObjectId);
        Assert.Equal(0, again.People);
    }

    [Fact]
    public async Task SendPrompts_PersonNotInTheDirectory_IsShownAsUnreachable()
    {
        Assessment assessment = await _product.StartAsync();
        const string Json = """[{"name":"Nobody","organisation":"Office","category":"Industry","language":"en","timeZone":"Europe/Paris","email":"nobody@example.org"}]""";
        await _product.Get<ImportStakeholders>().RunAsync(ProductStore.Coordinator, assessment.Id, ImportFormat.Json, Json, default);
        await _product.Get<AssignItems>().RunAsync(ProductStore.Coordinator, assessment.Id, [new("nobody@example.org", "04", AssignmentRole.Lead)], default);

        PromptsQueued queued = await _product.Get<SendPrompts>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default);

        Assert.Single(queued.Unreachable);
        Assert.Equal(1, (await _product.Get<GetStatus>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default)).Totals.Unreachable);
    }

    [Fact]
    public async Task Deliver_PersonMetLater_IsPromptedOnceAndMarkedDelivered()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<DeliverOutbox>().RunAsync(default);
        Assert.Empty(_product.Notifier.Sent);

        await _product.Get<MeetPerson>().RunAsync(person, "{}", default);
        await _product.Get<DeliverOutbox>().RunAsync(default);
        await _product.Get<DeliverOutbox>().RunAsync(default);

        Assert.Single(_product.Notifier.Sent);
        Assert.Equal(AssignmentState.Delivered, (await _product.AssignmentAsync(assessment, person, "01")).State);
    }

    [Fact]
    public async Task Deliver_Throttled_IsTriedAgainNotBeforeTheTimeAsked()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<MeetPerson>().RunAsync(person, "{}", default);
        _product.Notifier.Answer = _ => new(DeliveryOutcome.TryAgain, RetryAfter: TimeSpan.FromSeconds(90));
        await _product.Get<DeliverOutbox>().RunAsync(default);
        _product.Notifier.Answer = _ => new(DeliveryOutcome.Delivered, "a");
        _product.Clock.Advance(TimeSpan.FromSeconds(60));
        await _product.Get<DeliverOutbox>().RunAsync(default);
        Assert.Single(_product.Notifier.Sent);

        _product.Clock.Advance(TimeSpan.FromSeconds(31));
        await _product.Get<DeliverOutbox>().RunAsync(default);

        Assert.Equal(2, _product.Notifier.Sent.Count);
    }

    [Fact]
    public async Task Deliver_Blocked_MarksThePersonAndTellsTheCoordinator()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<MeetPerson>().RunAsync(person, "{}", default);
        _product.Notifier.Answer = _ => new(DeliveryOutcome.Unreachable, Problem: "blocked", Why: DeliveryProblem.Blocked);

        await _product.Get<DeliverOutbox>().RunAsync(default);

        Assignment assignment = await _product.AssignmentAsync(assessment, person, "01");
        Assert.Equal(AssignmentState.Unreachable, assignment.State);
        Assert.Equal("a bloqué ou retiré l'application", AssignmentNote.For(assignment, "fr"));
        Assert.Contains(await _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, assessment.Id, default), message => message.Kind == OutboxKind.Unreachable);
    }

    [Fact]
    public async Task Submit_SameSubmissionTwice_GivesTheSameReceiptAndOneContribution()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");

        SubmissionReceipt first = await _product.SubmitAsync(person, assessment, "01", "An answer.", "s1");
        SubmissionReceipt second = await _product.SubmitAsync(person, assessment, "01", "An answer.", "s1");

        Assert.Equal((1, false), (first.Version, first.AlreadySubmitted));
        Assert.Equal((1, true), (second.Version, second.AlreadySubmitted));
        Assert.Single(await _product.Work.ContributionsAsync(assessment.Id, default));
    }

    [Fact]
    public async Task Submit_TwentyAtOnce_LosesNone()
    {
        Assessment assessment = await _product.StartAsync();
        var people = new List<(Caller Person, string Item)>();
        foreach (string item in (string[])["01", "02", "03", "04", "06"])
        {
            people.Add((await _product.AskAsync(assessment, $"person{item}", item), item));
        }

        SubmissionReceipt[] receipts = await Task.WhenAll(people.SelectMany(entry => Enumerable.Range(0, 4).Select(number =>
            _product.SubmitAsync(entry.Person, assessment, entry.Item, $"Answer {number}"))));

        Assert.Equal(20, (await _product.Work.ContributionsAsync(assessment.Id, default)).Count);
        Assert.All(receipts.GroupBy(receipt => receipt.Assignment.Id), group => Assert.Equal([1, 2, 3, 4], group.Select(receipt => receipt.Version).Order()));
        Assert.Null(AuditChain.FirstBreak(await _product.Work.AuditAsync(assessment.Id, default)));
    }

    [Fact]
    public async Task Submit_ForSomebodyElsesItem_IsRefused()
    {
        Assessment assessment = await _product.StartAsync();
        Caller one = await _product.AskAsync(assessment, "one", "01");
        await _product.AskAsync(assessment, "two", "02");
        string before = await _product.DumpAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _product.SubmitAsync(one, assessment, "02", "Mine?"));

        Assert.Equal(Refusal.NotYours, refused.Refusal);
        Assert.Equal(before, await _product.DumpAsync());
    }

    [Fact]
    public async Task Anything_FromAnotherTenant_GetsTheAnswerOfAnUnknownAssessment()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        Caller foreign = person with { TenantId = "99999999-0000-0000-0000-000000000009" };
        Caller foreignCoordinator = ProductStore.Coordinator with { TenantId = foreign.TenantId };

        Task[] tries =
        [
            _product.SubmitAsync(foreign, assessment, "01", "x"),
            _product.Get<OpenItem>().RunAsync(foreign, assessment.Id, "01", null, default),
            _product.Get<GetStatus>().RunAsync(foreignCoordinator, assessment.Id, null, default),
            _product.Get<MergeContributions>().RunAsync(foreignCoordinator, assessment.Id, default),
            _product.Get<ReadMaster>().RunAsync(foreignCoordinator, assessment.Id, null, default),
            _product.Get<WriteSection>().RunAsync(foreign, assessment.Id, null, default),
        ];

        foreach (Task tried in tries)
        {
            Assert.Equal(Refusal.UnknownAssessment, (await Assert.ThrowsAsync<RefusedException>(() => tried)).Refusal);
        }

        Assert.Empty(await _product.Get<MyItems>().RunAsync(foreign, null, default));
    }

    [Fact]
    public async Task Draft_SavedAndOpened_IsThereAndGoneAfterSubmit()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.Get<SaveDraft>().RunAsync(person, new(assessment.Id, "01", "Half an answer", "more", ["https://example.org/x"], Marking.Green, 3), default);

        ItemView view = await _product.Get<OpenItem>().RunAsync(person, assessment.Id, "01", null, default);
        Assert.Equal(("Half an answer", AssignmentState.Drafting), (view.Draft!.Markdown, view.Assignment.State));

        await _product.Get<SubmitContribution>().RunAsync(
            person, new(assessment.Id, "01", "A whole answer", "", [], Marking.Amber, null, ContributionSource.Card, "press") { Over = new(view.Draft.SavedAt) }, default);
        Assert.Null((await _product.Get<OpenItem>().RunAsync(person, assessment.Id, "01", null, default)).Draft);
    }

    [Fact]
    public async Task Return_WithComment_ReachesTheAuthorAndCanBeRevised()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        SubmissionReceipt receipt = await _product.SubmitAsync(person, assessment, "01", "Short.");

        Assignment returned = await _product.Get<ReturnContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, receipt.Assignment.Id, null, "Please say more.", default);
        SubmissionReceipt revised = await _product.SubmitAsync(person, assessment, "01", "Much longer.");
        Assignment accepted = await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, receipt.Assignment.Id, 2, default);

        Assert.Equal((AssignmentState.Returned, "Please say more."), (returned.State, returned.Note));
        Assert.Equal(2, revised.Version);
        Assert.Equal((AssignmentState.Accepted, 2), (accepted.State, accepted.AcceptedVersion));
        Assert.Contains(await _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, assessment.Id, default),
            message => message.Kind == OutboxKind.Returned && message.RecipientObjectId == person.ObjectId && message.Text == "Please say more.");
    }

    [Fact]
    public async Task Accept_VersionThatIsNotTheNewest_IsRefused()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        await _product.SubmitAsync(person, assessment, "01", "One.");
        SubmissionReceipt second = await _product.SubmitAsync(person, assessment, "01", "Two.");

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, second.Assignment.Id, 1, default));

        Assert.Equal((Refusal.AnswerReplaced, RefusalKind.Conflict), (refused.Refusal, refused.Kind));
    }

    [Fact]
    public async Task Decline_WithoutReason_IsRefused_WithReason_ReachesTheCoordinator()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        Assert.Equal(Refusal.ReasonMissing,
            (await Assert.ThrowsAsync<RefusedException>(() => _product.Get<DeclineItem>().RunAsync(person, assessment.Id, "01", " ", default))).Refusal);

        Assignment declined = await _product.Get<DeclineItem>().RunAsync(person, assessment.Id, "01", "Not our remit.", default);

        Assert.Equal((AssignmentState.Declined, "Not our remit."), (declined.State, declined.Note));
        Assert.Contains(await _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, assessment.Id, default), message => message.Kind == OutboxKind.Declined);
    }

    [Fact]
    public async Task Delegate_ToANewPerson_AsksThatPersonAndShowsTheChain()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        string deputy = _product.People.Add("deputy@example.org", "Sample Deputy");

        Assignment passedOn = await _product.Get<DelegateItem>().RunAsync(person, new(assessment.Id, "01", "deputy@example.org", null, "On leave"), default);

        Assignment takenOver = await _product.AssignmentAsync(assessment, new(assessment.TenantId, deputy), "01");
        Assert.Equal((AssignmentState.Delegated, takenOver.StakeholderId), (passedOn.State, passedOn.DelegatedTo));
        Assert.Equal((AssignmentState.Sent, passedOn.StakeholderId), (takenOver.State, takenOver.DelegatedFrom));
        Assert.Contains(await _product.Get<ReadRecords>().MessagesAsync(ProductStore.Coordinator, assessment.Id, default),
            message => message.Kind == OutboxKind.Prompt && message.RecipientObjectId == deputy);
    }

    [Fact]
    public async Task Reminders_ByTheTimer_StopWithTheAnswer()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01", "02");
        await ArrivedAsync(person);
        _product.Clock.SetUtcNow(assessment.DueAt.AddDays(-7).AddHours(2));
        Assert.Equal(1, await _product.Get<SendReminders>().RunAsync(default));
        Assert.Equal(0, await _product.Get<SendReminders>().RunAsync(default));

        await _product.SubmitAsync(person, assessment, "01", "Done.");
        await _product.SubmitAsync(person, assessment, "02", "Done.");
        _product.Clock.SetUtcNow(assessment.DueAt.AddDays(10));

        Assert.Equal(0, await _product.Get<SendReminders>().RunAsync(default));
    }

    [Fact]
    public async Task RemindNow_PressedTwice_SendsOneMessage()
    {
        Assessment assessment = await _product.StartAsync();
        await ArrivedAsync(await _product.AskAsync(assessment, "one", "01", "02"));

        RemindersQueued first = await _product.Get<RemindNow>().RunAsync(ProductStore.Coordinator, assessment.Id, new(), default);
        RemindersQueued second = await _product.Get<RemindNow>().RunAsync(ProductStore.Coordinator, assessment.Id, new(), default);

        Assert.Equal((1, 2), (first.People, first.Items));
        Assert.Equal(0, second.People);
    }

    [Fact]
    public async Task Merge_AcceptedAnswer_StandsInTheMasterAndASecondMergeChangesNothing()
    {
        Assessment assessment = await _product.StartAsync();
        Caller person = await _product.AskAsync(assessment, "one", "01");
        SubmissionReceipt receipt = await _product.SubmitAsync(person, assessment, "01", "An answer for the **master**.");
        await _product.Get<AcceptContribution>().RunAsync(ProductStore.Coordinator, assessment.Id, receipt.Assignment.Id, 1, default);

        MergeReport first = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);
        MergeReport second = await _product.Get<MergeContributions>().RunAsync(ProductStore.Coordinator, assessment.Id, default);

        Assert.Equal((true, 1), (first.Changed, first.Version!.Number));
        Assert.Equal((false, 1), (second.Changed, second.Version!.Number));
        Assert.Equal((AssignmentState.Merged, 1), await StateAsync(assessment, person));
        Assert.NotEmpty(await (await _product.Get<ReadMaster>().RunAsync(ProductStore.Coordinator, assessment.Id, null, default)).ToArrayAsync(default));
    }

    private async Task ArrivedAsync(Caller person)
    {
        await _product.Get<MeetPerson>().RunAsync(person, "{}", default);
        await _product.Get<DeliverOutbox>().RunAsync(default);
    }

    private async Task<(AssignmentState State, int MergedVersion)> StateAsync(Assessment assessment, Caller person)
    {
        Assignment assignment = await _product.AssignmentAsync(assessment, person, "01");
        return (assignment.State, assignment.MergedVersion);
    }
}
