using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A turn: everything sent through it is addressed to where the incoming activity came from.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    private readonly List<SendActivitiesHandler> onSend = [];
    private readonly List<UpdateActivityHandler> onUpdate = [];
    private readonly List<DeleteActivityHandler> onDelete = [];
    private bool disposed;

    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
    }

    public BotAdapter Adapter { get; }

    public TurnContextStateCollection TurnState { get; } = new TurnContextStateCollection();

    public Activity Activity { get; }

    public bool Responded { get; private set; }

    public List<Activity> BufferedReplyActivities { get; } = new List<Activity>();

    public ITurnContext OnSendActivities(SendActivitiesHandler handler) => Hook(onSend, handler);

    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler) => Hook(onUpdate, handler);

    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler) => Hook(onDelete, handler);

    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default(CancellationToken))
    {
        CheckGiven(textReplyToSend, nameof(textReplyToSend));
        var activity = new Activity(ActivityTypes.Message) { Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
            activity.Speak = speak;
        if (!string.IsNullOrEmpty(inputHint))
            activity.InputHint = inputHint;
        return SendActivityAsync(activity, cancellationToken);
    }

    public async Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default(CancellationToken))
    {
        ArgumentNullException.ThrowIfNull(activity);
        var responses = await SendActivitiesAsync([activity], cancellationToken).ConfigureAwait(false);
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default(CancellationToken))
    {
        CheckAlive();
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
            throw new ArgumentException("At least one activity is needed.", nameof(activities));
        var reference = Activity.GetConversationReference();
        var addressed = activities.Select(activity => activity.ApplyConversationReference(reference)).ToList();
        return SendThroughHandlersAsync(addressed, 0, cancellationToken);
    }

    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        CheckAlive();
        ArgumentNullException.ThrowIfNull(activity);
        return UpdateThroughHandlersAsync(((Activity)activity).ApplyConversationReference(Activity.GetConversationReference()), 0, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default(CancellationToken))
    {
        CheckGiven(activityId, nameof(activityId));
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteActivityAsync(reference, cancellationToken);
    }

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default(CancellationToken))
    {
        CheckAlive();
        ArgumentNullException.ThrowIfNull(conversationReference);
        return DeleteThroughHandlersAsync(conversationReference, 0, cancellationToken);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !disposed)
            TurnState.Dispose();
        disposed = true;
    }

    private TurnContext Hook<T>(List<T> handlers, T handler)
    {
        CheckAlive();
        handlers.Add(handler ?? throw new ArgumentNullException(nameof(handler)));
        return this;
    }

    private Task<ResourceResponse[]> SendThroughHandlersAsync(List<Activity> activities, int next, CancellationToken cancellationToken) =>
        next < onSend.Count
            ? onSend[next](this, activities, () => SendThroughHandlersAsync(activities, next + 1, cancellationToken))
            : SendAsync(activities, cancellationToken);

    private Task<ResourceResponse> UpdateThroughHandlersAsync(Activity activity, int next, CancellationToken cancellationToken) =>
        next < onUpdate.Count
            ? onUpdate[next](this, activity, () => UpdateThroughHandlersAsync(activity, next + 1, cancellationToken))
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task DeleteThroughHandlersAsync(ConversationReference reference, int next, CancellationToken cancellationToken) =>
        next < onDelete.Count
            ? onDelete[next](this, reference, () => DeleteThroughHandlersAsync(reference, next + 1, cancellationToken))
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private async Task<ResourceResponse[]> SendAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = Activity.DeliveryMode == DeliveryModes.ExpectReplies
            ? Buffer(activities)
            : await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);
        Responded |= activities.Any(activity => activity.Type != ActivityTypes.Trace);
        return responses;
    }

    /// <summary>The caller wants the replies in the HTTP response. An invoke response still has its own way there.</summary>
    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        foreach (var activity in activities)
        {
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
                TurnState.Add(BotAdapter.InvokeResponseKey, activity);
        }

        return activities.Select(_ => new ResourceResponse()).ToArray();
    }

    private static void CheckGiven(string value, string name)
    {
        if (string.IsNullOrWhiteSpace(value))
            throw new ArgumentNullException(name);
    }

    private void CheckAlive() => ObjectDisposedException.ThrowIf(disposed, this);
}
