using OfficeIntegration.Core.Workflow.Delivery;

namespace OfficeIntegration.Core.Workflow;

/// <summary>Sends a message to a person who has not just written to us.</summary>
public interface INotifier
{
    /// <summary>Makes the message from the store as it is now. Nothing is sent yet.</summary>
    /// <param name="parcel">One or more messages to one person, to be told as one.</param>
    /// <param name="asked">Whom the message asks for something; null when it asks nobody, or who was asked is not on the list any more.</param>
    /// <returns>Null when nothing is left to say: the items were answered in the meantime.</returns>
    Task<IReadyMessage?> PrepareAsync(Parcel parcel, Conversation conversation, AskedPerson? asked, CancellationToken cancellation);

    /// <summary>Asks Teams where a person can be reached whose conversation is gone. One request; never throws for what Teams answers.</summary>
    Task<FoundAgain> FindAgainAsync(Conversation conversation, CancellationToken cancellation);

    /// <summary>The reference of a chat that the bot has, before anybody has written in it.</summary>
    string ReferenceOf(string tenantId, string objectId, string chatId);
}

/// <param name="Reference">Another conversation than the one that was known, as JSON; null when there is none.</param>
/// <param name="Trouble">Why nobody knows yet; null when Teams has answered.</param>
public sealed record FoundAgain(string? Reference, DeliveryResult? Trouble);

/// <summary>A message that only needs to be handed over.</summary>
public interface IReadyMessage
{
    /// <summary>Never throws for what Teams answers.</summary>
    Task<DeliveryResult> SendAsync(CancellationToken cancellation);
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
/// <param name="MayHaveArrived">Nobody knows whether the message arrived: the answer was lost on the way.</param>
public sealed record DeliveryResult(
    DeliveryOutcome Outcome, string? ActivityId = null, TimeSpan? RetryAfter = null, string? Problem = null, DeliveryProblem? Why = null, bool MayHaveArrived = false);
