using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>The roster of the team or chat a turn takes place in.</summary>
public static class TeamsInfo
{
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = null, string continuationToken = default(string), int? pageSize = default(int?), CancellationToken cancellationToken = default) =>
        PageOfAsync(turnContext, TeamOf(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = default(int?), string continuationToken = default(string), CancellationToken cancellationToken = default) =>
        PageOfAsync(turnContext, TeamOrChatOf(turnContext), pageSize, continuationToken, cancellationToken);

    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberOfAsync(turnContext, TeamOf(turnContext, teamId), userId, cancellationToken);

    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberOfAsync(turnContext, TeamOrChatOf(turnContext), userId, cancellationToken);

    private static string TeamOf(ITurnContext turnContext, string teamId) =>
        teamId ?? turnContext.Activity.TeamsGetTeamInfo()?.Id ?? throw new InvalidOperationException("The turn is not in a team, and no team id was given.");

    private static string TeamOrChatOf(ITurnContext turnContext) =>
        turnContext.Activity.TeamsGetTeamInfo()?.Id ?? turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The turn has no conversation.");

    private static async Task<TeamsPagedMembersResult> PageOfAsync(ITurnContext turnContext, string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var page = await Conversations(turnContext).GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static async Task<TeamsChannelAccount> MemberOfAsync(ITurnContext turnContext, string conversationId, string userId, CancellationToken cancellationToken)
    {
        if (userId is null)
            throw new InvalidOperationException("A user id is needed.");
        using var member = await ((LoopbackConversations)Conversations(turnContext)).GetConversationMemberAsync(userId, conversationId, cancellationToken).ConfigureAwait(false);
        return JObject.FromObject(member.Body).ToObject<TeamsChannelAccount>();
    }

    private static IConversations Conversations(ITurnContext turnContext) =>
        turnContext.TurnState.Get<IConnectorClient>()?.Conversations ?? throw new InvalidOperationException("The turn has no connector client.");
}
