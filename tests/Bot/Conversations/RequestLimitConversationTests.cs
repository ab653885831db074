using Newtonsoft.Json.Linq;
using OfficeIntegration.Core;
using OfficeIntegration.Core.Workflow;
using OfficeIntegration.Tests.Support;

namespace OfficeIntegration.Tests.Bot.Conversations;

/// <summary>Whoever sends more than anybody can type is told so in a sentence, and nothing is done.</summary>
[Collection(ConversationAzurite.Name)]
public sealed class RequestLimitConversationTests(AzuriteFixture azurite)
{
    public static TheoryData<string> AllLanguages => [.. Languages.All];

    [Theory]
    [MemberData(nameof(AllLanguages))]
    public async Task TooMuchAtOnce_IsSaidInTheClientsLanguage_AndNothingIsDone(string language)
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, settings: ("Limits:PersonPerMinute", "2"));
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]));
        await world.InstallAsync(world.Alice);
        SentCard prompt = world.LastCardTo(world.Alice);

        JObject answer = (await world.PostAsync(world.Activity(world.Alice, "invoke", activity =>
        {
            activity["name"] = "adaptiveCard/action";
            activity["value"] = StandIns.Bot.TeamsActivities.ExecuteAction("submit", prompt.Press("submit", ("answer", "Too much")));
            activity["locale"] = language;
        })))!;
        await world.SayAsync(world.Alice, "help", activity => activity["locale"] = language);

        string expected = RefusalTexts.For(new RefusedException(Refusal.TooManyRequests, ("seconds", 30)), language);
        Assert.Equal(WithoutNumbers(expected), WithoutNumbers(BotWorld.SentenceIn(answer)));
        Assert.Equal(WithoutNumbers(expected), WithoutNumbers(world.LastTextTo(world.Alice)));
        Assert.Empty(await world.ContributionsAsync(assessment));
    }

    [Fact]
    public async Task ButtonsAboutOneAssessment_ByManyPeople_MeetItsLimit()
    {
        await using BotWorld world = await BotWorld.StartAsync(azurite, settings: ("Limits:AssessmentPerMinute", "1"));
        Assessment assessment = await world.AskAsync((world.Alice, ["01"]), (world.Samir, ["02"]));
        await world.InstallAsync(world.Alice);
        await world.InstallAsync(world.Samir);

        await world.PressAsync(world.Alice, world.LastCardTo(world.Alice).Press("submit", ("answer", "First")));
        JObject second = await world.PressAsync(world.Samir, world.LastCardTo(world.Samir).Press("submit", ("answer", "Second")));

        Assert.NotEmpty(BotWorld.SentenceIn(second));
        Assert.Equal("First", Assert.Single(await world.ContributionsAsync(assessment)).Markdown);
    }

    private static string WithoutNumbers(string text) => string.Concat(text.Where(letter => !char.IsDigit(letter)));
}
