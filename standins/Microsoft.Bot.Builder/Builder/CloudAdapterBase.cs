using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>An adapter over the channel's REST interface, without a web framework.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; private set; }

    protected ILogger Logger { get; private set; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("At least one activity is needed.", nameof(activities));
        var responses = new ResourceResponse[activities.Length];
        for (int i = 0; i < activities.Length; i++)
        {
            activities[i].Id = null;
            responses[i] = await SendOneAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false) ?? new ResourceResponse(string.Empty);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        return ConversationsOf(turnContext).UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        return ConversationsOf(turnContext).DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(CreateClaimsIdentity(botAppId), reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), null, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
            throw new ArgumentNullException(nameof(serviceUrl));
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var claims = CreateClaimsIdentity(botAppId);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claims);
        using var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await client.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);
        using var context = new TurnContext(this, FirstActivityOf(created, channelId, serviceUrl, conversationParameters));
        Equip(context, claims, audience, client, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(callback);
        CheckAddress(continuationActivity);
        Logger.Continuing(continuationActivity.Conversation.Id);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        using var client = await factory.CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        using var context = new TurnContext(this, continuationActivity);
        Equip(context, claimsIdentity, audience, client, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        var sender = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(sender, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = authenticateRequestResult.ConnectorFactory;
        using var client = await factory.CreateAsync(activity.ServiceUrl, authenticateRequestResult.Audience, cancellationToken).ConfigureAwait(false);
        using var context = new TurnContext(this, activity);
        Equip(context, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, client, factory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return AnswerOf(context);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId) =>
        new([new Claim("aud", botAppId ?? string.Empty), new Claim("appid", botAppId ?? string.Empty)]);

    private static void CheckAddress(Activity continuation)
    {
        ArgumentNullException.ThrowIfNull(continuation.ServiceUrl);
        if (continuation.Conversation is null)
            throw new ArgumentException("A continuation needs a Conversation.", nameof(continuation));
    }

    private static IConversations ConversationsOf(ITurnContext turnContext) => turnContext.TurnState.Get<IConnectorClient>().Conversations;

    private static async Task<ResourceResponse> SendOneAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                await Task.Delay(Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture), cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState.Add(InvokeResponseKey, activity);
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            default:
                return await PostAsync(ConversationsOf(turnContext), activity, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task<ResourceResponse> PostAsync(IConversations conversations, Activity activity, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(activity.ReplyToId)
            ? conversations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken)
            : conversations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);

    private static Activity FirstActivityOf(ConversationResourceResponse created, string channelId, string serviceUrl, ConversationParameters parameters) => new(ActivityTypes.Event)
    {
        Name = ActivityEventNames.CreateConversation,
        ChannelId = channelId,
        ServiceUrl = serviceUrl,
        Id = created.ActivityId ?? Guid.NewGuid().ToString("n"),
        Conversation = new ConversationAccount(id: created.Id, tenantId: parameters.TenantId),
        ChannelData = parameters.ChannelData,
        Recipient = parameters.Bot,
    };

    private static void Equip(TurnContext context, ClaimsIdentity claims, string audience, IConnectorClient client, ConnectorFactory factory, BotCallbackHandler callback)
    {
        context.TurnState.Add<IIdentity>(BotIdentityKey, claims);
        context.TurnState.Add(client);
        context.TurnState.Add(callback);
        context.TurnState.Add(factory);
        context.TurnState.Set(OAuthScopeKey, audience);
    }

    private static InvokeResponse AnswerOf(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
            return new InvokeResponse { Status = (int)HttpStatusCode.OK, Body = new ExpectedReplies(context.BufferedReplyActivities) };
        if (context.Activity.Type != ActivityTypes.Invoke)
            return null;
        var answer = context.TurnState.Get<Activity>(InvokeResponseKey);
        return answer is null
            ? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented }
            : (InvokeResponse)answer.Value;
    }
}
