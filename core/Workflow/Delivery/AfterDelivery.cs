namespace OfficeIntegration.Core.Workflow.Delivery;

/// <summary>What becomes of a message after a try.</summary>
public static class AfterDelivery
{
    /// <summary>After as many tries without success the person counts as unreachable.</summary>
    public const int MaxAttempts = 10;

    /// <param name="wait">Until the next try, should there be one.</param>
    public static OutboxMessage Of(OutboxMessage message, DeliveryResult result, DateTimeOffset now, TimeSpan wait) => result.Outcome switch
    {
        DeliveryOutcome.Delivered => message with { Status = OutboxStatus.Sent, ActivityId = result.ActivityId, Problem = null },
        DeliveryOutcome.Obsolete => message with { Status = OutboxStatus.Sent, Problem = "no longer needed" },
        DeliveryOutcome.TryAgain when message.Attempts < MaxAttempts => Again(message with { Uncertain = message.Uncertain || result.MayHaveArrived }, result, now + wait),
        _ => message with { Status = OutboxStatus.Failed, Problem = result.Problem ?? "no success after several attempts", Why = result.Why ?? DeliveryProblem.GaveUp },
    };

    // What Teams certainly did not take may go together with something newer next time.
    private static OutboxMessage Again(OutboxMessage message, DeliveryResult result, DateTimeOffset due) =>
        message with { Status = OutboxStatus.Pending, DueAt = due, Problem = result.Problem, DeliveryId = message.Uncertain ? message.DeliveryId : null };
}
