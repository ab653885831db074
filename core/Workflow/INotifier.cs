namespace OfficeIntegration.Core.Workflow;

/// <summary>Sends a message to a person who has not just written to us.</summary>
public interface INotifier
{
    /// <summary>Renders the message from the store as it is now and sends it. Never throws for what Teams answers.</summary>
    Task<DeliveryResult> SendAsync(OutboxMessage message, Conversation conversation, CancellationToken cancellation);
}

public enum DeliveryOutcome
{
    Delivered,

    /// <summary>Worth another attempt, not before <see cref="DeliveryResult.RetryAfter"/>.</summary>
    TryAgain,

    /// <summary>The person can never be reached this way.</summary>
    Unreachable,

    /// <summary>Nothing is left to say: the items were answered in the meantime.</summary>
    Obsolete,
}

/// <param name="Problem">English, without names or addresses; for the list of messages and the log.</param>
/// <param name="Why">For people; only when the person can never be reached this way.</param>
public sealed record DeliveryResult(DeliveryOutcome Outcome, string? ActivityId = null, TimeSpan? RetryAfter = null, string? Problem = null, DeliveryProblem? Why = null);
