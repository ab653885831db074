using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace OfficeIntegration.Tests.StandIns.Bot;

/// <summary>Members looked up in the roster of a chat or a team.</summary>
public sealed class TeamsRosterTests : IAsyncLifetime
{
    private const string Ben = """{"id":"29:ben","name":"Ben","objectId":"0b","email":"ben@contoso.example","userPrincipalName":"ben@contoso","tenantId":"t1","userRole":"user"}""";

    private readonly CloudAdapter adapter = new();
    private LoopbackConnector connector = null!;

    public async Task InitializeAsync() => connector = await LoopbackConnector.StartAsync();

    public Task DisposeAsync() => connector.DisposeAsync().AsTask();

    [Fact]
    public async Task GetMember_InAChat_AsksTheChat()
    {
        connector.Answer = _ => new ConnectorAnswer(200, Ben);

        var member = await InTurnAsync(null, (turn, ct) => TeamsInfo.GetMemberAsync(turn, "0b", ct));

        Assert.Equal("GET /v3/conversations/a%3A1%20personal%2Fchat/members/0b", Assert.Single(connector.Requests).Line);
        Assert.Equal(("29:ben", "0b", "ben@contoso.example", "t1", "user"), (member.Id, member.AadObjectId, member.Email, member.TenantId, member.UserRole));
    }

    [Fact]
    public async Task GetPagedMembers_InATeam_AsksTheTeamAndHandsOnTheToken()
    {
        connector.Answer = _ => new ConnectorAnswer(200, $$"""{"continuationToken":"n&xt","members":[{{Ben}}]}""");

        var page = await InTurnAsync("""{"team":{"id":"19:team"}}""", (turn, ct) => TeamsInfo.GetPagedMembersAsync(turn, 50, "a b", ct));

        Assert.Equal("GET /v3/conversations/19%3Ateam/pagedmembers?pageSize=50&continuationToken=a%20b", Assert.Single(connector.Requests).Line);
        Assert.Equal("n&xt", page.ContinuationToken);
        Assert.Equal("ben@contoso", Assert.Single(page.Members).UserPrincipalName);
    }

    [Fact]
    public async Task MembersAdded_WithoutDetails_AreLookedUp()
    {
        connector.Answer = _ => new ConnectorAnswer(200, Ben);

        var members = await AddedAsync();

        Assert.Equal("Ben", Assert.Single(members).Name);
    }

    [Fact]
    public async Task MembersAdded_WhenTheConversationIsGone_AreTakenAsTheyCame()
    {
        connector.Answer = _ => ConnectorAnswer.Refused(404, "ConversationNotFound");

        var members = await AddedAsync();

        Assert.Equal("29:ben", Assert.Single(members).Id);
    }

    private async Task<IList<TeamsChannelAccount>> AddedAsync()
    {
        var bot = new WelcomingBot();
        await using var host = await BotHost.StartAsync(bot);
        using var response = await host.PostAsync(WireJson.Of(TeamsActivities.Of(ActivityTypes.ConversationUpdate, connector.Url, activity => activity.MembersAdded = [new ChannelAccount("29:ben")])));
        return bot.Added;
    }

    private async Task<T> InTurnAsync<T>(string? channelData, Func<ITurnContext, CancellationToken, Task<T>> ask)
    {
        T? answer = default;
        var continuation = TeamsActivities.Message("hello", connector.Url).GetConversationReference().GetContinuationActivity();
        continuation.ChannelData = channelData is null ? null : JObject.Parse(channelData);
        await adapter.ContinueConversationAsync("", continuation, async (turn, ct) => answer = await ask(turn, ct), CancellationToken.None);
        return answer!;
    }

    private sealed class WelcomingBot : TeamsActivityHandler
    {
        public IList<TeamsChannelAccount> Added { get; private set; } = [];

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Added = teamsMembersAdded;
            return Task.CompletedTask;
        }
    }
}
