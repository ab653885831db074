using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>What an invoke is answered.</summary>
public sealed class InvokeTests
{
    private const string Consent = "fileConsent/invoke";

    [Fact]
    public async Task Execute_KnownVerb_IsAnsweredWithTheBotsResponse()
    {
        var (bot, answer) = await InvokeAsync("adaptiveCard/action", TeamsActivities.ExecuteAction("submit", new { contributionId = "c1" }));

        Assert.Equal(["execute submit"], bot.Calls);
        Assert.Equal(200, answer.Status);
        Assert.Equal("thanks", Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body).Value);
    }

    public static TheoryData<object?, string> Malformed { get; } = new()
    {
        { null, "BadRequest" },
        { "text", "BadRequest" },
        { new JObject { ["action"] = "text" }, "BadRequest" },
        { new JObject(), "BadRequest" },
        { JObject.Parse("""{"action":{"type":"Action.Submit"}}"""), "NotSupported" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task Execute_Malformed_IsAnswered400WithAnErrorForTheClient(object? value, string code)
    {
        var (bot, answer) = await InvokeAsync("adaptiveCard/action", value);

        Assert.Empty(bot.Calls);
        Assert.Equal(400, answer.Status);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(answer.Body);
        Assert.Equal((400, "application/vnd.microsoft.error"), (body.StatusCode, body.Type));
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal(code, error.Code);
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public async Task FileConsent_Accepted_ReachesTheBotAndIsAnswered200()
    {
        var (bot, answer) = await InvokeAsync(Consent, JObject.Parse("""{"action":"accept","uploadInfo":{"uploadUrl":"https://contoso/upload"}}"""));

        Assert.Equal(["accept https://contoso/upload"], bot.Calls);
        Assert.Equal((200, null), (answer.Status, answer.Body));
    }

    [Fact]
    public async Task FileConsent_Declined_ReachesTheBotAndIsAnswered200()
    {
        var (bot, answer) = await InvokeAsync(Consent, JObject.Parse("""{"action":"decline"}"""));

        Assert.Equal(["decline"], bot.Calls);
        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task FileConsent_AnythingElse_IsAnswered400() =>
        Assert.Equal(400, (await InvokeAsync(Consent, JObject.Parse("""{"action":"perhaps"}"""))).Answer.Status);

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("task/fetch")]
    [InlineData("signin/verifyState")]
    [InlineData("something/else")]
    [InlineData(null)]
    public async Task Invoke_NobodyHandles_IsAnswered501(string? name) =>
        Assert.Equal(501, (await InvokeAsync(name!, new JObject())).Answer.Status);

    [Fact]
    public async Task Invoke_AnsweredByTheBotItself_KeepsThatAnswer()
    {
        var adapter = new SilentAdapter();
        using var turn = new TurnContext(adapter, TeamsActivities.Invoke(Consent, JObject.Parse("""{"action":"decline"}""")));
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity(ActivityTypesEx.InvokeResponse));

        await new RecordingBot().OnTurnAsync(turn);

        Assert.Empty(adapter.Sent);
    }

    private static async Task<(RecordingBot Bot, InvokeResponse Answer)> InvokeAsync(string name, object? value)
    {
        var bot = new RecordingBot();
        var adapter = new SilentAdapter();
        using var turn = new TurnContext(adapter, TeamsActivities.Invoke(name, value));
        await bot.OnTurnAsync(turn);
        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, sent.Type);
        return (bot, Assert.IsType<InvokeResponse>(sent.Value));
    }
}
