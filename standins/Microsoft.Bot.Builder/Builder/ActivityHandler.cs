using System.Net;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method per kind of activity; what is not overridden does nothing, an unhandled invoke answers 501.</summary>
public partial class ActivityHandler : IBot
{
    private const string TokenResponseEvent = "tokens/response";

    public virtual async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default(CancellationToken))
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (turnContext.Activity?.Type is null)
            throw new ArgumentException("The turn has no activity, or the activity has no type.", nameof(turnContext));
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
            await AnswerInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
        else
            await DispatchAsync(turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected static InvokeResponse CreateInvokeResponse(object body = null) => new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (activity.MembersAdded is { } added)
            return SomebodyElse(added, activity) ? OnMembersAddedAsync(added, turnContext, cancellationToken) : Task.CompletedTask;
        if (activity.MembersRemoved is { } removed && SomebodyElse(removed, activity))
            return OnMembersRemovedAsync(removed, turnContext, cancellationToken);
        return Task.CompletedTask;
    }

    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual async Task OnMessageReactionActivityAsync(ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { } added)
            await OnReactionsAddedAsync(added, turnContext, cancellationToken).ConfigureAwait(false);
        if (turnContext.Activity.ReactionsRemoved is { } removed)
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken).ConfigureAwait(false);
    }

    protected virtual Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == TokenResponseEvent
            ? OnTokenResponseEventAsync(turnContext, cancellationToken)
            : OnEventAsync(turnContext, cancellationToken);

    protected virtual Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => turnContext.Activity.Action switch
    {
        "add" or "add-upgrade" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
        "remove" or "remove-upgrade" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    private Task DispatchAsync(ITurnContext turn, CancellationToken cancellationToken) => turn.Activity.Type switch
    {
        ActivityTypes.Message => OnMessageActivityAsync(new TypedTurnContext<IMessageActivity>(turn), cancellationToken),
        ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(new TypedTurnContext<IMessageUpdateActivity>(turn), cancellationToken),
        ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(new TypedTurnContext<IMessageDeleteActivity>(turn), cancellationToken),
        ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(new TypedTurnContext<IConversationUpdateActivity>(turn), cancellationToken),
        ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(new TypedTurnContext<IMessageReactionActivity>(turn), cancellationToken),
        ActivityTypes.Event => OnEventActivityAsync(new TypedTurnContext<IEventActivity>(turn), cancellationToken),
        ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(new TypedTurnContext<IEndOfConversationActivity>(turn), cancellationToken),
        ActivityTypes.Typing => OnTypingActivityAsync(new TypedTurnContext<ITypingActivity>(turn), cancellationToken),
        ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(new TypedTurnContext<IInstallationUpdateActivity>(turn), cancellationToken),
        ActivityTypes.Command or ActivityTypes.CommandResult => Task.CompletedTask,
        _ => OnUnrecognizedActivityTypeAsync(turn, cancellationToken),
    };

    private static bool SomebodyElse(IList<ChannelAccount> members, IActivity activity) =>
        members.Any(member => member.Id != activity.Recipient?.Id);
}
