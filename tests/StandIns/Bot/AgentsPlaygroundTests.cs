using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>A bot over the adapter, talked to by Microsoft's own client and connector.</summary>
public sealed class AgentsPlaygroundTests : IAsyncLifetime
{
    private readonly CardBot bot = new();
    private BotHost host = null!;
    private AgentsPlayground playground = null!;

    public async Task InitializeAsync()
    {
        host = await BotHost.StartAsync(bot);
        playground = await AgentsPlayground.StartAsync(host.Endpoint);
    }

    public async Task DisposeAsync()
    {
        await playground.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task Message_IsAnsweredWithTextAndCard()
    {
        await playground.SayAsync("здравствуйте");

        var text = await playground.ShownAsync(shown => TextOf(shown) is not null);
        var card = await playground.ShownAsync(HasCard);

        Assert.Equal("echo здравствуйте", TextOf(text));
        Assert.Equal(await bot.CardId, card["message"]!["messageId"]!.GetValue<string>());
        Assert.Equal("prompt", CardText(card));
    }

    [Fact]
    public async Task Execute_GetsTheReplacementCard()
    {
        await playground.SayAsync("hello");
        var card = await playground.ShownAsync(HasCard);

        var answer = await playground.ExecuteAsync(card["message"]!["messageId"]!.GetValue<string>(), "submit");

        Assert.Contains("receipt of submit", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Proactive_TextAndUpdate_AreShown()
    {
        await playground.SayAsync("hello");
        await playground.ShownAsync(HasCard);

        await host.Adapter.ContinueConversationAsync("", bot.Reference, async (turn, ct) =>
        {
            await turn.UpdateActivityAsync(CardBot.Message("replaced", await bot.CardId), ct);
            await turn.SendActivityAsync("reminder", cancellationToken: ct);
        }, CancellationToken.None);

        var updated = await playground.ShownAsync(shown => shown["action"]?.GetValue<string>() == "updateMessage");
        Assert.Equal("replaced", CardText(updated));
        await playground.ShownAsync(shown => TextOf(shown) == "reminder");
    }

    [Fact]
    public async Task Send_ToAnUnknownConversation_SurfacesTheConnectorsRefusal()
    {
        await playground.SayAsync("hello");
        await playground.ShownAsync(HasCard);
        var nowhere = bot.Reference!;
        nowhere.Conversation = new ConversationAccount(id: "a:nowhere");

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            host.Adapter.ContinueConversationAsync("", nowhere, (turn, ct) => turn.SendActivityAsync("lost", cancellationToken: ct), CancellationToken.None));

        Assert.InRange((int)refusal.Response.StatusCode, 400, 499);
    }

    [Fact]
    public async Task Roster_DescribesTheUser()
    {
        await playground.SayAsync("who am I");

        await playground.ShownAsync(shown => TextOf(shown) == "you are amina@contoso.example");
    }

    private static string? TextOf(JsonNode shown) =>
        shown["message"]?["text"]?.GetValue<string>() is { Length: > 0 } text ? text : null;

    private static bool HasCard(JsonNode shown) => shown["message"]?["attachments"] is JsonArray { Count: > 0 };

    private static string CardText(JsonNode shown) =>
        shown["message"]!["attachments"]![0]!["content"]!["body"]![0]!["text"]!.GetValue<string>();
}
