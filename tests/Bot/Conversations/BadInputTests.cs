using Newtonsoft.Json.Linq;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.StandIns.Bot;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

[Collection(ConversationAzurite.Name)]
public sealed class BadInputTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task SomebodyOfAnotherTenant_LearnsNothing()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        JObject data = world.LastCardTo(world.Alice).Press("submit", ("answer", "Mine now"));
        BotPerson foreign = world.Alice with { Name = "Mallory", TenantId = Guid.NewGuid().ToString() };
        int toAlice = world.SentTo(world.Alice).Count;

        string refusal = BotWorld.SentenceIn(await world.PressAsync(foreign, data));
        await world.SayAsync(foreign, "my items");
        await world.SayAsync(foreign, "status");

        Assert.Contains("no such assessment", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Self-assessment", string.Concat(world.SentTo(foreign).Skip(toAlice)), StringComparison.Ordinal);
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    [Fact]
    public async Task SomebodyAskedForNothing_CannotUseAnothersCard()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]), (world.Samir, ["02"]));
        await world.InstallAsync(world.Alice);
        SentCard prompt = world.LastCardTo(world.Alice);
        Assert.NotEmpty(BotWorld.SentenceIn(await world.PressAsync(world.Dana, prompt.Press("submit", ("answer", "x")))));
        Assert.NotEmpty(BotWorld.SentenceIn(await world.PressAsync(world.Samir, prompt.Press("decline", ("reason", "x")))));
        Assert.Equal(AssignmentState.Delivered, (await world.AssignmentAsync(assessment, world.Alice, "01")).State);
    }

    [Fact]
    public async Task SomebodyTeamsDoesNotName_GetsASentence()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        var guest = new BotPerson("Guest", "en", null);
        await world.InstallAsync(guest);
        await world.SayAsync(guest, "my items");
        Assert.Contains("cannot tell who you are", world.LastTextTo(guest), StringComparison.Ordinal);
        Assert.Contains("cannot tell who you are", BotWorld.SentenceIn(await world.PressAsync(guest, JObject.Parse("""{"verb":"submit"}"""))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InAChannel_NothingIsShownAndNothingIsRemembered()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.SayAsync(world.Alice, "my items", activity => activity["conversation"]!["conversationType"] = "channel");
        JObject only = Assert.Single(world.SentTo(world.Alice));
        Assert.Contains("between the two of us", (string)only["text"]!, StringComparison.Ordinal);
        await world.DeliverAsync();
        Assert.Single(world.SentTo(world.Alice));
    }

    [Theory]
    [InlineData("""{"verb":"submit"}""")]
    [InlineData("""{"verb":"submit","assessment":{"a":1},"item":["05"]}""")]
    [InlineData("""{"verb":"submit","assessment":"' or 1 eq 1","item":"../../x","answer":"a"}""")]
    [InlineData("""{"verb":"nothing"}""")]
    [InlineData("""{"verb":"accept","assessment":"x","assignment":"a/b\\c#?","version":"many"}""")]
    [InlineData("""{"verb":"return","assessment":"x"}""")]
    [InlineData("""{"verb":"open","page":"-7"}""")]
    [InlineData("""{"verb":"sectionFile","stakeholder":"?"}""")]
    [InlineData("""{"verb":"status"}""")]
    [InlineData("""{"verb":"merge","assessment":""}""")]
    [InlineData("""{"verb":"remind","assessment":"x","stakeholder":"y"}""")]
    [InlineData("""{"verb":"document","assessment":"x"}""")]
    [InlineData("""{"verb":"delegate","assessment":"x","item":"01","to":"nobody"}""")]
    public async Task MalformedCardData_GetsASentence_ByBothWays(string json)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        var data = JObject.Parse(json);

        string sentence = BotWorld.SentenceIn(await world.PressAsync(world.Alice, data));
        await world.PressInOldClientAsync(world.Alice, world.LastCardTo(world.Alice), data);

        Assert.NotEqual("", sentence);
        Assert.DoesNotContain("went wrong", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("went wrong", world.LastTextTo(world.Alice), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActivitiesOfAnyShape_NeverCrash()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        await world.AskAsync((world.Alice, ["01"]));
        foreach (JObject activity in Shapes(world))
        {
            await world.PostAsync(activity);
        }

        Assert.DoesNotContain(world.SentTo(world.Alice), message => ((string?)message["text"])?.Contains("went wrong", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(100_001)]
    public async Task AnAnswerTooLong_IsRefusedWithItsLength_AndNothingIsKept(int length)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        string text = new('x', length);

        string sentence = BotWorld.SentenceIn(await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", text))));
        Assert.Contains(length.ToString(System.Globalization.CultureInfo.InvariantCulture), sentence, StringComparison.Ordinal);
        await world.SayAsync(world.Alice, text);
        Assert.Contains("100000", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    [Fact]
    public async Task AnAnswerTooLongForACard_IsKeptWhole_AndSubmittedWhole()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        string text = string.Concat(Enumerable.Repeat("字", 60_000));

        await world.SayAsync(world.Alice, text);
        SentCard card = world.LastCardTo(world.Alice);
        Assert.False(card.Has("answer"));
        await world.PressAsync(world.Alice, card.Press("submit", ("further", "Later")));

        Contribution only = Assert.Single(await world.ContributionsAsync(assessment));
        Assert.Equal((text, "Later"), (only.Markdown, only.FurtherAction));
        Assert.All(world.Connector.Requests, request => Assert.True(request.Text.Length < 30_000));
    }

    [Theory]
    [InlineData("\\u0007")]
    [InlineData("\\ud800")]
    [InlineData("a\\udc00b")]
    [InlineData("\\u0000")]
    public async Task TextNoDocumentCanCarry_IsRefused_AndTheCardCanStillBeSent(string escaped)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite);
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        string text = (string)JToken.Parse($"\"x{escaped}y\"")!;

        SentCard again = BotWorld.CardIn(await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", text))));
        Assert.StartsWith("x", again.ValueOf("answer"), StringComparison.Ordinal);
        await world.SayAsync(world.Alice, text);
        Assert.DoesNotContain("went wrong", world.LastTextTo(world.Alice), StringComparison.Ordinal);
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    private static IEnumerable<JObject> Shapes(BotWorld world)
    {
        yield return world.Activity(world.Alice, "typing");
        yield return world.Activity(world.Alice, "messageReaction", activity => activity["reactionsAdded"] = new JArray(new JObject { ["type"] = "like" }));
        yield return world.Activity(world.Alice, "installationUpdate", activity => activity["action"] = "remove");
        yield return world.Activity(world.Alice, "event", activity => activity["name"] = "application/vnd.microsoft.readReceipt");
        yield return world.Activity(world.Alice, "message", activity => activity["value"] = new JArray(1, 2));
        yield return world.Activity(world.Alice, "message", activity => activity["value"] = "text");
        yield return world.Activity(world.Alice, "message", activity => activity["channelData"] = new JObject { ["tenant"] = "odd" });
        yield return world.Activity(world.Alice, "message", activity => activity["attachments"] = new JArray(new JObject { ["contentType"] = "image/png", ["contentUrl"] = "https://x/y.png" }));
        yield return world.Activity(world.Alice, "message", activity => activity["attachments"] = new JArray(new JObject()));
        yield return world.Activity(world.Alice, "message", activity => activity["locale"] = "xx-QQ-odd");
        yield return world.Activity(world.Alice, "message", activity => activity["entities"] = JArray.Parse("""[{"type":"mention","mentioned":{"id":"28:bot","name":"Bot"},"text":"<at>Bot</at>"}]"""));
        yield return world.Activity(world.Alice, "conversationUpdate", activity => activity["membersRemoved"] = new JArray(new JObject { ["id"] = "29:x" }));
    }
}
