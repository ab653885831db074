using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>The conversation operations as HTTP requests.</summary>
internal sealed class LoopbackConversations(LoopbackConnectorClient client) : IConversations
{
    private static readonly int[] OkOnly = [200];
    private static readonly int[] Accepted = [200, 201, 202];
    private static readonly int[] Deleted = [200, 202];

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<ConversationResourceResponse>(HttpMethod.Post, "v3/conversations", Required(parameters, nameof(parameters)), Accepted, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<ResourceResponse>(HttpMethod.Post, Activities(conversationId), Required(activity, nameof(activity)), Accepted, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<ResourceResponse>(HttpMethod.Put, OneActivity(conversationId, activityId), Required(activity, nameof(activity)), Accepted, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<ResourceResponse>(HttpMethod.Post, OneActivity(conversationId, activityId), Required(activity, nameof(activity)), Accepted, customHeaders, cancellationToken);

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        await AskAsync<object>(HttpMethod.Delete, OneActivity(conversationId, activityId), null, Deleted, customHeaders, cancellationToken).ConfigureAwait(false);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<IList<ChannelAccount>>(HttpMethod.Get, Conversation(conversationId) + "/members", null, OkOnly, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<PagedMembersResult>(HttpMethod.Get, Conversation(conversationId) + "/pagedmembers" + PageQuery(pageSize, continuationToken), null, OkOnly, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        AskAsync<IList<ChannelAccount>>(HttpMethod.Get, OneActivity(conversationId, activityId) + "/members", null, OkOnly, customHeaders, cancellationToken);

    internal Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberAsync(string userId, string conversationId, CancellationToken cancellationToken) =>
        AskAsync<ChannelAccount>(HttpMethod.Get, Conversation(conversationId) + "/members/" + Segment(userId, nameof(userId)), null, OkOnly, null, cancellationToken);

    private Task<HttpOperationResponse<T>> AskAsync<T>(HttpMethod method, string path, object body, int[] good, Dictionary<string, List<string>> headers, CancellationToken cancellationToken) =>
        new ConnectorRequest(client, method, path, body, headers).SendAsync<T>(good, cancellationToken);

    private static string Activities(string conversationId) => Conversation(conversationId) + "/activities";

    private static string OneActivity(string conversationId, string activityId) =>
        Activities(conversationId) + "/" + Segment(activityId, nameof(activityId));

    private static string Conversation(string conversationId) => "v3/conversations/" + Segment(conversationId, nameof(conversationId));

    private static string Segment(string value, string name) => Uri.EscapeDataString(Required(value, name));

    private static string PageQuery(int? pageSize, string continuationToken)
    {
        List<string> parts = [];
        if (pageSize is not null)
            parts.Add("pageSize=" + pageSize.Value.ToString(CultureInfo.InvariantCulture));
        if (continuationToken is not null)
            parts.Add("continuationToken=" + Uri.EscapeDataString(continuationToken));
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private static T Required<T>(T value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);
}
