using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Core.Workflow.Reach;
using OfficeIntegration.Core.Workflow.UseCases;
using OfficeIntegration.Tests.StandIns.Bot;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class ReadReceiptTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task ReadReceipt_OfThePrompt_IsSeenByTheCoordinatorAndIsNoAnswer()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01", "02"]));
        world.Connector.Answer = request => ConnectorAnswer.Created($"{1_700_000_000_000 + world.Connector.Requests.Count}");
        await world.InstallAsync(world.Alice);
        PersonReach before = await ReachAsync(world, assessment);
        int sent = world.SentTo(world.Alice).Count;

        await world.PostAsync(Receipt(world, "1699999999999"));
        PersonReach early = await ReachAsync(world, assessment);
        await world.PostAsync(Receipt(world, "1700000001000"));
        await world.PostAsync(Receipt(world, "1700000000900"));
        PersonReach after = await ReachAsync(world, assessment);

        Assert.Equal((ReachRung.Delivered, ReachRung.Delivered, ReachRung.Read), (before.Rung, early.Rung, after.Rung));
        Assert.NotNull(after.ReadAt);
        Assert.Equal(sent, world.SentTo(world.Alice).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a number")]
    [InlineData(null)]
    public async Task ReadReceipt_Unreadable_ChangesNothing(string? id)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        await world.PostAsync(Receipt(world, id));
        Assert.Null((await ReachAsync(world, assessment)).ReadAt);
    }

    private static JObject Receipt(BotWorld world, string? lastRead) => world.Activity(world.Alice, "event", activity =>
    {
        activity["name"] = "application/vnd.microsoft.readReceipt";
        activity["value"] = new JObject { ["lastReadMessageId"] = lastRead };
    });

    private static async Task<PersonReach> ReachAsync(BotWorld world, Assessment assessment) =>
        Assert.Single((await world.Get<ReadReach>().RunAsync(world.CallerOf(world.Carol), assessment.Id, CancellationToken.None)).People);
}
