using OfficeIntegration.Core.Store;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Delivery;
using OfficeIntegration.Tests.StandIns.Bot;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class NotifierTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData(429, "Throttled", "7", DeliveryOutcome.TryAgain)]
    [InlineData(502, "BadGateway", null, DeliveryOutcome.TryAgain)]
    [InlineData(403, "MessageWritesBlocked", null, DeliveryOutcome.Unreachable)]
    [InlineData(404, "ConversationNotFound", null, DeliveryOutcome.Unreachable)]
    public async Task Send_WhatTeamsRefuses_IsJudgedAndNeverThrown(int status, string code, string? retryAfter, DeliveryOutcome outcome)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.SayAsync(world.Alice, "help");
        world.Connector.Answer = _ => ConnectorAnswer.Refused(status, code, retryAfter);

        int before = world.Connector.Requests.Count;
        DeliveryResult result = await SendAsync(world, OutboxKind.Prompt);

        Assert.Equal((outcome, retryAfter is null ? null : TimeSpan.FromSeconds(7)), (result.Outcome, result.RetryAfter));
        Assert.Equal(before + 1, world.Connector.Requests.Count);
    }

    [Fact]
    public async Task Send_WhenNobodyListens_IsTriedAgain()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.SayAsync(world.Alice, "help");
        Conversation known = await ConversationAsync(world);
        DeliveryResult result = await SendAsync(world, OutboxKind.Prompt, known with { Reference = known.Reference.Replace(world.Connector.Url, "http://127.0.0.1:9", StringComparison.Ordinal) });
        Assert.Equal(DeliveryOutcome.TryAgain, result.Outcome);
    }

    [Fact]
    public async Task Send_WhenTheItemWasAnswered_IsObsolete()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", "Done.")));
        Assert.Null(await PrepareAsync(world, OutboxKind.Reminder));
        Assert.Null(await PrepareAsync(world, OutboxKind.Prompt));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Send_WithoutAUsableConversation_IsUnreachable(string reference)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.SayAsync(world.Alice, "help");
        Assert.Equal(DeliveryOutcome.Unreachable, (await SendAsync(world, OutboxKind.Prompt, (await ConversationAsync(world)) with { Reference = reference })).Outcome);
    }

    [Fact]
    public async Task Install_BothActivitiesAtOnce_GreetOnce()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => world.PostAsync(world.Activity(world.Alice, number % 2 == 0 ? "installationUpdate" : "conversationUpdate", activity =>
        {
            activity["action"] = "add";
            activity["membersAdded"] = Newtonsoft.Json.Linq.JArray.Parse("""[{"id":"28:bot"}]""");
        }))));
        Assert.Single(world.SentTo(world.Alice), message => ((string?)message["text"])?.StartsWith("Hello", StringComparison.Ordinal) == true);
        Assert.Single(world.SentTo(world.Alice), message => message["attachments"] is Newtonsoft.Json.Linq.JArray { Count: > 0 });
    }

    private static async Task<Conversation> ConversationAsync(BotWorld world) =>
        (await world.Get<ConversationsTable>().FindAsync(world.TenantId, world.Alice.ObjectId!, CancellationToken.None))!;

    private static async Task<DeliveryResult> SendAsync(BotWorld world, OutboxKind kind, Conversation? conversation = null) =>
        await (await PrepareAsync(world, kind, conversation))!.SendAsync(CancellationToken.None);

    private static async Task<IReadyMessage?> PrepareAsync(BotWorld world, OutboxKind kind, Conversation? conversation = null)
    {
        string assessment = Assert.Single(await world.Get<AssessmentsTable>().IdsAsync(world.TenantId, CancellationToken.None));
        var message = new OutboxMessage(
            assessment, "m", kind, world.Alice.ObjectId!, Ids.Stakeholder(assessment, world.Alice.Email), ["01"], null, DateTimeOffset.UtcNow, DateTimeOffset.UtcNow);
        WorkTable work = world.Get<WorkTable>();
        var asked = new AskedPerson(
            (await work.AssessmentAsync(assessment, CancellationToken.None))!.Value,
            (await work.StakeholderAsync(assessment, message.StakeholderId, CancellationToken.None))!.Value,
            await work.AssignmentsOfAsync(assessment, message.StakeholderId, CancellationToken.None),
            new());
        return await world.Get<INotifier>().PrepareAsync(new(message.Id, [new(message, default)]), conversation ?? await ConversationAsync(world), asked, CancellationToken.None);
    }
}
